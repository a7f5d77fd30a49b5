import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cosine } from './cosine.js';
import { dice } from './dice.js';
import { jaccard } from './jaccard.js';
import { npmi } from './npmi.js';
import { checkPair, type PairUnits } from './pair-counts.js';

/** Any pair that can be: units with both, with only one, with neither. */
const pair: fc.Arbitrary<PairUnits> = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500))
  .map(([joint, onlyFirst, onlySecond, neither]) => ({
    joint,
    first: joint + onlyFirst,
    second: joint + onlySecond,
    units: joint + onlyFirst + onlySecond + neither,
  }));

describe('measures of a pair', () => {
  const worked = { joint: 3, first: 6, second: 4, units: 24 };

  it('agree with a pair worked by hand', () => {
    expect(jaccard(worked)).toBeCloseTo(3 / 7, 12);
    expect(dice(worked)).toBeCloseTo(6 / 10, 12);
    expect(cosine(worked)).toBeCloseTo(3 / Math.sqrt(24), 12);
    // p(joint) = 1/8, p(first)·p(second) = 1/24: three times as often as chance; ln 3 / ln 8.
    expect(npmi(worked)).toBeCloseTo(Math.log(3) / Math.log(8), 12);
  });

  it('are 0, and npmi −1, for two that never meet; 1 for two that never part', () => {
    const apart = { joint: 0, first: 5, second: 5, units: 20 };
    expect([jaccard(apart), dice(apart), cosine(apart), npmi(apart)]).toEqual([0, 0, 0, -1]);
    const together = { joint: 5, first: 5, second: 5, units: 20 };
    for (const measure of [jaccard, dice, cosine, npmi]) expect(measure(together)).toBeCloseTo(1, 12);
  });

  it('have an answer where nothing occurs and where all is everywhere', () => {
    const nothing = { joint: 0, first: 0, second: 0, units: 0 };
    expect([jaccard(nothing), dice(nothing), cosine(nothing), npmi(nothing)]).toEqual([0, 0, 0, -1]);
    expect(npmi({ joint: 8, first: 8, second: 8, units: 8 })).toBe(1);
  });

  it('npmi is 0 for two that meet as chance has it', () => {
    expect(npmi({ joint: 2, first: 10, second: 20, units: 100 })).toBeCloseTo(0, 12);
  });

  it('stay in their range, do not care who is first, and keep their known order', () => {
    fc.assert(
      fc.property(pair, counts => {
        const turned = { ...counts, first: counts.second, second: counts.first };
        for (const measure of [jaccard, dice, cosine, npmi]) {
          expect(measure(counts)).toBeCloseTo(measure(turned), 12);
          expect(measure(counts)).toBeLessThanOrEqual(1 + 1e-12);
          expect(measure(counts)).toBeGreaterThanOrEqual(measure === npmi ? -1 - 1e-12 : 0);
        }
        // The geometric mean is never above the arithmetic one, so cosine is never below Dice, nor Dice below Jaccard.
        expect(cosine(counts)).toBeGreaterThanOrEqual(dice(counts) - 1e-12);
        expect(dice(counts)).toBeGreaterThanOrEqual(jaccard(counts) - 1e-12);
        expect(dice(counts)).toBeCloseTo((2 * jaccard(counts)) / (1 + jaccard(counts)), 12);
      }),
    );
  });

  it('are refused counts that contradict each other', () => {
    expect(() => checkPair({ joint: 5, first: 4, second: 9, units: 20 })).toThrow(RangeError);
    expect(() => checkPair({ joint: 1, first: 15, second: 9, units: 20 })).toThrow(RangeError);
    expect(() => checkPair(worked)).not.toThrow();
  });
});
