import { describe, expect, it } from '@jest/globals';
import { checkCodebook } from './check-codebook.js';
import type { Codebook } from './codebook.js';
import { codebookFromDictionary, dictionaryOf } from './codebook-dictionary.js';
import { CODEBOOK_COLUMNS, codebookFromRows, codebookRows, rowAt } from './codebook-rows.js';

const words = (zh: string) => ({ zh, en: zh });
const own: Codebook = {
  ...{ id: 'own', version: '1.0.0', label: words('自编'), description: words('自编') },
  reading: { threshold: 1.2 },
  themes: [
    {
      ...{
        id: '水利',
        label: { zh: '水利', en: 'Water' },
        definition: words('治水'),
        includes: ['水库'],
        excludes: [],
        examples: [],
      },
      forms: [
        { about: '工程', weight: 1.1, forms: ['水库', '灌渠'] },
        { about: '一般', weight: 0.4, forms: ['水'], most: 0.8 },
        { about: '反例', weight: -0.5, forms: ['水平'] },
      ],
      exclusions: ['水利局'],
      rules: [{ name: '修水', within: 'sentence', when: { near: ['修', '水'], distance: 3 }, weight: 1 }],
      learned: { 水库: 0.05 },
      children: ['防汛'],
    },
    {
      ...{ id: '防汛', label: words('防汛'), definition: words('防汛'), includes: [], excludes: [], examples: [] },
      forms: [{ about: '词形', weight: 1, forms: ['汛期', '堤防'] }],
    },
  ],
};
/** The table as it comes back from a file: text in every cell. */
const asCells = (codebook: Codebook) =>
  codebookRows(codebook).map(row => Object.fromEntries(CODEBOOK_COLUMNS.map((column, at) => [column, String(row[at] ?? '')])));

describe('a codebook as a table', () => {
  it('comes back as it went', () => {
    expect(codebookFromRows(asCells(own), own)).toMatchObject({ codebook: own, problems: [] });
  });

  it('makes a new codebook of theme and form alone', () => {
    const rows = [{ theme: '交通', form: '公路' }, { theme: '交通', form: '铁路', weight: '0.5' }, { theme: '水利', form: '水库' }]; // prettier-ignore
    const { codebook, problems } = codebookFromRows(rows, { ...own, themes: [] });
    expect(problems).toEqual([]);
    expect(checkCodebook(codebook).themes.map(({ id, forms }) => [id, forms.map(group => [group.weight, group.forms])])).toEqual([
      ['交通', [[1, ['公路']], [0.5, ['铁路']]]],
      ['水利', [[1, ['水库']]]],
    ]); // prettier-ignore
  });

  it('names the rows it cannot understand and reads the others', () => {
    const rows = [{ theme: '', form: '公路' }, { theme: '交通', form: '' }, { theme: '交通', form: '公路', weight: 'viel' }, { theme: '交通', form: '路', kind: 'rule' }, { theme: '交通', form: '铁路' }]; // prettier-ignore
    const { codebook, problems } = codebookFromRows(rows, { ...own, themes: [] });
    expect(problems.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(codebook.themes[0]!.forms[0]!.forms).toEqual(['铁路']);
  });

  it('knows from which row each place comes', () => {
    const cells = [{ theme: '', form: '路' }, { theme: '交通', form: '公路' }, { theme: '水利', form: '水库' }, { theme: '交通', form: '铁路' }, { theme: '交通', form: '路局', kind: 'exclusion' }, { theme: '交通', form: '航道', weight: '-1' }]; // prettier-ignore
    const { rows } = codebookFromRows(cells, { ...own, themes: [] });
    const places = ['themes[0].forms[0].forms[1]', 'themes[0].exclusions[0]', 'themes[0].forms[1].weight', 'themes[1].forms', 'themes[0].learned.[x]', 'label.zh']; // prettier-ignore
    expect(places.map(place => rowAt(place, rows))).toEqual([4, 5, 6, 3, 2, null]);
  });
});

describe('a codebook as a quanteda dictionary', () => {
  it('nests children in their parent and says what it leaves out', () => {
    const { dictionary, notes } = dictionaryOf(own);
    expect(dictionary).toEqual({ 水利: ['水库', '灌渠', '水', { 防汛: ['汛期', '堤防'] }] });
    expect(notes.map(({ zh }) => zh)).toEqual(expect.arrayContaining(['1 条规则未导出。', '1 个排除短语未导出。', '1 个反向词形未导出。'])); // prettier-ignore
  });

  it('comes back over the same codebook with weights, rules and words for people', () => {
    const { codebook, notes } = codebookFromDictionary(dictionaryOf(own).dictionary, own, []);
    expect(notes).toEqual([]);
    expect(codebook).toEqual(own);
    expect(dictionaryOf(codebook).dictionary).toEqual(dictionaryOf(own).dictionary);
  });

  it('opens a trailing star by the words there are, closes blanks, and names what cannot be said', () => {
    const dictionary = { 民生: { 就业: ['再就业*', '社会 保障'], 住房: ['*房', '住?', '廉租房'] } };
    const { codebook, notes } = codebookFromDictionary(dictionary, { ...own, themes: [] }, ['再就业', '再就业率', '就业']);
    expect(codebook.themes.map(({ id }) => id)).toEqual(['民生', '就业', '住房']);
    expect(codebook.themes[0]).toMatchObject({ children: ['就业', '住房'] });
    expect(codebook.themes[1]!.forms[0]!.forms).toEqual(['再就业', '再就业率', '社会保障']);
    expect(notes).toHaveLength(2);
    expect(notes[1]!.zh).toContain('*房、住?');
    expect(checkCodebook(codebook).themes).toHaveLength(3);
  });
});
