import { describe, expect, it } from '@jest/globals';
import { mutualInformation } from './mutual-information.js';
import { tScore } from './t-score.js';

describe('mutualInformation', () => {
  it('counts doublings over chance, the powers counting the meetings again', () => {
    expect(mutualInformation(8, 2)).toBe(2);
    expect(mutualInformation(8, 2, 2)).toBe(5);
    expect(mutualInformation(8, 2, 3)).toBe(8);
    expect(mutualInformation(2, 8)).toBe(-2);
  });

  it('falls without bound for a pair that never meets, and refuses the impossible', () => {
    expect(mutualInformation(0, 2)).toBe(-Infinity);
    expect(() => mutualInformation(3, 0)).toThrow(RangeError);
  });
});

describe('tScore', () => {
  it('is the surplus in standard errors', () => {
    expect(tScore(16, 4)).toBe(3);
    expect(tScore(4, 4)).toBe(0);
    expect(tScore(0, 4)).toBe(-Infinity);
  });
});
