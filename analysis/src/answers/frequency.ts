import type { Answer, Estimate, Filters } from './asking.js';

export interface FrequencyQuestion extends Filters {
  /** These forms; or, when empty, the `top` most frequent ones. */
  forms: string[];
  top: number;
}

export interface FrequencyRow {
  form: string;
  frequency: number;
  /** Per million tokens, with the Wilson 95 % interval. */
  perMillion: Estimate;
  /** Per 10,000 characters (万字). */
  perWan: number;
  /** Range: in how many documents, and their share (0 to 1). */
  documents: number;
  documentShare: number;
  /** Gries' DP, normalised: 0 spread as evenly as the text, 1 all in one place. Null where a single document is all there is. */
  dp: number | null;
  /** Juilland's D: 1 even, 0 all in one part. */
  juilland: number | null;
}

export interface FrequencyAnswer extends Answer<FrequencyQuestion> {
  rows: FrequencyRow[];
  /** Distinct words in the subcorpus, before the ranking's cut. */
  forms: number;
  /** What the ranking leaves out: the size of the one stop list; punctuation is never a token, numerals never a word. */
  stopped: { list: string; size: number };
}
