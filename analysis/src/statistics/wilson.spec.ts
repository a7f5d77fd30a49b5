import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalHalfWidth } from './normal.js';
import { wilson } from './wilson.js';

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain(trials => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('wilson', () => {
  it('for half of ten reaches from 0.2366 to 0.7634', () => {
    const { low, high } = wilson(5, 10);
    expect(low).toBeCloseTo(0.236593, 6);
    expect(high).toBeCloseTo(0.763407, 6);
  });

  it('for none of n reaches up to z² / (n + z²)', () => {
    const z2 = normalHalfWidth(0.95) ** 2;
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(0, 20).high).toBeCloseTo(z2 / (20 + z2), 12);
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(20, 20).low).toBeCloseTo(1 - wilson(0, 20).high, 12);
  });

  it('knows nothing without trials', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('refuses counts that cannot be', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
    expect(() => wilson(1, Infinity)).toThrow(RangeError);
  });

  it('holds the share, stays inside 0 and 1, and mirrors when success and failure change places', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilson(successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        const mirror = wilson(trials - successes, trials);
        expect(mirror.low).toBeCloseTo(1 - high, 10);
        expect(mirror.high).toBeCloseTo(1 - low, 10);
      }),
    );
  });

  it('solves the equation it is defined by: at its bounds the score is exactly z', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        fc.pre(successes > 0 && successes < trials);
        const share = successes / trials;
        for (const bound of Object.values(wilson(successes, trials))) {
          const score = Math.abs(share - bound) / Math.sqrt((bound * (1 - bound)) / trials);
          expect(score).toBeCloseTo(normalHalfWidth(0.95), 5);
        }
      }),
    );
  });
});
