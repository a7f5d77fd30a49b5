import { describe, expect, it } from '@jest/globals';
import { seededRandom, seedFor } from './seeded-random.js';

const take = (seed: number, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

describe('seededRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(take(1, 5)).toEqual(take(1, 5));
    expect(take(1, 5)).not.toEqual(take(2, 5));
  });

  it('fills [0, 1) evenly: no tenth holds more than its share beyond chance', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const value of take(42, 100_000)) tenths[Math.floor(value * 10)]!++;
    // Chi-squared with 9 degrees of freedom exceeds 27.9 once in a thousand.
    const chi = tenths.reduce((sum, held) => sum + (held - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(27.9);
  });
});

describe('seedFor', () => {
  it('gives each name a seed of its own, and each seed another', () => {
    const seeds = new Set(Array.from({ length: 200 }, (_, year) => seedFor(1, String(1900 + year))));
    expect(seeds.size).toBe(200);
    expect(seedFor(1, '2009')).not.toBe(seedFor(2, '2009'));
    expect(seedFor(1, '2009')).toBe(seedFor(1, '2009'));
  });
});
