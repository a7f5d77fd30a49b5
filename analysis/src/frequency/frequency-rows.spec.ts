import { describe, expect, it } from '@jest/globals';
import { normalisedDeviationOfProportions } from '../statistics/deviation-of-proportions.js';
import { partCounts } from '../statistics/dispersion-over-parts.js';
import { juillandDOverParts } from '../statistics/juilland-d.js';
import { wilson } from '../statistics/wilson.js';
import { frequencyRows } from './frequency-rows.js';

const sizes = { tokens: [50, 30, 20, 100], characters: [90, 60, 50, 200] };

describe('frequencyRows', () => {
  it('counts, rates and spreads one form', () => {
    const [row] = frequencyRows([{ form: '就业', documents: [0, 2], counts: [2, 4] }], sizes);
    expect(row).toMatchObject({ form: '就业', frequency: 6, documents: 2, documentShare: 0.5 });
    expect(row!.perMillion.value).toBeCloseTo(30_000, 9);
    expect(row!.perWan).toBeCloseTo(150, 9);
    const { low, high } = wilson(6, 200);
    expect([row!.perMillion.low, row!.perMillion.high]).toEqual([low * 1e6, high * 1e6]);
  });

  it('measures dispersion over all documents, also those that are not listed', () => {
    const [row] = frequencyRows([{ form: '就业', documents: [2, 0], counts: [4, 2] }], sizes);
    const dense = partCounts([2, 0, 4, 0], sizes.tokens);
    expect(row!.dp).toBeCloseTo(normalisedDeviationOfProportions(dense)!, 12);
    expect(row!.juilland).toBeCloseTo(juillandDOverParts(dense)!, 12);
  });

  it('keeps the order and gives an absent form its row of zeros', () => {
    const rows = frequencyRows(
      [
        { form: '养老', documents: [], counts: [] },
        { form: '教育', documents: new Uint32Array([1]), counts: new Uint32Array([30]) },
      ],
      sizes,
    );
    expect(rows.map(row => row.form)).toEqual(['养老', '教育']);
    expect(rows[0]).toMatchObject({ frequency: 0, perWan: 0, documents: 0, documentShare: 0, dp: null, juilland: null });
    expect(rows[0]!.perMillion.value).toBe(0);
    expect(rows[0]!.perMillion.high).toBeGreaterThan(0);
  });

  it('says nothing of dispersion with a single document', () => {
    const [row] = frequencyRows([{ form: '就业', documents: [0], counts: [3] }], { tokens: [100], characters: [180] });
    expect(row).toMatchObject({ frequency: 3, documents: 1, documentShare: 1, dp: null, juilland: null });
  });

  it('has an answer for an empty subcorpus: zero, and no idea how sure', () => {
    const [row] = frequencyRows([{ form: '就业', documents: [], counts: [] }], { tokens: [], characters: [] });
    expect(row!.perMillion).toEqual({ kind: 'estimate', value: 0, low: 0, high: 1e6 });
    expect(row).toMatchObject({ perWan: 0, documentShare: 0, dp: null, juilland: null });
  });

  it('refuses counts that cannot be', () => {
    expect(() => frequencyRows([{ form: '就业', documents: [0], counts: [201] }], sizes)).toThrow(RangeError);
    expect(() => frequencyRows([], { tokens: [1], characters: [] })).toThrow(RangeError);
  });
});
