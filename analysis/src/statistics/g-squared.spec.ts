import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chiSquared } from './chi-squared.js';
import { gSquared, signedGSquared } from './g-squared.js';

const cell = fc.integer({ min: 0, max: 10_000 });
const table = fc.record({ a: cell, b: cell, c: cell, d: cell });

describe('gSquared and chiSquared', () => {
  it('agree with a table worked by hand', () => {
    const worked = { a: 10, b: 20, c: 30, d: 40 };
    expect(chiSquared(worked)).toBeCloseTo(4 / 12 + 4 / 18 + 4 / 28 + 4 / 42, 12);
    const g = 2 * (10 * Math.log(10 / 12) + 20 * Math.log(20 / 18) + 30 * Math.log(30 / 28) + 40 * Math.log(40 / 42));
    expect(gSquared(worked)).toBeCloseTo(g, 12);
    expect(signedGSquared(worked)).toBeCloseTo(-g, 12);
  });

  it('say nothing of nothing', () => {
    expect(gSquared({ a: 0, b: 0, c: 0, d: 0 })).toBe(0);
    expect(chiSquared({ a: 0, b: 0, c: 5, d: 5 })).toBe(0);
  });

  it('are finite, not negative, and the same when the table is turned over', () => {
    fc.assert(
      fc.property(table, ({ a, b, c, d }) => {
        for (const measure of [gSquared, chiSquared]) {
          const value = measure({ a, b, c, d });
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(measure({ a: c, b: d, c: a, d: b })).toBeCloseTo(value, 6);
          expect(measure({ a, b: c, c: b, d })).toBeCloseTo(value, 6);
        }
      }),
    );
  });

  it('change their sign with the sides, never their size', () => {
    fc.assert(
      fc.property(table, ({ a, b, c, d }) => {
        const forth = signedGSquared({ a, b, c, d });
        const back = signedGSquared({ a: c, b: d, c: a, d: b });
        expect(Math.abs(forth)).toBeCloseTo(Math.abs(back), 6);
        if (Math.abs(forth) > 1e-6) expect(Math.sign(forth)).toBe(-Math.sign(back));
      }),
    );
  });
});
