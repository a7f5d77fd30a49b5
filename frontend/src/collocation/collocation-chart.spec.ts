import { describe, expect, test } from '@jest/globals';
import type { CollocateRow, CollocationAnswer } from '@cimai/analysis/answers';
import { frameOf } from '../chart/frame.fixture.js';
import { unfiltered } from '../question/unfiltered.fixture.js';
import { collocatesChart, collocatesTable, written } from './collocation-chart.js';

const row = (form: string, gSquared: number): CollocateRow => ({
  ...{ form, frequency: 50, joint: 20, documents: 9, expected: 4, logDice: 13.1, mi: 2.3, mi2: 6.6, mi3: 11, t: 3.6 },
  ...{ gSquared, npmi: 0.26, deltaP: 0.0217, deltaPBack: 0.321, dice: 0.27 },
});

const answer: CollocationAnswer = {
  question: { ...unfiltered, node: '就业', window: 4, measure: 'gSquared', minimum: 3, top: 100 },
  subcorpus: { documents: 9, tokens: 10_100, characters: 20_000, undated: 0, copies: 0 },
  versions: { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'y' },
  node: { understood: 'form', frequency: 100, documents: 9, positions: 800 },
  rows: [row('稳定', 45.2), row('水利', -3.1)],
  collocates: 2,
  stopped: { list: 'stopwords', size: 3 },
};

describe('the company of a word', () => {
  test('a bar and a cell lead to the places where the two meet within the window', () => {
    const way = { path: '/concordance', query: { query: '稳定', with: '就业', window: '4' } };
    const option = collocatesChart(answer, frameOf('zh')) as { series: { data: { value: number; way: unknown }[] }[] };
    expect(option.series[0]!.data).toEqual([expect.objectContaining({ value: 45.2, way })]);
    expect(collocatesTable(answer, frameOf('zh')).rows[0]![1]!.way).toEqual(way);
  });

  test('what avoids the node stands in the table and not among its company', () => {
    const { rows, columns } = collocatesTable(answer, frameOf('en'));
    expect(rows.map(cells => cells[0]!.text)).toEqual(['稳定', '水利']);
    expect(rows[1]).toHaveLength(columns.length);
  });

  test('nothing is drawn where nothing meets', () => {
    expect(collocatesChart({ ...answer, rows: [] }, frameOf('zh'))).toBeNull();
  });

  test('a measure is written with the digits it carries', () => {
    expect([written('gSquared', -3.14), written('deltaP', 0.0217), written('logDice', 13.123)]).toEqual([
      '−3.1',
      '0.022',
      '13.12',
    ]);
  });
});
