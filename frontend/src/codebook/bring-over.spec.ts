import { describe, expect, test } from '@jest/globals';
import type { Codebook, Theme } from '@cimai/analysis/answers';
import { bringOver } from './bring-over.js';

const both = (text: string) => ({ zh: text, en: text });
const theme = (id: string, ...forms: string[]): Theme => ({
  ...{ id, label: both(id), definition: both(id), includes: [], excludes: [], examples: [] },
  forms: [{ about: '词', weight: 1, forms }],
});
const codebook = (version: string, themes: Theme[], more: Partial<Codebook> = {}): Codebook => ({
  ...{ id: 'water', version, label: both('水利'), description: both('水利'), themes },
  ...more,
});

const base = codebook('1.0.0', [theme('水利', '渠道'), theme('防汛', '堤防'), theme('旧题', '旧词'), theme('不用', '词')], {
  sets: { 水: ['河', '湖'], 雨: ['雨'] },
});
const newer = codebook('1.1.0', [theme('水利', '渠道', '闸门'), theme('防汛', '堤防', '沙袋'), theme('不用', '词'), theme('新题', '新词')], {
  label: both('水'),
  sets: { 水: ['河', '湖', '塘'], 雨: ['雨', '雪'] },
}); // prettier-ignore
const mine = codebook('1.0.0+2', [theme('水利', '渠道'), theme('防汛', '堤防', '我的词'), theme('旧题', '旧词'), theme('我的题', '词')], {
  sets: { 水: ['河', '湖'], 雨: ['雨', '雾'] },
}); // prettier-ignore

describe('going on to a newer version with changes of one’s own', () => {
  const result = bringOver(mine, base, newer);
  const formsOf = (id: string) => result.themes.find(each => each.id === id)?.forms[0]!.forms;

  test('takes what nobody here touched from the newer one, and leaves out what it dropped', () => {
    expect(result.version).toBe('1.1.0');
    expect(result.label).toEqual(both('水'));
    expect(formsOf('水利')).toEqual(['渠道', '闸门']);
    expect(formsOf('新题')).toEqual(['新词']);
    expect(formsOf('旧题')).toBeUndefined();
  });

  test('keeps what a person changed, added or removed', () => {
    expect(formsOf('防汛')).toEqual(['堤防', '我的词']);
    expect(formsOf('我的题')).toEqual(['词']);
    expect(formsOf('不用')).toBeUndefined();
  });

  test('treats named sets alike', () => {
    expect(result.sets).toEqual({ 水: ['河', '湖', '塘'], 雨: ['雨', '雾'] });
  });

  test('changes nothing where nobody changed anything', () => {
    expect(bringOver(base, base, newer)).toEqual(newer);
  });
});
