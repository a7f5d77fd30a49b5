import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { juillandD } from './juilland.js';

describe('juillandD', () => {
  it('agrees with three parts worked by hand', () => {
    // Rates 0.1, 0.2, 0.3: mean 0.2, population deviation √(0.02/3); V = 0.4082, over √2.
    expect(juillandD([1, 4, 9], [10, 20, 30])).toBeCloseTo(1 - Math.sqrt(0.02 / 3) / 0.2 / Math.SQRT2, 12);
  });

  it('is 1 for the same rate everywhere, 0 for a word in one part only', () => {
    expect(juillandD([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
    expect(juillandD([0, 5, 0, 0], [10, 20, 30, 40])).toBeCloseTo(0, 12);
  });

  it('says nothing of a word that does not occur, of one part, of no text', () => {
    expect(juillandD([0, 0], [10, 10])).toBeNull();
    expect(juillandD([4], [10])).toBeNull();
    expect(juillandD([4, 0], [10, 0])).toBeNull();
    expect(juillandD([], [])).toBeNull();
  });

  it('does not see parts without text', () => {
    expect(juillandD([1, 4, 0, 9], [10, 20, 0, 30])).toBeCloseTo(juillandD([1, 4, 9], [10, 20, 30])!, 12);
  });

  it('lies between 0 and 1 and does not care for order', () => {
    const part = fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 5000 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 20 }), list => {
        const counts = list.map(([count]) => count);
        const sizes = list.map(([, size]) => size);
        fc.pre(counts.some(count => count > 0));
        const d = juillandD(counts, sizes)!;
        expect(d).toBeGreaterThanOrEqual(0);
        expect(d).toBeLessThanOrEqual(1);
        expect(juillandD([...counts].reverse(), [...sizes].reverse())).toBeCloseTo(d, 10);
      }),
    );
  });
});
