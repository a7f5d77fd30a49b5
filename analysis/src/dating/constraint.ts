import type { Days } from './calendar.js';

/** Which part of a document a quote stands in; `index` tells stamps apart. Offsets count in that part. */
export interface QuotePlace {
  part: 'title' | 'heading' | 'text' | 'stamp';
  index: number;
  start: number;
  end: number;
}

/** A quote that bounds the date, and what it says. */
export interface PartEvidence extends QuotePlace {
  quote: string;
  /** In words a reader can check: "not before 2008-12-31". */
  says: string;
  /** The name of the rule that read it. */
  rule: string;
}

/**
 * One piece of evidence as a likelihood. If the reading is right, the date lies in `windows` (ascending, disjoint); with the
 * probability `doubt` (0 to 1) the reading misleads and the date lies anywhere.
 */
export interface Constraint {
  windows: Days[];
  doubt: number;
  place: QuotePlace;
  rule: string;
  /** In words; null where the one window says it all. */
  says: string | null;
  /** Why the window is what it is, in words; empty where the rule says it. */
  because?: string;
  /** Where the thing mentioned is news and not a standing fact: the day from which it was. */
  newsFrom?: number;
  /** How often such a mention is not news but something still to come; the doubt itself where it is absent. */
  newsDoubt?: number;
}

/** A likelihood given as a density over stretches of days that ascend, touch and cover the horizon. */
export type Profile = (Days & { density: number })[];
