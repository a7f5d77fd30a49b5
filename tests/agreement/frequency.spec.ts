import { describe, expect, it } from '@jest/globals';
import { frequencyRows } from '@cimai/analysis';
import { numberIn, numbersIn, readTable } from './read-table.js';

/** The row of one form over documents of these sizes. */
function rowOf(counts: number[], sizes: number[]) {
  const documents = counts.map((_, document) => document);
  return frequencyRows([{ form: '就业', documents, counts }], { tokens: sizes, characters: sizes })[0]!;
}

describe('frequency agrees with R', () => {
  it.each(readTable('wilson'))('Wilson: $successes of $trials', row => {
    const { perMillion } = rowOf([numberIn(row, 'successes')], [numberIn(row, 'trials')]);
    // prop.test answers −1e−17 where the bound is zero.
    expect(perMillion.low / 1e6).toBeCloseTo(numberIn(row, 'low'), 12);
    expect(perMillion.high / 1e6).toBeCloseTo(numberIn(row, 'high'), 12);
  });

  it.each(readTable('dispersion'))('dispersion: $counts in $sizes', row => {
    const { dp, juilland } = rowOf(numbersIn(row, 'counts'), numbersIn(row, 'sizes'));
    expect(dp).toBeCloseTo(numberIn(row, 'normalised'), 12);
    expect(juilland).toBeCloseTo(numberIn(row, 'juilland'), 12);
  });

  it('the example Gries (2008) gives for "a": DP 0.18, Juilland’s D 0.785', () => {
    const { dp, juilland } = rowOf([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
    expect(dp! * (1 - 9 / 50)).toBeCloseTo(0.18, 12);
    expect(juilland).toBeCloseTo(0.785, 3);
  });
});
