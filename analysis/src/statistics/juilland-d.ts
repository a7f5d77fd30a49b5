import { totalCount, type PartCounts } from './dispersion-over-parts.js';

/**
 * Juilland's D: how even is a word's rate from speech to speech? 1: the same rate in all; 0: all of it in one speech.
 * With many speeches it crowds towards 1 (Biber et al. 2016, IJCL 21(4), 439–464), which is why DP stands first.
 *
 * In words: 1 − V / √(parts − 1), V being the standard deviation of the parts' relative frequencies (population formula)
 * over their mean. Relative frequencies, because speeches differ in length; every speech counts alike, long or short.
 * Reference: Juilland, Brodin & Davidovitch (1970), Frequency Dictionary of French Words; for parts of unequal size
 * Gries (2008), International Journal of Corpus Linguistics 13(4), p. 409, and Gries (2020), "Analyzing dispersion".
 * Cost: the parts that hold the word.
 *
 * @returns null where there is nothing to be spread (no occurrence) or nothing to spread over (fewer than two parts with text).
 */
export function juillandDOverParts(counts: PartCounts): number | null {
  const { parts, sizes } = counts;
  const n = sizes.nonEmpty;
  if (totalCount(counts) === 0 || n < 2) return null;
  let sum = 0;
  for (let at = 0; at < parts.length; at++) sum += rate(counts, at);
  const mean = sum / n;
  let squares = 0;
  let without = n;
  for (let at = 0; at < parts.length; at++) {
    if (counts.counts[at] === 0) continue;
    squares += (rate(counts, at) - mean) ** 2;
    without--;
  }
  // The parts without the word have rate 0: each adds mean² to the squared differences.
  squares += without * mean * mean;
  const variation = Math.sqrt(squares / n) / mean;
  return Math.min(1, Math.max(0, 1 - variation / Math.sqrt(n - 1)));
}

function rate({ parts, counts, sizes }: PartCounts, at: number): number {
  const count = counts[at]!;
  return count === 0 ? 0 : count / sizes.sizes[parts[at]!]!;
}
