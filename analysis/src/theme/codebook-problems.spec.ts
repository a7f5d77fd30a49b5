import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codebookProblems, MOST_FORMS } from './codebook-problems.js';
import { inChinese } from './problem-words.js';

const words = { zh: '水', en: 'water' };
const theme = (id: string, more: object = {}): Record<string, unknown> => ({
  id,
  label: words,
  definition: words,
  ...{ includes: [], excludes: [], examples: [] },
  forms: [{ about: '水', weight: 1, forms: ['水库'] }],
  ...more,
});
const codebook = (themes: unknown[]): unknown => ({ id: 'own', version: '1', label: words, description: words, themes });
const places = (value: unknown): string[] => codebookProblems(value).map(({ path }) => path);

describe('codebookProblems', () => {
  it('finds nothing in a codebook that can be read with', () => {
    expect(codebookProblems(codebook([theme('水利')]))).toEqual([]);
  });

  it('finds everything at once, each at its place and with the names that stand there', () => {
    const rule = { name: '空', within: 'sentence', when: { not: '水库' }, weight: 1 };
    const draft = codebook([
      theme('水利', { forms: [{ about: '水', weight: 'much', forms: ['水库', '水库', '大 坝'] }], rules: [rule] }),
      theme('水利', { forms: [] }),
      theme('交通', { children: ['铁路', '交通'], reading: { threshold: 0, pace: 3 } }),
    ]);
    const problems = codebookProblems(draft);
    expect(problems.map(({ path }) => path)).toEqual([
      'themes[0].forms[0].weight',
      'themes[0].forms[0].forms[2]',
      'themes[0].forms[0].forms[1]',
      'themes[0].rules[0].when',
      'themes[1].forms',
      'themes[2].reading.pace',
      'themes[2].reading.threshold',
      'themes[1].id',
      'themes[2].children[0]',
      'themes[2].children[1]',
    ]);
    expect(problems[1]).toMatchObject({ theme: '水利', form: '大 坝', rule: null, severity: 'error' });
    expect(problems[3]).toMatchObject({ theme: '水利', rule: '空' });
    expect(problems[3]!.words.zh).toContain('会把所有段落都标上');
    expect(problems[9]!.words.zh).toMatch(/绕成了圈：.*交通/);
  });

  it('explains sets and rules whose names cannot be told apart, or could not be written in a rule', () => {
    const rule = (name: string, when: unknown) => ({ name, within: 'sentence', when, weight: 1 });
    const rules = [rule('险', { near: [['@险情', '水库'], '@险情'], distance: 4 }), rule('险', '水库')];
    const draft = { ...(codebook([theme('水利', { rules })]) as object), sets: { 险情: ['决口', '@人'], 空: [] } };
    const problems = codebookProblems(draft);
    expect(problems.map(({ path, form }) => [path, form])).toEqual([
      ['sets.险情[1]', '@人'],
      ['sets.空', null],
      ['themes[0].rules[0].when.near[0][0]', null],
      ['themes[0].rules[1].name', null],
    ]);
    expect(problems[2]!.words.zh).toContain('“@险情”和词混写在一起了');
    const odd = { ...(codebook([theme('水利')]) as object), sets: { '两 个': ['决口'] } };
    expect(codebookProblems(odd)).toMatchObject([
      { path: 'sets', words: { zh: expect.stringContaining('“两 个”不能作词集的名称') } },
    ]);
  });

  it('tells each empty place of a rule once', () => {
    const rule = { name: '空', within: 'sentence', when: { near: [[], []], distance: 6 }, weight: 1 };
    expect(places(codebook([theme('水利', { rules: [rule], exclusions: [] })]))).toEqual([
      'themes[0].exclusions',
      'themes[0].rules[0].when.near[0]',
      'themes[0].rules[0].when.near[1]',
    ]);
  });

  it('reads files of quite another kind without falling over', () => {
    for (const value of [null, 7, 'text', [], {}, { themes: 3 }, { themes: [3, null] }]) expect(places(value)).not.toEqual([]);
    expect(places(codebook([]))).toEqual(['themes']);
    expect(places(codebook([theme('水利', { rules: [{ name: '坏', within: 'line', when: { near: ['水'], distance: 0 }, weight: 1 }] })]))).toEqual([
      'themes[0].rules[0].within',
      'themes[0].rules[0].when.near',
      'themes[0].rules[0].when.distance',
    ]); // prettier-ignore
  });

  it('takes ten thousand forms, and names the limit above it', () => {
    const many = (count: number) => codebook([theme('水利', { forms: [{ about: '水', weight: 1, forms: Array.from({ length: count }, (_, i) => `水${i}`) }] })]); // prettier-ignore
    expect(codebookProblems(many(10_000))).toEqual([]);
    expect(codebookProblems(many(MOST_FORMS + 1))[0]!.words.en).toContain(String(MOST_FORMS));
  });

  it('has Chinese for every sentence of the check', () => {
    const source = readFileSync(new URL('check-codebook.ts', import.meta.url), 'utf8');
    const said = source.matchAll(/CodebookError\(\s*[^,]+,\s*(?:key === 'any' \? )?(?:'([^']+)'|`([^`]+)`)/g);
    const sentences = [...said].map(([, plain, filled]) => plain ?? filled!.replace(/\$\{[^}]*\}/g, 'x'));
    expect(sentences.length).toBeGreaterThan(15);
    for (const sentence of sentences) expect(inChinese(sentence)).not.toMatch(/^这里有误/);
  });
});
