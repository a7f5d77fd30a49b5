/**
 * On what a date rests: `stated` by the document itself (or by the file's own date field), `inferred` from what it mentions,
 * `none` when nothing bounds it on both sides.
 */
export type DatingBasis = 'stated' | 'inferred' | 'none';

/** One quote that bounds the date, and what it says. */
export interface DatingEvidence {
  quote: string;
  start: number;
  end: number;
  /** In words a reader can check: "not before 2008-12-31". */
  says: string;
  /** The name of the rule that read it, so that a doubtful rule can be found again. */
  rule: string;
}

/**
 * Another reading of a text that contradicts itself: when it was given if the quotes are right which the main reading takes for
 * misleading. `confidence` is the probability that it is this one; `evidence` numbers the quotes that speak for it.
 */
export interface DatingAlternative {
  earliest: string | null;
  latest: string | null;
  best: string | null;
  confidence: number;
  /** Places in the list of evidence, counted from 0. */
  evidence: number[];
}

/** When a speech was given: an interval of days (both inclusive, ISO `YYYY-MM-DD`), never a bare guess. */
export interface Dating {
  earliest: string | null;
  latest: string | null;
  /** The best single reading, as exact as the evidence: `2009`, `2009-01` or `2009-01-15`. */
  best: string | null;
  basis: DatingBasis;
  /** Probability, 0 to 1, that the true date lies in the interval. */
  confidence: number;
  evidence: DatingEvidence[];
  /** What else the date may be, likeliest first; empty for a text that agrees with itself. */
  alternatives: DatingAlternative[];
}

/** The interval alone, without what it rests on. */
export type DatingSummary = Omit<Dating, 'evidence' | 'alternatives'>;

/** The dating of a text that says nothing about its date. */
export const UNDATED: Dating = {
  ...{ earliest: null, latest: null, best: null, basis: 'none', confidence: 0 },
  ...{ evidence: [], alternatives: [] },
};
