import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deviationOfProportions } from './dp.js';

/** Two to twenty parts with text, and counts of which at least one is not zero. */
const parts = fc
  .array(fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 5000 })), { minLength: 2, maxLength: 20 })
  .filter(list => list.some(([count]) => count > 0));

describe('deviationOfProportions', () => {
  it('agrees with three parts worked by hand', () => {
    // Text 0.5, 0.3, 0.2; word 0.2, 0.2, 0.6: (0.3 + 0.1 + 0.4) / 2 = 0.4, of at most 1 − 0.2.
    expect(deviationOfProportions([1, 1, 3], [50, 30, 20])).toBeCloseTo(0.5, 12);
  });

  it('is 0 for a word spread as the text is, 1 for a word all in the shortest part', () => {
    expect(deviationOfProportions([5, 3, 2], [50, 30, 20])).toBeCloseTo(0, 12);
    expect(deviationOfProportions([0, 0, 7], [50, 30, 20])).toBeCloseTo(1, 12);
  });

  it('says nothing of a word that does not occur, of one part, of no text', () => {
    expect(deviationOfProportions([0, 0], [10, 10])).toBeNull();
    expect(deviationOfProportions([4], [10])).toBeNull();
    expect(deviationOfProportions([4, 0], [10, 0])).toBeNull();
    expect(deviationOfProportions([], [])).toBeNull();
  });

  it('does not see parts without text', () => {
    expect(deviationOfProportions([1, 0, 1, 3], [50, 0, 30, 20])).toBe(deviationOfProportions([1, 1, 3], [50, 30, 20]));
  });

  it('refuses lists that contradict each other', () => {
    expect(() => deviationOfProportions([1], [1, 2])).toThrow(RangeError);
    expect(() => deviationOfProportions([1, 1], [0, 2])).toThrow(RangeError);
    expect(() => deviationOfProportions([-1, 2], [3, 2])).toThrow(RangeError);
  });

  it('lies between 0 and 1 and does not care for order or scale', () => {
    fc.assert(
      fc.property(parts, list => {
        const counts = list.map(([count]) => count);
        const sizes = list.map(([, size]) => size);
        const dp = deviationOfProportions(counts, sizes)!;
        expect(dp).toBeGreaterThanOrEqual(0);
        expect(dp).toBeLessThanOrEqual(1);
        expect(deviationOfProportions([...counts].reverse(), [...sizes].reverse())).toBeCloseTo(dp, 10);
        const tenfold = deviationOfProportions(
          counts,
          sizes.map(size => size * 10),
        );
        expect(tenfold).toBeCloseTo(dp, 10);
      }),
    );
  });
});
