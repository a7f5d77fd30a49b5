import { describe, expect, it } from '@jest/globals';
import type { Codebook, Theme } from './codebook.js';
import { codebookDifference } from './codebook-difference.js';

const theme = (id: string, forms: string[], more: Partial<Theme> = {}): Theme => ({
  id,
  label: { zh: id, en: id },
  definition: { zh: id, en: id },
  ...{ includes: [], excludes: [], examples: [] },
  forms: [{ about: '词', weight: 1, forms }],
  ...more,
});
const codebook = (themes: Theme[], more: Partial<Codebook> = {}): Codebook => ({
  ...{ id: 'own', version: '1', label: { zh: '己', en: 'own' }, description: { zh: '己', en: 'own' } },
  themes,
  ...more,
});

describe('codebookDifference', () => {
  it('finds nothing between a codebook and itself under another version', () => {
    const one = codebook([theme('水利', ['水库'])]);
    expect(codebookDifference(one, { ...one, version: '2' })).toEqual({ changes: [], touched: [] });
  });

  it('names an added, a removed and a reweighed form, and touches only these', () => {
    const before = codebook([theme('水利', ['水库', '灌渠', '堤防'], { learned: { 堤防: 0.1 } }), theme('交通', ['公路'])]);
    const after = codebook([theme('水利', ['水库', '堤防', '河道']), theme('交通', ['公路'])]);
    const { changes, touched } = codebookDifference(before, after);
    expect(touched).toEqual(['堤防', '河道', '灌渠']);
    expect(changes).toEqual([
      { what: 'form', change: 'removed', theme: '水利', name: '灌渠', before: '1', after: null },
      { what: 'form', change: 'changed', theme: '水利', name: '堤防', before: '1.1', after: '1' },
      { what: 'form', change: 'added', theme: '水利', name: '河道', before: null, after: '1' },
    ]);
  });

  it('touches every form of a theme that is read differently, came, went or has other children', () => {
    const plain = codebook([theme('水利', ['水库']), theme('交通', ['公路'], { exclusions: ['公路局'] })]);
    const stricter = codebook([theme('水利', ['水库'], { reading: { threshold: 2 } }), plain.themes[1]!]);
    expect(codebookDifference(plain, stricter).touched).toEqual(['水库']);
    expect(codebookDifference(plain, codebook([plain.themes[0]!])).touched).toEqual(['公路', '公路局']);
    const family = codebook([{ ...plain.themes[0]!, children: ['交通'] }, plain.themes[1]!]);
    expect(codebookDifference(plain, family).touched).toEqual(['公路', '公路局', '水库']);
  });

  it('follows a named set into the rules that use it', () => {
    const rule = {
      name: '修水',
      within: 'sentence' as const,
      when: { near: ['@修', '水'] as [string, string], distance: 3 },
      weight: 1,
    };
    const before = codebook([theme('水利', ['水库'], { rules: [rule] })], { sets: { 修: ['修'] } });
    const after = { ...before, sets: { 修: ['修', '疏浚'] } };
    const { changes, touched } = codebookDifference(before, after);
    expect(touched).toEqual(['修', '水', '疏浚']);
    expect(changes.map(({ what, name }) => [what, name])).toEqual([['rule', '修水'], ['set', '修']]); // prettier-ignore
  });

  it('may touch any passage when the codebook as a whole is read differently or its themes change places', () => {
    const one = codebook([theme('水利', ['水库']), theme('交通', ['公路'])]);
    expect(codebookDifference(one, { ...one, reading: { repeat: 0.2 } }).touched).toBeNull();
    expect(codebookDifference(one, { ...one, reading: { repeat: 0.5 } }).touched).toEqual([]);
    expect(codebookDifference(one, { ...one, themes: [...one.themes].reverse() }).touched).toBeNull();
  });

  it('says that words for people changed, and touches nothing for it', () => {
    const one = codebook([theme('水利', ['水库'])]);
    const other = codebook([theme('水利', ['水库'], { definition: { zh: '治水', en: 'water' } })]);
    expect(codebookDifference(one, other)).toMatchObject({ changes: [{ what: 'words', theme: '水利' }], touched: [] });
  });
});
