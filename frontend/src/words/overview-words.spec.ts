import { expect, test } from '@jest/globals';
import { overviewEn, overviewZh, type CorpusFacts } from './overview-words.js';

const facts: CorpusFacts = {
  documents: 94,
  characters: 5006,
  places: 7,
  firstYear: '2003',
  lastYear: '2012',
  undated: 3,
  period: false,
  themes: [],
};

test('undated speeches are among those counted, unless a period keeps them out', () => {
  expect(overviewZh.reading(facts)).toBe('94 篇讲话，5,006字，来自 7 个地方，时间从 2003 年到 2012 年；其中有 3 篇没有日期。');
  expect(overviewZh.reading({ ...facts, period: true })).toContain('；此外还有 3 篇没有日期。');
  expect(overviewEn.reading(facts)).toContain('; 3 of them are undated.');
  expect(overviewEn.reading({ ...facts, period: true, undated: 1 })).toContain('; 1 more is undated.');
});

test('one of a thing is said in the singular', () => {
  expect(overviewEn.reading({ ...facts, documents: 1, places: 1, undated: 0 })).toBe(
    '1 speech, 5,006 characters, from 1 place, given between 2003 and 2012.',
  );
});

test('speeches chosen by their themes are counted as those that hold them, with the text of their passages alone', () => {
  const chosen = { ...facts, documents: 12, themes: ['民生', '金融'] };
  expect(overviewZh.reading(chosen)).toMatch(/^12 篇讲话含民生或金融段落（共5,006字），来自 7 个地方，/);
  expect(overviewEn.reading(chosen)).toMatch(
    /^12 speeches with passages on 民生 or 金融 \(5,006 characters of them\), from 7 places,/,
  );
});
