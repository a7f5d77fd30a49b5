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
 * In words: each part's share of positives, weighted by how many passages the part has, estimates the positives of the whole
 * (the stratified estimator: Cochran 1977, Sampling Techniques, ch. 5); precision is the share among the tagged, recall the tagged
 * positives over all positives. For the intervals the positives among the passages nobody judged are drawn again and again from
 * the beta-binomial distribution with half a case of either kind added to what was seen, and 2.5 % are cut off each end. So a part
 * where no positive was met still adds doubt to the recall, and a part that was judged to the last passage adds none.
 * Reference: Webber (2013), Approximate recall confidence intervals, ACM Transactions on Information Systems 31(1), art. 2, whose
 * comparison finds this interval (BBHalf) the most accurate.
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
  const point = measuresOf(parts, ({ passages, judged, positive }) => (passages * positive) / judged);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, () =>
    measuresOf(parts, ({ passages, judged, positive }) => {
      const share = drawBeta(positive + 0.5, judged - positive + 0.5, random);
      return positive + drawBinomial(passages - judged, share, random);
    }),
  );
  const estimate = (measure: keyof Measures): Estimated | null => {
    const value = point[measure];
    if (value === null) return null;
    const sorted = drawn.flatMap(one => one[measure] ?? []).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length + 1)) - 1))]!;
    const [low, high] = [at((1 - level) / 2), at((1 + level) / 2)];
    return { value, low: Math.min(low, value), high: Math.max(high, value) };
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
