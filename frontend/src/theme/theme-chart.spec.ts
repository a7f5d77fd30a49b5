import { describe, expect, test } from '@jest/globals';
import type { ThemeGroup, ThemesAnswer } from '@cimai/analysis/answers';
import { frameOf } from '../chart/frame.fixture.js';
import { byShare, groupsShown, shareChart, themesChart, themesTable } from './theme-chart.js';
import { unfiltered } from '../question/unfiltered.fixture.js';
const definition = (id: string) => ({ id, label: { zh: id, en: id }, definition: { zh: '', en: '' }, forms: 3, children: [] });

function group(name: string | null, documents: number, livelihood: number, finance: number | null): ThemeGroup {
  const cell = (theme: string, share: number | null) => ({ theme, passages: 2, documents: 1, characters: 100, share });
  return {
    group: name,
    documents,
    passages: 9,
    characters: documents * 100,
    themes: [cell('民生', livelihood), cell('金融', finance)],
  };
}

const answer: ThemesAnswer = {
  question: { ...unfiltered, by: 'place', reference: null },
  subcorpus: { documents: 9, tokens: 900, characters: 1600, undated: 0, copies: 0 },
  versions: { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'x' },
  themes: [definition('民生'), definition('金融')],
  groups: [group(null, 9, 0.2, 0.1), group('云州', 2, 0.4, 0), group('青岚', 5, 0.1, 0.3), group('空城', 0, 0, null)],
  reference: null,
  validity: [],
};

describe('themes across groups', () => {
  test('show groups with text, the largest first, the unnamed last', () => {
    expect(groupsShown(answer, 10).map(each => each.group)).toEqual(['青岚', '云州', null]);
    expect(groupsShown(answer, 1).map(each => each.group)).toEqual(['青岚']);
  });

  test('draw a disc for every share there is, each with its way', () => {
    const option = themesChart(answer, groupsShown(answer, 10), frameOf());
    const [scatter] = option.series as unknown as { data: { value: number[]; way: { query: object } }[] }[];
    expect(scatter!.data.map(each => each.value)).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(scatter!.data[0]!.way.query).toEqual({ theme: '民生', place: '青岚' });
    expect(scatter!.data[3]!.way.query).toEqual({ theme: '民生' });
  });

  test('have every group in the table', () => {
    const table = themesTable(answer, frameOf());
    expect(table.rows).toHaveLength(4);
    expect(table.rows.every(row => row.length === table.columns.length)).toBe(true);
  });

  test('rank one theme by share', () => {
    expect(byShare(answer.groups, '民生').map(each => each.group.group)).toEqual(['云州', null, '青岚']);
    const [bars] = shareChart(answer, '金融', answer.groups, frameOf()).series as unknown as { data: { value: number }[] }[];
    expect(bars!.data.map(each => each.value)).toEqual([0.3, 0.1]);
  });
});
