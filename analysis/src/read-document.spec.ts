import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileGazetteer } from './attribution/attribute.js';
import type { DecidedCut } from './compilation/split-compilation.js';
import { compileChronology } from './dating/chronology.js';
import { readSource, type Instruments } from './read-document.js';
import { compileCodebook } from './theme/tag.js';

const data = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const instruments: Instruments = {
  segmenter: { version: 'by twos', dictionary: 'none', cut: text => text.match(/\n|[^\n]{1,2}/g) ?? [] },
  gazetteer: compileGazetteer(data('gazetteer/divisions.json')),
  chronology: compileChronology([]),
  codebook: compileCodebook(data('codebooks/four-themes.json') as never),
};
const read = (raw: string, cuts?: readonly DecidedCut[]) =>
  readSource(raw, instruments, { attribution: {}, dating: null, single: false, ...(cuts && { cuts }) }).map(
    ({ document }) => document,
  );

const paragraph = '環衛工人淩晨四點上崗，路燈要提前檢修，垃圾要日產日清，攤位要入市經營，投訴電話要有人接、有人辦、有人回。';
const raw = [
  '当前位置：首页 > 讲话',
  '在全縣城市管理工作會議上的講話',
  '　　同志們：',
  ...Array.from({ length: 5 }, () => `　　${paragraph}`),
  '　　謝謝大家！',
  '- 3 -',
  '　　各位鄉親：',
  ...Array.from({ length: 5 }, () => `　　${paragraph}`),
].join('\r\n');

describe('a person’s cuts, given in the source', () => {
  it('are proposed at a place in the source, and made there', () => {
    const [whole, ...none] = read(raw);
    expect(none).toEqual([]);
    const [proposal] = whole!.proposals;
    expect(raw.slice(proposal!.at)).toMatch(/^各位鄉親/);
    expect(whole!.doubts.filter(({ kind }) => kind === 'split')).toEqual([
      { kind: 'split', start: proposal!.at, end: proposal!.at + proposal!.quote.length, quote: proposal!.quote },
    ]);
    const [first, second] = read(raw, [{ at: proposal!.at, made: true }]);
    expect(first!.text.endsWith('谢谢大家！')).toBe(true);
    expect(second!.text.startsWith('各位乡亲：')).toBe(true);
    expect(second!.source.start).toBe(proposal!.at);
    expect([...first!.proposals, ...second!.proposals]).toEqual([]);
  });

  it('may be given at the beginning of any passage', () => {
    const { passages } = read(raw)[0]!;
    for (const passage of passages.slice(1)) {
      const [, second] = read(raw, [{ at: passage.source.start, made: true }]);
      expect(second!.source.start).toBe(passage.source.start);
    }
  });

  it('are taken back exactly', () => {
    const before = read(raw);
    const at = before[0]!.proposals[0]!.at;
    read(raw, [{ at, made: true }]);
    expect(read(raw, [])).toEqual(before);
    expect(read(raw, [{ at, made: false }])[0]!.text).toBe(before[0]!.text);
    expect(read(raw, [{ at, made: false }])[0]!.proposals).toEqual([]);
  });
});

describe('a document’s doubts', () => {
  it('lie in its source, in order, each at its quote’s place', () => {
    const [document] = read(`${raw}\r\n\ufffd\ufffd錕斤拷`);
    const { doubts } = document!;
    expect(doubts.map(({ kind }) => kind)).toEqual(['date', 'split', 'lost-text']);
    for (const { start, end } of doubts) expect(start).toBeLessThanOrEqual(end);
    expect(doubts.map(({ start }) => start)).toEqual([...doubts.map(({ start }) => start)].sort((a, b) => a - b));
  });

  it('say nothing of a field that the file itself gives', () => {
    const text = '同志们：\n自贡发展很快，大家都有责任。'.padEnd(400, '大家要努力工作。');
    const given = { attribution: { place: '富顺', title: '讲话' }, dating: null, single: true };
    const kinds = readSource(text, instruments, given)[0]!.document.doubts.map(({ kind }) => kind);
    expect(kinds).not.toContain('place');
    expect(read(text)[0]!.doubts.map(({ kind }) => kind)).toContain('place');
  });
});
