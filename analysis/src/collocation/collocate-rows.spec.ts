import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { CollocationMeasure } from '../answers.js';
import { collocateRows } from './collocate-rows.js';

/** 100 occurrences of the node among 10,100 words; 800 of the other 10,000 places are near it. */
const node = { frequency: 100, positions: 800, tokens: 10_100 };
const words = [
  { form: '稳定', frequency: 50, joint: 20, documents: 9 },
  { form: '发展', frequency: 400, joint: 36, documents: 30 },
  { form: '零工', frequency: 4, joint: 4, documents: 2 },
  { form: '水利', frequency: 100, joint: 3, documents: 3 },
  { form: '偶见', frequency: 10, joint: 2, documents: 1 },
];
const ranked = (measure: CollocationMeasure): string[] => collocateRows(node, words, { measure }).map(row => row.form);

describe('collocateRows', () => {
  it('measures one collocate by hand', () => {
    const row = collocateRows(node, words).find(({ form }) => form === '稳定')!;
    expect(row.expected).toBeCloseTo(4, 12);
    expect(row.logDice).toBeCloseTo(14 + Math.log2(40 / 150), 12);
    expect(row.dice).toBeCloseTo(40 / 150, 12);
    expect(row.mi).toBeCloseTo(Math.log2(5), 12);
    expect(row.mi2).toBeCloseTo(Math.log2(100), 12);
    expect(row.mi3).toBeCloseTo(Math.log2(2000), 12);
    expect(row.t).toBeCloseTo(16 / Math.sqrt(20), 12);
    expect(row.npmi).toBeCloseTo(Math.log(5) / Math.log(500), 12);
    expect(row.deltaP).toBeCloseTo(20 / 800 - 30 / 9200, 12);
    expect(row.deltaPBack).toBeCloseTo(20 / 50 - 780 / 9950, 12);
    const g = 2 * (20 * Math.log(20 / 4) + 780 * Math.log(780 / 796) + 30 * Math.log(30 / 46) + 9170 * Math.log(9170 / 9154));
    expect(row.gSquared).toBeCloseTo(g, 9);
  });

  it('leaves out what meets the node fewer than three times', () => {
    expect(collocateRows(node, words).map(row => row.form)).not.toContain('偶见');
    expect(collocateRows(node, words, { minimum: 1 })).toHaveLength(5);
  });

  it('sorts by the measure asked for: each has its own taste', () => {
    expect(ranked('logDice')).toEqual(['稳定', '发展', '零工', '水利']);
    expect(ranked('mi')[0]).toBe('零工');
    expect(ranked('t')[0]).toBe('稳定');
    expect(ranked('mi3')[0]).toBe('稳定');
    expect(ranked('gSquared').at(-1)).toBe('水利');
  });

  it('gives what avoids the node a negative sign', () => {
    const row = collocateRows(node, words).find(({ form }) => form === '水利')!;
    expect([row.mi, row.t, row.gSquared, row.npmi, row.deltaP, row.deltaPBack].every(value => value < 0)).toBe(true);
  });

  it('breaks ties by joint occurrences, then by form', () => {
    const tied = ['乙', '甲', '丙'].map(form => ({ form, frequency: 10, joint: 5, documents: 3 }));
    expect(collocateRows(node, tied).map(row => row.form)).toEqual(['丙', '乙', '甲']);
  });

  it('has no rows for no words, and refuses counts that cannot be', () => {
    expect(collocateRows({ frequency: 0, positions: 0, tokens: 0 }, [])).toEqual([]);
    expect(() => collocateRows(node, [{ form: '甲', frequency: 3, joint: 5, documents: 1 }])).toThrow(RangeError);
    expect(() => collocateRows(node, [{ form: '甲', frequency: 900, joint: 801, documents: 1 }])).toThrow(RangeError);
  });
});

describe('collocateRows agrees with R', () => {
  const file = new URL('../../../tests/agreement/tables/collocation.csv', import.meta.url);
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const table = lines.map(line =>
    Object.fromEntries(header.split(',').map((column, at) => [column, Number(line.split(',')[at])])),
  );

  it.each(table)('$joint of $frequency near the node', row => {
    const around = { frequency: row['node']!, positions: row['positions']!, tokens: row['tokens']! };
    const [ours] = collocateRows(around, [{ form: '词', frequency: row['frequency']!, joint: row['joint']!, documents: 1 }]);
    expect(ours!.expected).toBeCloseTo(row['expected']!, 9);
    for (const measure of ['mi', 'mi2', 'mi3', 't', 'gSquared', 'dice', 'logDice', 'npmi', 'deltaP', 'deltaPBack'] as const) {
      expect(ours![measure]).toBeCloseTo(row[measure]!, 9);
    }
  });
});
