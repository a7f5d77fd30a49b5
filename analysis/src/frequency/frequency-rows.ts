import type { FrequencyRow } from '../answers.js';
import { normalisedDeviationOfProportions } from '../statistics/deviation-of-proportions.js';
import { partSizes, type PartSizes } from '../statistics/dispersion-over-parts.js';
import { juillandDOverParts } from '../statistics/juilland-d.js';
import { wilson } from '../statistics/wilson.js';

const MILLION = 1e6;
const WAN = 1e4;

/** Where a form occurs: `documents[i]` (an index into the sizes) holds it `counts[i]` times. No document is named twice. */
export interface FormCounts {
  form: string;
  documents: ArrayLike<number>;
  counts: ArrayLike<number>;
}

/** How long each document of the subcorpus is, also those that hold none of the forms. */
export interface DocumentSizes {
  tokens: ArrayLike<number>;
  characters: ArrayLike<number>;
}

/**
 * How often does each form occur, how sure is that rate, and how evenly does it spread over the speeches? One row a form, in
 * the order given. Forms that do not occur at all get a row of zeros with the interval that zero deserves.
 *
 * Rates: per million tokens with a Wilson interval, and per 万字. Dispersion: range, Gries' DP (normalised) and Juilland's D,
 * with the speeches as parts.
 *
 * @throws RangeError when counts and sizes contradict each other.
 */
export function frequencyRows(forms: FormCounts[], sizes: DocumentSizes): FrequencyRow[] {
  if (sizes.tokens.length !== sizes.characters.length)
    throw new RangeError('frequencyRows: tokens and characters of the same documents');
  const parts = partSizes(sizes.tokens);
  const characters = sum(sizes.characters);
  return forms.map(form => frequencyRow(form, parts, characters));
}

function frequencyRow({ form, documents, counts }: FormCounts, sizes: PartSizes, characters: number): FrequencyRow {
  const frequency = sum(counts);
  const interval = wilson(frequency, sizes.total);
  const range = countHolding(counts);
  const spread = { parts: documents, counts, sizes };
  return {
    form,
    frequency,
    perMillion: {
      kind: 'estimate',
      value: sizes.total > 0 ? (frequency / sizes.total) * MILLION : 0,
      low: interval.low * MILLION,
      high: interval.high * MILLION,
    },
    perWan: characters > 0 ? (frequency / characters) * WAN : 0,
    documents: range,
    documentShare: sizes.sizes.length > 0 ? range / sizes.sizes.length : 0,
    dp: normalisedDeviationOfProportions(spread),
    juilland: juillandDOverParts(spread),
  };
}

function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < numbers.length; at++) total += numbers[at]!;
  return total;
}

function countHolding(counts: ArrayLike<number>): number {
  let holding = 0;
  for (let at = 0; at < counts.length; at++) if (counts[at]! > 0) holding++;
  return holding;
}
