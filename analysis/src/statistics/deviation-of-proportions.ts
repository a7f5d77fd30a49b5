import { totalCount, type PartCounts } from './dispersion-over-parts.js';

/**
 * Gries' deviation of proportions, normalised: how unevenly is a word spread over the speeches, given how long each is?
 * 0: every speech holds its fair share; 1: all of it stands in the shortest speech.
 *
 * In words: half the sum over all parts of |share of the word's occurrences − share of the text|, divided by the largest
 * value that sum can take, 1 − the smallest part's share.
 * Reference: Gries (2008), International Journal of Corpus Linguistics 13(4), 403–437; normalised as in
 * Lijffijt & Gries (2012), IJCL 17(1), 147–149.
 * Cost: the parts that hold the word, not all parts: a part without it contributes just its share of the text.
 *
 * @returns null where there is nothing to be spread (no occurrence) or nothing to spread over (fewer than two parts with text).
 */
export function normalisedDeviationOfProportions(counts: PartCounts): number | null {
  const { parts, sizes } = counts;
  const total = totalCount(counts);
  if (total === 0 || sizes.nonEmpty < 2) return null;
  let differences = 0;
  let textWithIt = 0;
  for (let at = 0; at < parts.length; at++) {
    const shareOfText = sizes.sizes[parts[at]!]! / sizes.total;
    differences += Math.abs(counts.counts[at]! / total - shareOfText);
    textWithIt += shareOfText;
  }
  const deviation = (differences + Math.max(0, 1 - textWithIt)) / 2;
  return Math.min(1, deviation / (1 - sizes.smallest / sizes.total));
}
