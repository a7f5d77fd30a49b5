import { describe, expect, test } from '@jest/globals';
import type { Codebook, Condition, Theme } from '@cimai/analysis/answers';
import { problemOfName, removeSet, renameSet, usesOfSet, withSet } from './set-edits.js';

const both = (text: string) => ({ zh: text, en: text });
const theme = (id: string, ...conditions: Condition[]): Theme => ({
  ...{ id, label: both(id), definition: both(id), includes: [], excludes: [], examples: [], forms: [] },
  rules: conditions.map((when, at) => ({ name: `${id}${at}`, within: 'sentence', when, weight: 1 })),
});
const codebook: Codebook = {
  ...{ id: 'water', version: '1.0.0', label: both('水利'), description: both('水利') },
  sets: { 险情: ['决口', '管涌'], 人: ['巡堤员'] },
  themes: [
    theme('防汛', { near: ['@险情', ['水库']], distance: 4 }, '水库', { all: [{ any: ['@人', '值守'] }, { not: '@险情' }] }),
    theme('灌溉', '渠道'),
  ],
};

describe('a named set', () => {
  test('knows every rule that draws on it, however deep', () => {
    expect(usesOfSet(codebook, '险情')).toEqual([
      { theme: '防汛', rule: '防汛0', at: 0 },
      { theme: '防汛', rule: '防汛2', at: 2 },
    ]);
    expect(usesOfSet(codebook, '险')).toEqual([]);
  });

  test('keeps its place under a new name, and its rules follow', () => {
    const renamed = renameSet(codebook, '险情', '危险');
    expect(Object.entries(renamed.sets!)).toEqual([['危险', ['决口', '管涌']], ['人', ['巡堤员']]]); // prettier-ignore
    expect(renamed.themes[0]!.rules!.map(({ when }) => when)).toEqual([
      { near: ['@危险', ['水库']], distance: 4 },
      '水库',
      { all: [{ any: ['@人', '值守'] }, { not: '@危险' }] },
    ]);
    expect(renamed.themes[1]).toEqual(codebook.themes[1]);
    expect(renameSet(renamed, '危险', '险情')).toEqual(codebook);
  });

  test('is added and filled, and leaves nothing behind when the last one goes', () => {
    const more = withSet(withSet(codebook, '工具', []), '工具', ['沙袋']);
    expect(Object.keys(more.sets!)).toEqual(['险情', '人', '工具']);
    expect(removeSet(more, '工具')).toEqual(codebook);
    expect('sets' in removeSet({ ...codebook, sets: { 人: ['巡堤员'] } }, '人')).toBe(false);
  });

  test('needs a name of its own that a rule can write', () => {
    expect(['', '险情', '两 个', '@人', '甲.乙', '工具'].map(name => problemOfName(codebook, name))).toEqual([
      ...['empty', 'taken', 'odd', 'odd', 'odd', null],
    ]);
  });
});
