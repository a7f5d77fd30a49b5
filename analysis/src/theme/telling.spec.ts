import { describe, expect, it } from '@jest/globals';
import type { Tag } from '../corpus/document.js';
import type { Codebook, Theme } from './codebook.js';
import { formWeights, mostTelling } from './telling.js';

function theme(id: string, parts: Partial<Theme>): Theme {
  const both = { zh: id, en: id };
  return { id, label: both, definition: both, includes: [], excludes: [], examples: [], forms: [], ...parts };
}

const CODEBOOK: Codebook = {
  id: 'small',
  version: '1',
  label: { zh: '小', en: 'small' },
  description: { zh: '小', en: 'small' },
  themes: [
    theme('money', {
      forms: [
        { about: 'the trade', weight: 0.5, forms: ['银行', '贷款', '城市商业银行'] },
        { about: 'names', weight: 1, forms: ['信贷'] },
        { about: 'against', weight: -1, forms: ['食堂'] },
      ],
      rules: [{ name: 'help', within: 'sentence', when: { all: ['支持', '企业'] }, weight: 1 }],
      learned: { 银行: 0.7 },
    }),
    theme('all', { forms: [{ about: 'own', weight: 0.2, forms: ['银行', '经济'] }], children: ['money'] }),
  ],
};

function tag(id: string, ...words: [string, number][]): Tag {
  return { theme: id, score: 1, evidence: words.map(([form, start]) => ({ form, start, end: start + form.length })) };
}

const weights = (id: string) => formWeights(CODEBOOK, id);
const nodeOf = (...tags: Tag[]) => mostTelling(tags, weights);

describe('what forms weigh for a theme', () => {
  it('is what the codebook gives them and what was learned on top; a word of a rule weighs nothing by itself', () => {
    expect([...weights('money')]).toEqual([
      ['银行', 1.2],
      ['贷款', 0.5],
      ['城市商业银行', 0.5],
      ['信贷', 1],
      ['食堂', -1],
    ]);
  });

  it('takes in the forms of the themes it is made of, each at its heaviest, and knows none of a theme that is not there', () => {
    expect(weights('all').get('银行')).toBe(1.2);
    expect(weights('all').get('经济')).toBe(0.2);
    expect(weights('none').size).toBe(0);
  });
});

describe('the most telling word of a passage', () => {
  it('is the form that weighs most, wherever it stands, and not the first word of a rule', () => {
    expect(nodeOf(tag('money', ['支持', 3], ['企业', 9], ['贷款', 20], ['信贷', 40]))).toEqual({
      form: '信贷',
      start: 40,
      end: 42,
    });
    expect(nodeOf(tag('money', ['信贷', 3], ['银行', 9]))?.form).toBe('银行');
  });

  it('is of equals the longer one, and of these the earlier', () => {
    expect(nodeOf(tag('money', ['贷款', 3], ['城市商业银行', 9], ['城市商业银行', 30]))?.start).toBe(9);
  });

  it('is the first word of a rule where no form weighs, however long another is, and a form against the theme is no better', () => {
    expect(nodeOf(tag('money', ['支持', 3], ['企业家协会', 9]))?.form).toBe('支持');
    expect(nodeOf(tag('money', ['支持', 3], ['食堂', 9]))?.form).toBe('支持');
  });

  it('is looked for in all the tags given, each with the weights of its own theme', () => {
    expect(nodeOf(tag('all', ['经济', 1]), tag('money', ['贷款', 20]))?.form).toBe('贷款');
    expect(nodeOf(tag('money', ['经济', 1], ['贷款', 20]))?.form).toBe('贷款');
  });

  it('is none where nothing is recorded', () => {
    expect(nodeOf()).toBeNull();
    expect(nodeOf(tag('money'))).toBeNull();
  });
});
