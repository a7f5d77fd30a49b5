import { describe, expect, it } from '@jest/globals';
import { logRatio } from './log-ratio.js';

describe('logRatio', () => {
  it('is one for twice as frequent, minus one for half', () => {
    expect(logRatio({ a: 20, b: 980, c: 10, d: 990 })!.value).toBeCloseTo(1, 12);
    expect(logRatio({ a: 10, b: 990, c: 20, d: 980 })!.value).toBeCloseTo(-1, 12);
  });

  it('counts a missing form as half an occurrence', () => {
    expect(logRatio({ a: 16, b: 984, c: 0, d: 1000 })!.value).toBeCloseTo(5, 12);
  });

  it('is null where there is nothing to compare', () => {
    expect(logRatio({ a: 0, b: 10, c: 0, d: 10 })).toBeNull();
    expect(logRatio({ a: 0, b: 0, c: 1, d: 10 })).toBeNull();
  });

  it('holds its value, and narrows as counts grow', () => {
    const few = logRatio({ a: 4, b: 996, c: 2, d: 998 })!;
    const many = logRatio({ a: 400, b: 99_600, c: 200, d: 99_800 })!;
    expect(few.low).toBeLessThan(few.value);
    expect(few.high).toBeGreaterThan(few.value);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 9);
  });
});
