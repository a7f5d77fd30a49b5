import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalHalfWidth, normalQuantile, normalTwoSidedTail } from './normal.js';

describe('normalQuantile', () => {
  it('knows the middle, the ends and the well-known 1.96', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalHalfWidth(0.95)).toBeCloseTo(1.959963984540054, 14);
  });

  it('refuses what is no probability', () => {
    expect(() => normalQuantile(1.2)).toThrow(RangeError);
    expect(() => normalQuantile(NaN)).toThrow(RangeError);
    expect(() => normalHalfWidth(1)).toThrow(RangeError);
  });

  it('undoes the tail: both were written from different sources', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.999, noNaN: true }), tail => {
        expect(normalTwoSidedTail(normalQuantile(tail / 2)) / tail).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('normalTwoSidedTail', () => {
  it('is one in the middle and symmetric', () => {
    expect(normalTwoSidedTail(0)).toBe(1);
    expect(normalTwoSidedTail(-1.5)).toBe(normalTwoSidedTail(1.5));
    expect(normalTwoSidedTail(1.959963984540054)).toBeCloseTo(0.05, 14);
  });

  it('joins the series and the fraction without a step', () => {
    const seam = 2 * Math.SQRT2;
    expect(normalTwoSidedTail(seam - 1e-9) / normalTwoSidedTail(seam + 1e-9)).toBeCloseTo(1, 7);
  });
});
