import { normalHalfWidth } from './normal.js';

/** The ends of an interval, in the unit of what was estimated. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson score interval of a proportion: between which shares does the true one plausibly lie, when `successes` of `trials`
 * were seen? Unlike the textbook p ± 1.96·√(p(1−p)/n) it stays inside 0 and 1 and says something honest about rare words.
 *
 * In words: the shares that a score test at this level would not reject:
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), without continuity correction.
 * Reference: Wilson (1927), JASA 22, 209–212; Brown, Cai & DasGupta (2001), Statistical Science 16(2), 101–133.
 * Cost: constant.
 *
 * @returns shares between 0 and 1; without trials nothing is known, which is the interval from 0 to 1.
 * @throws RangeError when the counts are negative, not finite, or more succeeded than were tried.
 */
export function wilson(successes: number, trials: number, level = 0.95): Interval {
  if (!(successes >= 0 && successes <= trials && Number.isFinite(trials))) {
    throw new RangeError(`wilson: ${successes} successes of ${trials} trials cannot be`);
  }
  if (trials === 0) return { low: 0, high: 1 };
  const z = normalHalfWidth(level);
  const share = successes / trials;
  const perTrial = (z * z) / trials;
  const centre = share + perTrial / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / trials + perTrial / (4 * trials));
  // At the very ends rounding would leave a hair between the bound and the only value it can have.
  const low = successes === 0 ? 0 : (centre - reach) / (1 + perTrial);
  const high = successes === trials ? 1 : (centre + reach) / (1 + perTrial);
  return { low, high };
}
