import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bootstrapRatio, bootstrapRatios, percentileInterval } from './bootstrap.js';
import { seededRandom } from './seeded-random.js';

/** A normal number by adding twelve even ones: plain enough for a test. */
const bell = (random: () => number): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

describe('percentileInterval', () => {
  it('cuts the 25th and the 975th of 999 values', () => {
    const values = Float64Array.from({ length: 999 }, (_, at) => 999 - at);
    expect(percentileInterval(values, 0.95)).toEqual({ low: 25, high: 975 });
  });

  it('goes straight between neighbours where the cut falls between them', () => {
    expect(percentileInterval(Float64Array.of(1, 2, 3, 4), 0.5)).toEqual({ low: 1.25, high: 3.75 });
  });

  it('says nothing of nothing', () => {
    expect(percentileInterval(new Float64Array(0), 0.95)).toBeNull();
  });
});

describe('bootstrapRatio', () => {
  it('is the same every time, and another with another seed', () => {
    const numerators = [3, 0, 7, 2, 9, 4, 1];
    const denominators = [10, 20, 30, 20, 25, 15, 5];
    const once = bootstrapRatio(numerators, denominators);
    expect(bootstrapRatio(numerators, denominators)).toEqual(once);
    expect(bootstrapRatio(numerators, denominators, { seed: 5 })).not.toEqual(once);
  });

  it('has no width where every document has the same rate', () => {
    const interval = bootstrapRatio([1, 2, 3], [10, 20, 30])!;
    expect(interval.low).toBeCloseTo(0.1, 12);
    expect(interval.high).toBeCloseTo(0.1, 12);
  });

  it('reaches from one to the other for two documents that disagree', () => {
    expect(bootstrapRatio([0, 10], [10, 10])).toEqual({ low: 0, high: 1 });
  });

  it('says nothing where there is nothing to divide by', () => {
    expect(bootstrapRatio([0, 0], [0, 0])).toBeNull();
    expect(bootstrapRatio([], [])).toBeNull();
  });

  it('refuses lists of different length', () => {
    expect(() => bootstrapRatio([1], [1, 2])).toThrow(RangeError);
  });

  it('stays between the smallest and the largest rate of a single document', () => {
    const document = fc.record({ numerator: fc.integer({ min: 0, max: 50 }), denominator: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 30 }), documents => {
        const rates = documents.map(({ numerator, denominator }) => numerator / denominator);
        const interval = bootstrapRatio(
          documents.map(({ numerator }) => numerator),
          documents.map(({ denominator }) => denominator),
          { replicates: 99 },
        )!;
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
        expect(interval.high).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('covers the true rate about as often as it says', () => {
    const random = seededRandom(11);
    let covered = 0;
    for (let study = 0; study < 400; study++) {
      const denominators = Array.from({ length: 60 }, () => 500 + Math.floor(random() * 1500));
      const numerators = denominators.map(size => size * Math.max(0, 0.1 + 0.03 * bell(random)));
      const { low, high } = bootstrapRatio(numerators, denominators, { replicates: 399, seed: study })!;
      if (low <= 0.1 && high >= 0.1) covered++;
    }
    // 95 % of 400 are 380; a percentile interval of sixty documents covers a little less. Three standard errors are 13.
    expect(covered).toBeGreaterThan(360);
    expect(covered).toBeLessThan(396);
  });
});

describe('bootstrapRatios', () => {
  it('gives each ratio what it gets alone', () => {
    const rows = Float64Array.of(10, 100, 3, 40, 20, 100, 0, 10, 30, 300, 7, 5);
    const both = bootstrapRatios(rows, 2, [0, 1]);
    expect(both[0]).toEqual(bootstrapRatio([3, 0, 7], [10, 20, 30]));
    expect(both[1]).toEqual(bootstrapRatio([40, 10, 5], [100, 100, 300]));
  });

  it('keeps the width when many documents are drawn in groups', () => {
    const random = seededRandom(3);
    const units = 4000;
    const denominators = Array.from({ length: units }, () => 100 + random() * 900);
    const numerators = denominators.map(size => (random() < 0.3 ? size * random() : 0));
    const { low, high } = bootstrapRatio(numerators, denominators)!;
    const total = denominators.reduce((sum, value) => sum + value, 0);
    const rate = numerators.reduce((sum, value) => sum + value, 0) / total;
    // The width a ratio of sums has by the delta method.
    const residuals = numerators.reduce((sum, value, at) => sum + (value - rate * denominators[at]!) ** 2, 0);
    const width = (2 * 1.96 * Math.sqrt(residuals)) / total;
    expect((high - low) / width).toBeGreaterThan(0.85);
    expect((high - low) / width).toBeLessThan(1.15);
  });

  it('keeps the skew of a rare word when many documents are drawn in groups', () => {
    const numerators = Array.from({ length: 3000 }, (_, at) => (at === 1500 ? 6 : 0));
    const { low, high } = bootstrapRatio(
      numerators,
      numerators.map(() => 100),
    )!;
    const rate = 6 / 300_000;
    expect(low).toBe(0);
    // One document is drawn three times or more in 8 % of draws, four times or more in 2 %.
    expect(high).toBeGreaterThan(2.9 * rate);
    expect(high).toBeLessThan(4.1 * rate);
  });

  it('refuses numbers that make no rows', () => {
    expect(() => bootstrapRatios(Float64Array.of(1, 2, 3), 1, [0])).toThrow(RangeError);
  });
});
