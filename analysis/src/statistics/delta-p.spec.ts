import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deltaP } from './delta-p.js';

describe('deltaP', () => {
  it('is the difference of two shares', () => {
    expect(deltaP({ a: 30, b: 10, c: 20, d: 80 })).toBeCloseTo(0.75 - 0.2, 12);
  });

  it('has a direction', () => {
    const forth = deltaP({ a: 9, b: 91, c: 1, d: 9899 });
    const back = deltaP({ a: 9, b: 1, c: 91, d: 9899 });
    expect(back).toBeGreaterThan(9 * forth);
  });

  it('is 0 where a row is empty, and never leaves −1 to 1', () => {
    expect(deltaP({ a: 0, b: 0, c: 3, d: 4 })).toBe(0);
    const cell = fc.nat(1000);
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        expect(Math.abs(deltaP({ a, b, c, d }))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
