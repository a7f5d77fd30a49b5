import { describe, expect, it } from '@jest/globals';
import type { Passage } from '../corpus/document.js';
import { loadJieba } from './jieba.js';
import type { Segmenter } from './segmenter.js';
import { tokenize } from './tokenize.js';

const passage = (start: number, end: number, ...sentences: [number, number][]): Passage => ({
  start,
  end,
  heading: false,
  sentences: sentences.map(([from, to]) => ({ start: from, end: to })),
});

/** A segmenter that cuts at line breaks and at every second character: places are easy to count by hand. */
const byTwos: Segmenter = {
  version: 'by twos',
  dictionary: 'none',
  cut: text => text.match(/\n|[^\n]{1,2}/g) ?? [],
};

describe('tokenize', () => {
  it('places every token in its passage and its sentence', () => {
    const text = '甲乙丙丁。。戊己\n庚辛';
    const tokens = tokenize(text, [passage(0, 8, [0, 6], [6, 8]), passage(9, 11, [9, 11])], byTwos);
    expect(tokens.forms).toEqual(['甲乙', '丙丁', '戊己', '庚辛']);
    expect([...tokens.starts]).toEqual([0, 2, 6, 9]);
    expect([...tokens.passages]).toEqual([0, 0, 0, 1]);
    expect([...tokens.sentences]).toEqual([0, 0, 1, 2]);
  });

  it('finds each form at its offset in real text, formulations whole, punctuation left out', () => {
    const text = '我市安全生产形势平稳,城市管理水平提高。\n就业是民生之本!';
    const tokens = tokenize(text, [passage(0, 20, [0, 20]), passage(21, 29, [21, 29])], loadJieba(['安全生产', '城市管理']));
    tokens.forms.forEach((form, i) => expect(text.startsWith(form, tokens.starts[i])).toBe(true));
    expect(tokens.forms).toEqual(expect.arrayContaining(['安全生产', '城市管理', '就业']));
    expect(tokens.forms).not.toContain(',');
  });

  it('keeps its place when the engine loses half a surrogate pair', () => {
    const text = '甲\ud800乙丙';
    const rewriting: Segmenter = { ...byTwos, cut: () => ['甲', '乙丙'] };
    const tokens = tokenize(text, [passage(0, 4, [0, 4])], rewriting);
    expect(tokens.forms).toEqual(['甲', '乙丙']);
    expect([...tokens.starts]).toEqual([0, 2]);
  });
});

describe('loadJieba', () => {
  it('refuses a second word list in one thread', () => {
    loadJieba(['安全生产', '城市管理']);
    expect(() => loadJieba(['别的词'])).toThrow(/another worker/);
  });
});
