import { bootstrapRatio } from '../statistics/bootstrap.js';
import type { Interval } from '../statistics/wilson.js';
import { wilson } from '../statistics/wilson.js';

/** One passage that a person coded and the tagger tagged. Passages of one document belong together in the intervals. */
export interface CodedPassage {
  document: string;
  coded: readonly string[];
  tagged: readonly string[];
}

/** A share with its 95 % interval; null where nothing was there to be right or wrong about. */
export type Measured = ({ value: number } & Interval) | null;

/** How far a theme's tags can be trusted. */
export interface ThemeValidity {
  theme: string;
  /** Passages judged, and how many of them a person gave the theme. */
  passages: number;
  coded: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  /** Of the passages tagged, the share a person also coded (Wilson interval). */
  precision: Measured;
  /** Of the passages coded, the share that was tagged (Wilson interval). */
  recall: Measured;
  /** The harmonic mean of the two (bootstrap interval by document). */
  f1: Measured;
  /** Agreement of tagger and person beyond chance; null where neither ever gave the theme or both always did. */
  kappa: number | null;
}

export interface Validity {
  themes: ThemeValidity[];
  /** The mean F1 over the themes that have one; null where none has. */
  macroF1: number | null;
}

/**
 * How well tags agree with a person's coding, theme by theme: precision and recall with Wilson intervals, F1 with a bootstrap
 * by document (passages of one speech are not independent), and Cohen's κ.
 *
 * Reference: Cohen (1960), Educational and Psychological Measurement 20(1), 37–46; F1 = 2·TP / (2·TP + FP + FN).
 * Cost: passages × themes, and 999 draws over the documents for each theme.
 */
export function evaluateThemes(passages: readonly CodedPassage[], themes: readonly string[]): Validity {
  const measured = themes.map(theme => evaluateTheme(passages, theme));
  const scores = measured.flatMap(({ f1 }) => (f1 ? [f1.value] : []));
  return { themes: measured, macroF1: scores.length > 0 ? scores.reduce((sum, f1) => sum + f1, 0) / scores.length : null };
}

function evaluateTheme(passages: readonly CodedPassage[], theme: string): ThemeValidity {
  const documents = new Map<string, { right: number; wrong: number }>();
  let truePositives = 0;
  let falsePositives = 0;
  let falseNegatives = 0;
  for (const { document, coded, tagged } of passages) {
    const counts = documents.get(document) ?? { right: 0, wrong: 0 };
    documents.set(document, counts);
    const is = coded.includes(theme);
    const says = tagged.includes(theme);
    if (is && says) truePositives++;
    else if (says) falsePositives++;
    else if (is) falseNegatives++;
    if (is && says) counts.right += 2;
    else if (is || says) counts.wrong++;
  }
  const coded = truePositives + falseNegatives;
  const tagged = truePositives + falsePositives;
  return {
    theme,
    passages: passages.length,
    coded,
    truePositives,
    falsePositives,
    falseNegatives,
    precision: share(truePositives, tagged),
    recall: share(truePositives, coded),
    f1: f1Of([...documents.values()]),
    kappa: cohensKappa(truePositives, falsePositives, falseNegatives, passages.length),
  };
}

function share(successes: number, trials: number): Measured {
  return trials === 0 ? null : { value: successes / trials, ...wilson(successes, trials) };
}

function f1Of(documents: readonly { right: number; wrong: number }[]): Measured {
  const right = documents.map(counts => counts.right);
  const all = documents.map(counts => counts.right + counts.wrong);
  const total = all.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const value = right.reduce((sum, count) => sum + count, 0) / total;
  return { value, ...(bootstrapRatio(right, all) ?? { low: 0, high: 1 }) };
}

/**
 * Cohen's κ of two judges over one yes-or-no question: agreement beyond what two judges with these habits would reach by chance.
 * @returns null when chance alone would make them agree always.
 */
export function cohensKappa(bothYes: number, onlyFirst: number, onlySecond: number, all: number): number | null {
  const first = (bothYes + onlyFirst) / all;
  const second = (bothYes + onlySecond) / all;
  const chance = first * second + (1 - first) * (1 - second);
  if (!(chance < 1)) return null;
  return ((all - onlyFirst - onlySecond) / all - chance) / (1 - chance);
}
