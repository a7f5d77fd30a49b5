import { describe, expect, it } from '@jest/globals';
import type { Segmenter } from '../segment/segmenter.js';
import { divide } from '../passage/divide.js';
import { tokenize } from '../segment/tokenize.js';
import { byLot, drawAudit } from './audit-sample.js';
import type { Codebook } from './codebook.js';
import { readCodedTexts } from './coded-text.js';
import { nearTags } from './near-tags.js';
import { compileCodebook, tagPassages } from './tag.js';

/** Cuts at every character but keeps the words of this spec whole. */
const segmenter: Segmenter = {
  cut: text => text.match(/水库|灌渠|河道|公路|./gsu) ?? [],
  version: 'spec',
  dictionary: 'spec',
};
const words = (zh: string) => ({ zh, en: zh });
const codebook: Codebook = {
  ...{ id: 'own', version: '1', label: words('己'), description: words('己') },
  reading: { threshold: 1.5, steepness: 4 },
  themes: [
    {
      ...{ id: '水利', label: words('水利'), definition: words('水利'), includes: [], excludes: [], examples: [] },
      forms: [{ about: '工程', weight: 1, forms: ['水库', '灌渠', '河道'] }],
    },
  ],
};

describe('nearTags', () => {
  it('finds what falls short, and never what is tagged or silent', () => {
    const text = '修了水库。\n修了水库，清了河道。\n修了公路。';
    const passages = divide(text);
    const tokens = tokenize(text, passages, segmenter);
    const compiled = compileCodebook(codebook);
    const near = nearTags(text, passages, tokens, compiled);
    const tags = tagPassages(text, passages, tokens, compiled);
    expect(near.map(list => list.map(({ theme }) => theme))).toEqual([['水利'], [], []]);
    expect(tags.map(list => list.length)).toEqual([0, 1, 0]);
    expect(near[0]![0]!.score).toBeLessThan(0.5);
    expect(near[0]![0]!.evidence).toEqual([{ form: '水库', start: 2, end: 4 }]);
  });
});

describe('drawAudit', () => {
  const ground = {
    theme: '水利',
    passages: 1000,
    without: [] as number[],
    tagged: Array.from({ length: 100 }, (_, i) => i),
    near: [100, 101, 102, 5],
  };

  it('draws the same with the same seed, each passage once, every stratum by its share', () => {
    const drawn = drawAudit(ground, 60, 7);
    expect(drawAudit(ground, 60, 7)).toEqual(drawn);
    expect(drawAudit(ground, 60, 8)).not.toEqual(drawn);
    expect(drawn.map(({ stratum, passages }) => [stratum, passages])).toEqual([['tagged', 100], ['near', 3], ['rest', 897]]); // prettier-ignore
    const all = drawn.flatMap(one => one.drawn);
    expect(new Set(all).size).toBe(60);
    expect(drawn[1]!.drawn).toEqual([100, 101, 102]);
    expect(drawn[0]!.drawn.every(passage => passage < 100)).toBe(true);
    expect(drawn[2]!.drawn.every(passage => passage > 102)).toBe(true);
  });

  it('gives all there is where more is asked for', () => {
    const all = drawAudit({ ...ground, passages: 110 }, 500, 1).flatMap(one => one.drawn);
    expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 110 }, (_, i) => i));
    expect([...byLot([3, 1, 2], 5)].sort()).toEqual([1, 2, 3]);
  });

  it('neither draws nor counts what cannot be coded, whatever stratum it would stand in', () => {
    const without = [0, 1, 101, 500, 501];
    const drawn = drawAudit({ ...ground, without }, 2000, 7);
    expect(drawn.map(({ stratum, passages }) => [stratum, passages])).toEqual([['tagged', 98], ['near', 2], ['rest', 895]]); // prettier-ignore
    const all = drawn.flatMap(one => one.drawn);
    expect(all).toHaveLength(995);
    expect(without.filter(passage => all.includes(passage))).toEqual([]);
  });
});

describe('readCodedTexts', () => {
  it('reads columns by their names, or by their order', () => {
    const named = readCodedTexts('id\tfile\tlabels\ttext\n1\ta.txt\t水利,交通\t修了水库。\n2\t\t?\t修了路。\n');
    expect(named.broken).toBeNull();
    expect(named.passages).toEqual([
      { line: 2, id: '1', document: 'a.txt', text: '修了水库。', themes: ['水利', '交通'], unsure: false },
      { line: 3, id: '2', document: '2', text: '修了路。', themes: [], unsure: true },
    ]);
    expect(readCodedTexts('7\t修了水库。\t水利\n8\t修了路。\t\n').passages.map(({ id, themes }) => [id, themes])).toEqual([['7', ['水利']], ['8', []]]); // prettier-ignore
  });

  it('names the first line that is none', () => {
    expect(readCodedTexts('1\t修了水库。\t水利\nbroken').broken).toBe(2);
    expect(readCodedTexts('').broken).toBe(1);
  });
});
