import { partCounts } from '../statistics/dispersion-over-parts.js';
import { juillandDOverParts } from '../statistics/juilland-d.js';

/**
 * Juilland's D of a word over the parts of a corpus, from relative frequencies since parts differ in size: 1 the same rate in
 * every part, 0 all in one. The measure is explained where it is computed.
 *
 * @param counts how often the word occurs in each part.
 * @param sizes the running words of each part, in the same order.
 * @returns null for a word that does not occur, or fewer than two parts with text.
 * @throws RangeError when the lists differ in length or a part without text holds the word.
 */
export function juillandD(counts: ArrayLike<number>, sizes: ArrayLike<number>): number | null {
  return juillandDOverParts(partCounts(counts, sizes));
}
