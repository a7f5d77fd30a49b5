import type { PairUnits } from './pair-counts.js';

/**
 * Dice's coefficient: what share of all their occurrences do the two spend together? Ranks exactly as Jaccard does, on a
 * scale that is kinder to small overlaps; logDice is its logarithm.
 *
 * In words: 2 · joint / (first + second).
 * Reference: Dice (1945), Ecology 26(3), 297–302.
 * Cost: constant.
 *
 * @returns 0 (never together) to 1 (never apart); 0 when neither occurs.
 */
export function dice({ joint, first, second }: PairUnits): number {
  const both = first + second;
  return both > 0 ? (2 * joint) / both : 0;
}
