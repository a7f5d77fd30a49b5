/**
 * Mutual information of a word and its company: how many times more often than chance do they meet, in doublings? Loves rare
 * words; the squared and the cubed forms (MI², MI³) lift the frequent ones back up by counting the meetings again.
 *
 * In words: log2(observed / expected), log2(observed² / expected), log2(observed³ / expected).
 * Reference: Church & Hanks (1990), Computational Linguistics 16(1), 22–29; Daille (1994) for the powers;
 * Evert (2008), "Corpora and collocations", Handbook of Corpus Linguistics, ch. 58.
 * Cost: constant.
 *
 * @param power 1, 2 or 3.
 * @returns −∞ for a pair that never meets.
 * @throws RangeError when something was observed that could not be expected.
 */
export function mutualInformation(observed: number, expectedCount: number, power: 1 | 2 | 3 = 1): number {
  if (observed === 0) return -Infinity;
  if (!(expectedCount > 0)) throw new RangeError(`mutualInformation: ${observed} observed, ${expectedCount} expected cannot be`);
  return Math.log2(observed ** power / expectedCount);
}
