import type { PairUnits } from './pair-counts.js';

/**
 * Jaccard's similarity: of the units that hold one or the other, what share holds both? The plainest answer to "how much of
 * their company is each other"; it does not care how large the corpus is.
 *
 * In words: joint / (first + second − joint).
 * Reference: Jaccard (1912), New Phytologist 11(2), 37–50.
 * Cost: constant.
 *
 * @returns 0 (never together) to 1 (never apart); 0 when neither occurs.
 */
export function jaccard({ joint, first, second }: PairUnits): number {
  const either = first + second - joint;
  return either > 0 ? joint / either : 0;
}
