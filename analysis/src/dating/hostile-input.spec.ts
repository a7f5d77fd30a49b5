import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileChronology } from './chronology.js';
import type { ChronologyFact } from './chronology.js';
import { dateDocument } from './date-document.js';

const reference = 'a public record';
const FACTS: ChronologyFact[] = [
  { id: 'plan-11', kind: 'plan', forms: ['十一五'], from: '2006', to: '2010', reference },
  { id: 'plan-14', kind: 'plan', forms: ['十四五'], from: '2021', to: '2025', reference },
  { id: 'congress', kind: 'meeting', forms: ['党的十八大'], from: '2012-11-08', to: '2012-11-14', reference },
  { id: 'prc', kind: 'anniversary', forms: ['新中国成立'], from: '1949-10-01', reference },
  { id: 'year-end', kind: 'season', forms: ['临近岁末'], from: '11-15', to: '01-31', reference },
];
const chronology = compileChronology([{ version: 'test', about: 'test', facts: FACTS }]);
const date = (text: string) => dateDocument({ title: null, heading: null, text, stamps: [] }, chronology);

/** What dates are made of, and what may stand about them. */
const PIECES = [
  ...['2012', '2O12', '２０１２', '二O一二', '二〇xx', '9999', '1500', '0', '13', '45', '年', '月', '日', '号', '30', '二十九'],
  ...[
    '今年',
    '去年',
    '本月',
    '昨天',
    '上半年',
    '截至',
    '自',
    '到',
    '—',
    '起施行',
    '第一条',
    '\n',
    '，',
    '。',
    '（',
    '）',
    '〔',
    '〕',
    '[',
    ']',
  ],
  ...['“十一五”', '十四五', '党的十八大', '新中国成立', '60周年', '个年头', '临近岁末', '通过', '开局之年', '前', '了', '将'],
];

describe('any text at all', () => {
  it('has an interval that is one, a best reading inside it, and evidence that stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const dating = date(text);
        for (const { earliest, latest, best, confidence } of [dating, ...dating.alternatives]) {
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
          if (best !== null) expect([best >= earliest!.slice(0, best.length), best <= latest!]).toEqual([true, true]);
          expect([confidence >= 0, confidence <= 1]).toEqual([true, true]);
        }
        for (const one of dating.evidence) expect(text.slice(one.start, one.end)).toBe(one.quote);
        for (const at of dating.alternatives.flatMap(other => other.evidence)) expect(dating.evidence[at]).toBeDefined();
      }),
      { numRuns: 500, seed: 20_250_101 },
    );
  });
});

describe('what cannot be', () => {
  it.each(['讲话\n（2012年2月30日）\n抓好供水。', '讲话\n（2012年13月1日）\n抓好供水。', '讲话\n（2099年3月1日）\n抓好供水。'])(
    'is not believed: %s',
    text => {
      expect(date(text).basis).not.toBe('stated');
    },
  );
  it('does not turn a range that runs backwards into an interval', () => {
    expect(date('从2020年到1990年，供水事业不断发展。')).toMatchObject({ earliest: null, latest: null, basis: 'none' });
  });
  it('leaves a chronicle of five hundred years open', () => {
    const years = Array.from({ length: 500 }, (_, at) => `${1520 + at}年，修了一条渠。`).join('\n');
    const dating = date(years);
    expect(dating.basis === 'none' || dating.latest! >= '2019-01-01').toBe(true);
  });
});

it('reads ten million characters in seconds', () => {
  const one = '今年1-9月用水量增长，截至8月底，2008年完成了改造，国发〔2010〕23号，本月20日前上报。去年“十一五”开局之年。\n';
  const text = one.repeat(Math.ceil(10_000_000 / one.length));
  const start = performance.now();
  expect(date(text).evidence.length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(30_000);
});
