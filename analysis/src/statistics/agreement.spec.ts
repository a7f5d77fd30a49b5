import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { chiSquared, chiSquaredTail } from './chi-squared.js';
import { gSquared } from './g-squared.js';
import { logRatio } from './log-ratio.js';
import { normalQuantile, normalTwoSidedTail } from './normal.js';

/** The measures that no answer shows by themselves, against tables made with R; the scripts stand in `tests/agreement`. */
function readTable(name: string): Record<string, string>[] {
  const file = new URL(`../../../tests/agreement/tables/${name}.csv`, import.meta.url);
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => Object.fromEntries(header.split(',').map((column, at) => [column, line.split(',')[at]!])));
}

/** Equal but for the last few of fifteen digits, however small the number. */
function expectSame(ours: number, theirs: number, digits = 12): void {
  if (theirs === 0) expect(ours).toBe(0);
  else expect(ours / theirs).toBeCloseTo(1, digits);
}

describe('statistics agree with R', () => {
  it.each(readTable('normal'))('$what of $x', ({ what, x, y }) => {
    const ours = what === 'quantile' ? normalQuantile(Number(x)) : normalTwoSidedTail(Number(x));
    expectSame(ours, Number(y));
  });

  it.each(readTable('contingency'))('$a $b / $c $d', row => {
    const cell = (name: string): number => Number(row[name]);
    const table = { a: cell('a'), b: cell('b'), c: cell('c'), d: cell('d') };
    expect(gSquared(table)).toBeCloseTo(cell('g'), 8);
    expect(chiSquared(table)).toBeCloseTo(cell('chi'), 8);
    expectSame(chiSquaredTail(cell('g')), cell('p'), 9);
    const { value, low, high } = logRatio(table)!;
    expectSame(2 ** value, cell('risk'));
    expectSame(2 ** low, cell('risk_low'), 10);
    expectSame(2 ** high, cell('risk_high'), 10);
  });

  it('p-values adjusted for many tests', () => {
    const rows = readTable('adjusted');
    const q = benjaminiHochberg(rows.map(row => Number(row['p'])));
    expect(rows.length).toBeGreaterThan(50);
    rows.forEach((row, at) => expectSame(q[at]!, Number(row['q'])));
  });
});
