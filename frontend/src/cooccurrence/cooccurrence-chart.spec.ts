import { describe, expect, test } from '@jest/globals';
import { frameOf } from '../chart/frame.fixture.js';
import { cooccurrenceChart, cooccurrenceGround, cooccurrenceReading, cooccurrenceTable } from './cooccurrence-chart.js';
import { layoutJob, radiusOf, startOf } from './layout.js';
import { network } from './network.fixture.js';

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

  test('says how much of the network is drawn and how it was divided', () => {
    expect(cooccurrenceGround(network('forms'), frameOf())).toBe(
      '100 个共现单位中，7 对达到至少 3 次，画出最强的 2 对；词群用 Louvain 划分：分辨率 1，种子 7，模块度 0.420。',
    );
    expect(cooccurrenceGround(network('themes'), frameOf())).not.toContain('Louvain');
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
