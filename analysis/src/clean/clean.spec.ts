import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOf } from '../corpus/span.js';
import { clean, type CleanText } from './clean.js';

const page = [
  '当前位置：首页 > 领导讲话',
  '副市长在全市河道整治现场会上的讲话',
  '发布时间：2016-05-09 10:21:33　浏览次数：127',
  '',
  '　　同志们：',
  '',
  '　　今天我们在这里召开河道整治现场会，主要任务是总结前一阶段的做法，部署下一',
  '',
  '阶段的工作。河道干净了，老百姓才满意。',
  '- 2 -',
  '　　更多范文请访问好文秘范文网。',
  '上一篇：关于植树的通知　下一篇：关于防汛的通知',
  '版权所有 某某文库网 浙ICP备00000000号',
].join('\n');

describe('clean', () => {
  it('keeps the speech, drops the page around it, and says what it dropped', () => {
    const { text, dropped } = clean(page);
    expect(text).toBe(
      [
        '副市长在全市河道整治现场会上的讲话',
        '同志们：',
        '今天我们在这里召开河道整治现场会，主要任务是总结前一阶段的做法，部署下一阶段的工作。河道干净了，老百姓才满意。',
      ].join('\n'),
    );
    expect(dropped.map(({ kind }) => kind)).toEqual([
      'site-chrome',
      'posting-stamp',
      'page-mark',
      'watermark',
      'site-chrome',
      'site-chrome',
    ]);
    for (const piece of dropped) expect(textOf(page, piece)).toBe(piece.text);
  });

  it('joins a paragraph broken in mid-word and records the join', () => {
    const { repairs } = clean(page);
    expect(repairs).toEqual([
      { kind: 'line-join', start: expect.any(Number), end: expect.any(Number), before: '\n\n', after: '' },
    ]);
  });

  it('leaves headings, salutations and finished paragraphs on lines of their own', () => {
    const text = '一、认清形势，增强做好工作的责任感\n今年以来，全县上下齐心协力。\n各位代表：\n二、明确任务\n第一，修路。';
    expect(clean(text).text).toBe(text);
  });

  it('costs ordinary text nothing: the same text, no repair, nothing dropped', () => {
    const text = '各位代表：\n现在，我代表县人民政府作工作报告。\n一、过去一年的工作\n全县生产总值增长8.5%，粮食总产5 万吨。';
    expect(clean(text)).toMatchObject({ text, repairs: [], dropped: [] });
  });

  it('writes traditional characters as simplified ones without moving a single offset', () => {
    const raw = '同志們：隨著經濟發展，著名企業來投資。';
    const { text, offsets, repairs } = clean(raw);
    expect(text).toBe('同志们：随着经济发展，著名企业来投资。');
    for (let i = 0; i < text.length; i++) expect(offsets.toOriginal(i)).toBe(i);
    for (const { kind, start, end, before } of repairs) {
      expect(kind).toBe('traditional');
      expect(raw.slice(start, end)).toBe(before);
    }
  });

  it('takes out readings written behind characters', () => {
    const { text, repairs } = clean('我們要總結(jié)經(jīng)驗，發(fā)展農(nóng)業(yè)。');
    expect(text).toBe('我们要总结经验，发展农业。');
    expect(repairs.filter(({ kind }) => kind === 'pinyin-gloss').map(({ before }) => before)).toEqual([
      '(jié)',
      '(jīng)',
      '(fā)',
      '(nóng)',
      '(yè)',
    ]);
  });

  it('writes full-width digits and letters as ASCII and leaves Chinese punctuation alone', () => {
    expect(clean('２００９年ＧＤＰ增长８．５％，很好。').text).toBe('2009年GDP增长8.5%，很好。');
  });

  it('keeps masks as they are', () => {
    const text = '20xx年，XX市委书记***同志和___省长到xx县调研，**同志陪同。';
    expect(clean(text).text).toBe(text);
  });

  it('understands escapes and line ends of other programs', () => {
    const { text } = clean('<U+00A0><U+00A0>各位代表：\r\r\n\ufeff现在，我报告工作。\r\n<!--\r\n-->\r\n请予审议。');
    expect(text).toBe('各位代表：\n现在，我报告工作。\n请予审议。');
  });

  it('drops the numbers of library pieces and joins the sentences they cut', () => {
    const sentence = '我们要把群众的事当作自己的事来办把群众的小事当作大事来办';
    const body = sentence.repeat(12);
    const pieces = [0, 1, 2].map(i => `${i + 1}、${body.slice(i * 110, i * 110 + 110)}`);
    const { text, dropped } = clean(pieces.join('\n\n'));
    expect(text).toBe(body.slice(0, 330));
    expect(dropped.map(({ kind }) => kind)).toEqual(['chunk-prefix', 'chunk-prefix', 'chunk-prefix']);
  });

  it('leaves numbered paragraphs of a speaker alone', () => {
    const text = '1、修好三条路。\n2、建好两所学校，让全县的孩子都能就近上学。\n3、治理一条河。';
    expect(clean(text).text).toBe(text);
  });

  it('takes page numbers out of the sentences they cut, and leaves counted things', () => {
    const filler = '我们要抓好落实，办好实事，让群众满意。'.repeat(15);
    const raw = `${filler}要切实 1 加强领导。${filler}要切实 2 改进作风。${filler}要切实 3 搞好服务。`;
    expect(clean(raw).text).toBe(raw.replace(/ [123] /g, ''));
    const counted = `全县共有 5 个乡镇，今后 5 年要建 83 所学校。`;
    expect(clean(counted).text).toBe(counted);
  });
});

describe('clean, for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '同志们：',
      '一、',
      '第1页',
      '- 3 -',
      '結(jié)',
      '上一篇：',
      '\n',
      '\n\n',
      '\r\r\n',
      '<U+00A0>',
      '　',
      ' ',
      '?',
      '２０',
      'www.abc.com',
      '。',
      ',',
      '1、',
      '發',
    ),
    fc.string({ unit: fc.constantFrom(...'我们要发展经济建设農業市政府工作，。、x*_0123456789 \n') }),
    fc.string({ unit: 'binary' }),
  );
  const texts = fc.array(piece, { maxLength: 40 }).map(parts => parts.join(''));

  it('leads every stretch back to the source, and reads the same there unless a repair stands', () => {
    fc.assert(
      fc.property(texts, raw => {
        const cleaned = clean(raw);
        for (const { start, end } of untouchedStretches(cleaned)) {
          const source = cleaned.offsets.spanToOriginal({ start, end });
          expect(raw.slice(source.start, source.end)).toBe(cleaned.text.slice(start, end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('loses nothing: every character of the source is in the text, in a repair or among the dropped', () => {
    fc.assert(
      fc.property(texts, raw => {
        const { text, offsets, repairs, dropped } = clean(raw);
        const seen = new Uint8Array(raw.length);
        for (const { start, end } of [...repairs, ...dropped]) seen.fill(1, start, end);
        for (let i = 0; i < text.length; i++) seen[offsets.toOriginal(i)] = 1;
        for (let i = 0; i < raw.length; i++) if (seen[i] === 0) expect(raw[i]).toMatch(INVISIBLE);
      }),
      { numRuns: 400 },
    );
  });

  it('records what stood there, exactly', () => {
    fc.assert(
      fc.property(texts, raw => {
        const { repairs, dropped } = clean(raw);
        for (const repair of repairs) expect(raw.slice(repair.start, repair.end)).toBe(repair.before);
        for (const piece of dropped) expect(raw.slice(piece.start, piece.end)).toBe(piece.text);
      }),
      { numRuns: 200 },
    );
  });

  it('reads ten million characters on one line without hanging', () => {
    const started = performance.now();
    clean('办好民生实事 1 ? - 2 - (a) '.repeat(400_000));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

const INVISIBLE = /[\s\ufeff\u200b-\u200f\u2060\u00ad\u0000-\u0020]/;

/** Stretches of the clean text whose source no repair touches, cut at every jump of the map. */
function untouchedStretches({ text, offsets, repairs }: CleanText): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  const runs = offsets.toRuns();
  for (let i = 0; i < runs.length; i += 3) {
    const [start, original, length] = [runs[i]!, runs[i + 1]!, runs[i + 2]!];
    if (start + length > text.length) throw new RangeError('a run leads out of the text');
    if (repairs.some(repair => repair.start < original + length && repair.end > original)) continue;
    stretches.push({ start, end: start + length });
  }
  return stretches;
}
