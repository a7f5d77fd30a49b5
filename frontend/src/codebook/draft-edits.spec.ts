import { describe, expect, test } from '@jest/globals';
import type { Codebook, Theme } from '@cimai/analysis/answers';
import { addForms, addTheme, formsIn, removeForm, removeTheme, reweigh, weightOf, withTheme, withWords } from './draft-edits.js';

const both = (text: string) => ({ zh: text, en: text });
const theme = (id: string, more: Partial<Theme> = {}): Theme => ({
  ...{ id, label: both(id), definition: both(id), includes: [], excludes: [], examples: [] },
  forms: [
    { about: '渠道', weight: 1, forms: ['灌溉', '渠道'] },
    { about: '天气', weight: 0.4, forms: ['下雨'], most: 0.8 },
  ],
  ...more,
});
const codebook: Codebook = {
  ...{ id: 'water', version: '1.0.0', label: both('水利'), description: both('水利') },
  themes: [theme('水利', { children: ['防汛'] }), theme('防汛')],
};

describe('an edit of a codebook', () => {
  test('leaves what it does not touch as it was', () => {
    const changed = withTheme(codebook, 1, theme('抗旱'));
    expect(changed.themes.map(({ id }) => id)).toEqual(['水利', '抗旱']);
    expect(changed.themes[0]).toBe(codebook.themes[0]);
    expect(codebook.themes[1]!.id).toBe('防汛');
  });

  test('adds a theme under a name of its own', () => {
    const twice = addTheme(addTheme(codebook, '抗旱', '词'), '抗旱', '词');
    expect(twice.themes.slice(2).map(({ id, forms }) => [id, forms])).toEqual([
      ['抗旱', [{ about: '词', weight: 1, forms: [] }]],
      ['抗旱2', [{ about: '词', weight: 1, forms: [] }]],
    ]);
  });

  test('takes a theme away from its parents too', () => {
    const { themes } = removeTheme(codebook, 1);
    expect(themes.map(({ id, children }) => [id, children])).toEqual([['水利', []]]);
  });

  test('lets the other language follow until somebody wrote it apart', () => {
    const named = withWords(theme('水利'), 'label', 'zh', '水务');
    expect(named.label).toEqual(both('水务'));
    const apart = withWords(named, 'label', 'en', 'Water');
    expect(apart.label).toEqual({ zh: '水务', en: 'Water' });
    expect(withWords(apart, 'label', 'zh', '水利').label).toEqual({ zh: '水利', en: 'Water' });
    const english = withWords(theme('Water'), 'label', 'en', 'Waterways');
    expect(english.label).toEqual(both('Waterways'));
    expect(withWords(english, 'label', 'zh', '水务').label).toEqual({ zh: '水务', en: 'Waterways' });
  });
});

describe('forms', () => {
  test('are read from whatever was typed or pasted', () => {
    expect(formsIn(' 灌溉，渠道、闸门\n水泵;灌溉 ')).toEqual(['灌溉', '渠道', '闸门', '水泵']);
    expect(formsIn('  ')).toEqual([]);
  });

  test('are added once, in whatever group they stand', () => {
    const added = addForms(theme('水利'), 1, ['灌溉', '干旱']);
    expect(added.forms.map(({ forms }) => forms)).toEqual([
      ['灌溉', '渠道'],
      ['下雨', '干旱'],
    ]);
    const same = theme('水利');
    expect(addForms(same, 1, ['灌溉'])).toBe(same);
  });

  test('go with what was learned of them, and leave no empty group behind', () => {
    const gone = removeForm(theme('水利', { learned: { 下雨: 0.1, 灌溉: 0.2 } }), '下雨');
    expect(gone.forms.map(({ about }) => about)).toEqual(['渠道']);
    expect(gone.learned).toEqual({ 灌溉: 0.2 });
  });

  test('get a weight of their own beside their group, exactly as it was given', () => {
    const learned = theme('水利', { learned: { 渠道: 0.3 } });
    expect(weightOf(learned, learned.forms[0]!, '渠道')).toBe(1.3);
    const weighed = reweigh(learned, '渠道', 0.5);
    expect(weighed.forms.map(({ about, weight, forms }) => [about, weight, forms])).toEqual([
      ['渠道', 1, ['灌溉']],
      ['渠道', 0.5, ['渠道']],
      ['天气', 0.4, ['下雨']],
    ]);
    expect(weightOf(weighed, weighed.forms[1]!, '渠道')).toBe(0.5);
    const back = reweigh(weighed, '渠道', 1);
    expect(back.forms.map(({ forms }) => forms)).toEqual([['灌溉', '渠道'], ['下雨']]);
  });
});
