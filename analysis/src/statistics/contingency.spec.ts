import { describe, expect, it } from '@jest/globals';
import { contingencyOfFrequencies, contingencyOfPair, expected } from './contingency.js';

describe('contingency', () => {
  it('lays out frequencies and pairs', () => {
    expect(contingencyOfFrequencies(10, 100, 5, 200)).toEqual({ a: 10, b: 90, c: 5, d: 195 });
    expect(contingencyOfPair(3, 10, 5, 50)).toEqual({ a: 3, b: 7, c: 2, d: 38 });
  });

  it('refuses counts that cannot be', () => {
    expect(() => contingencyOfFrequencies(2, 1, 0, 1)).toThrow(RangeError);
    expect(() => contingencyOfPair(3, 2, 5, 50)).toThrow(RangeError);
    expect(() => contingencyOfPair(0, 30, 30, 50)).toThrow(RangeError);
  });

  it('expects the products of the margins', () => {
    expect(expected({ a: 10, b: 20, c: 30, d: 40 })).toEqual({ a: 12, b: 18, c: 28, d: 42 });
  });
});
