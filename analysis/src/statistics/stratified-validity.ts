import { drawBeta, drawBinomial } from './random-variates.js';
import { seededRandom } from './seeded-random.js';
import type { Interval } from './wilson.js';

/** A part of the passages that was sampled by itself: how many there are, how many were judged, how many of those are right. */
export interface JudgedStratum {
  /** Whether the passages of this part carry the tag. */
  tagged: boolean;
  passages: number;
  judged: number;
  positive: number;
}

/** A number with its interval. */
export type Estimated = { value: number } & Interval;

/** How good tags are over all passages; null where there is nothing to be right or wrong about, or a part was not judged at all. */
export interface StratifiedValidity {
  precision: Estimated | null;
  recall: Estimated | null;
  f1: Estimated | null;
  kappa: Estimated | null;
}

export const STRATIFIED_DEFAULTS = { draws: 9999, seed: 20130101, level: 0.95 } as const;

/**
 * Precision, recall, F1 and κ of tags over a whole corpus, from passages that were judged part by part: how good would they come out
 * if every passage were judged?
 *
 * In words: what was judged is counted as it is; the positives among the passages nobody judged are drawn again and again, part by
 * part, from the beta-binomial distribution with half a case of either kind added to what was seen. Precision is the share of
 * positives among the tagged, recall the tagged positives over all positives. The figure printed is the median of what the draws
 * come to, and its interval is what is left when 2.5 % are cut off each end: both of one distribution, so that the figure always
 * lies in its interval. The plain stratified estimate (each part's share of positives times its passages) takes a part where no
 * positive was met to hold none at all, which is the best that can be, not the likeliest: with a large part and a small sample it
 * lies at the upper end of the interval or beyond. A part that was judged to the last passage adds no doubt.
 * Reference: Webber (2013), Approximate recall confidence intervals, ACM Transactions on Information Systems 31(1), art. 2, whose
 * comparison finds this interval (BBHalf) the most accurate. The median of a distribution with half a case added lies near the value
 * that is as often too high as too low (Brown, Cai & DasGupta 2001, Statistical Science 16(2), 101–133, on the Jeffreys interval).
 * Cost: parts × draws.
 */
export function stratifiedValidity(
  strata: readonly JudgedStratum[],
  settings: { draws?: number; seed?: number; level?: number } = {},
): StratifiedValidity {
  const { draws, seed, level } = { ...STRATIFIED_DEFAULTS, ...settings };
  const parts = strata.filter(({ passages }) => passages > 0);
  if (parts.length === 0 || parts.some(({ judged }) => judged === 0))
    return { precision: null, recall: null, f1: null, kappa: null };
  const seen = measuresOf(parts, ({ passages, judged, positive }) => (passages * positive) / judged);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, () =>
    measuresOf(parts, ({ passages, judged, positive }) => {
      const share = drawBeta(positive + 0.5, judged - positive + 0.5, random);
      return positive + drawBinomial(passages - judged, share, random);
    }),
  );
  const estimate = (measure: keyof Measures): Estimated | null => {
    if (seen[measure] === null) return null;
    const sorted = drawn.flatMap(one => one[measure] ?? []).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length + 1)) - 1))]!;
    return { value: at(0.5), low: at((1 - level) / 2), high: at((1 + level) / 2) };
  };
  return { precision: estimate('precision'), recall: estimate('recall'), f1: estimate('f1'), kappa: estimate('kappa') };
}

interface Measures {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  kappa: number | null;
}

function measuresOf(parts: readonly JudgedStratum[], positivesOf: (part: JudgedStratum) => number): Measures {
  let [all, tagged, positive, right] = [0, 0, 0, 0];
  for (const part of parts) {
    const positives = positivesOf(part);
    all += part.passages;
    positive += positives;
    if (part.tagged) tagged += part.passages;
    if (part.tagged) right += positives;
  }
  const agreed = (all - tagged - positive + 2 * right) / all;
  const chance = (tagged * positive + (all - tagged) * (all - positive)) / (all * all);
  return {
    precision: tagged > 0 ? right / tagged : null,
    recall: positive > 0 ? right / positive : null,
    f1: tagged + positive > 0 ? (2 * right) / (tagged + positive) : null,
    kappa: 1 - chance > 1e-12 ? (agreed - chance) / (1 - chance) : null,
  };
}
