import { describe, expect, test } from '@jest/globals';
import type { CooccurrenceAnswer } from '@cimai/analysis/answers';
import { frameOf } from '../chart/trend-answer.fixture.js';
import { cooccurrenceChart, cooccurrenceReading, cooccurrenceTable } from './cooccurrence-chart.js';
import { layoutJob, radiusOf, startOf } from './layout.js';

const none = {
  from: null,
  to: null,
  dates: 'spread' as const,
  theme: [],
  place: [],
  level: [],
  speaker: [],
  role: [],
  document: [],
};
const edge = (source: string, target: string, jaccard: number) => ({
  source,
  target,
  joint: 9,
  jaccard,
  npmi: 0.2,
  dice: 0.3,
  cosine: 0.4,
});

function network(of: 'forms' | 'themes'): CooccurrenceAnswer {
  return {
    question: { ...none, of, unit: 'sentence', measure: 'jaccard', top: 60, nodes: 100, forms: [], minimum: 3 },
    subcorpus: { documents: 9, tokens: 900, characters: 1600, undated: 0 },
    versions: { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'x' },
    units: 100,
    nodes: [
      { id: '民生', frequency: 100, units: 80, community: 0 },
      { id: '金融', frequency: 25, units: 20, community: 9 },
      { id: '排查', frequency: 4, units: 4, community: 0 },
    ],
    edges: [edge('民生', '金融', 0.1), edge('金融', '排查', 0.4)],
  };
}

interface Graph {
  data: { id: string; symbolSize: number; x: number; way: unknown; itemStyle: { color: string } }[];
  links: { way: unknown; lineStyle: { width: number } }[];
}

const graph = (of: 'forms' | 'themes') =>
  (cooccurrenceChart(network(of), { 民生: [1, 2] }, frameOf()).series as unknown as Graph[])[0]!;

describe('a network', () => {
  test('leads nodes and edges to the sentences behind them', () => {
    expect(graph('forms').data[0]!.way).toEqual({ path: '/concordance', query: { query: '民生' } });
    expect(graph('forms').links[0]!.way).toEqual({
      path: '/concordance',
      query: { query: '民生', with: '金融', unit: 'sentence' },
    });
    expect(graph('themes').links[0]!.way).toEqual({
      path: '/concordance',
      query: { theme: '民生', withTheme: '金融', unit: 'sentence' },
    });
  });

  test('draws area as frequency and width as strength', () => {
    const answer = network('forms');
    expect(radiusOf(100, answer)).toBe(24);
    expect(radiusOf(25, answer)).toBe(14.5);
    const [weak, strong] = graph('forms').links;
    expect(strong!.lineStyle.width).toBeGreaterThan(weak!.lineStyle.width);
  });

  test('colours communities, the small ones grey, and gives a theme its own colour', () => {
    const { inks } = frameOf();
    const [first, second, third] = graph('forms').data.map(node => node.itemStyle.color);
    expect(first).toBe(third);
    expect(second).not.toBe(first);
    expect(graph('themes').data[1]!.itemStyle.color).not.toBe(graph('themes').data[0]!.itemStyle.color);
    expect(inks.hues).toHaveLength(8);
  });

  test('has its edges as a table with every measure', () => {
    const table = cooccurrenceTable(network('forms'), frameOf());
    expect(table.rows.map(row => row.length)).toEqual([table.columns.length, table.columns.length]);
  });

  test('says the strongest tie', () => {
    expect(cooccurrenceReading(network('forms'), frameOf())).toBe('“金融”与“排查”联系最强，同句 9 次；全图分成 2 个词群。');
    expect(cooccurrenceReading({ ...network('forms'), edges: [] }, frameOf())).toBe('');
  });
});

describe('the layout of a network', () => {
  test('starts a node where it stood before, else where its name puts it', () => {
    const job = layoutJob(1, network('forms'), { 民生: [5, 6] });
    expect(job.nodes[0]).toMatchObject({ id: '民生', x: 5, y: 6 });
    const [x, y] = startOf('金融');
    expect(job.nodes[1]).toMatchObject({ id: '金融', x, y });
    expect(startOf('金融')).toEqual(startOf('金融'));
    expect(startOf('金融')).not.toEqual(startOf('排查'));
  });

  test('spreads strengths from 0 to 1', () => {
    expect(layoutJob(1, network('forms'), {}).edges.map(each => each.strength)).toEqual([0, 1]);
  });
});
