import { normalisedDeviationOfProportions } from '../statistics/deviation-of-proportions.js';
import { partCounts } from '../statistics/dispersion-over-parts.js';

/**
 * Gries' DP, normalised, of a word over the parts of a corpus (speeches, periods, places): 0 as even as the text itself, 1 all
 * in the shortest part. The measure is explained where it is computed.
 *
 * @param counts how often the word occurs in each part.
 * @param sizes the running words of each part, in the same order.
 * @returns null for a word that does not occur, or fewer than two parts with text.
 * @throws RangeError when the lists differ in length or a part without text holds the word.
 */
export function deviationOfProportions(counts: ArrayLike<number>, sizes: ArrayLike<number>): number | null {
  return normalisedDeviationOfProportions(partCounts(counts, sizes));
}
