import { describe, expect, it } from '@jest/globals';
import { chiSquaredTail } from './chi-squared.js';

describe('chiSquaredTail', () => {
  it('knows the cuts everyone knows', () => {
    expect(chiSquaredTail(0)).toBe(1);
    expect(chiSquaredTail(3.841458820694124)).toBeCloseTo(0.05, 12);
    expect(chiSquaredTail(15.136705226623606)).toBeCloseTo(0.0001, 12);
    expect(() => chiSquaredTail(-1)).toThrow(RangeError);
  });
});
