import type { Tag } from '../corpus/document.js';
import type { Span } from '../corpus/span.js';

/** What is asked for when an audit is opened: passages to be coded for these themes by one or two people. */
export interface AuditRequest {
  themes: string[];
  /** Passages for each theme. */
  size: number;
  coders: 1 | 2;
  seed?: number;
  by?: string;
}

/** Where a passage stood when it was drawn: tagged with the theme, just under the threshold, or neither. */
export type Stratum = 'tagged' | 'near' | 'rest';

export interface AuditSummary {
  id: number;
  origin: 'sample' | 'imported';
  /** The file of an imported coding. */
  name: string | null;
  codebook: string;
  version: string;
  themes: string[];
  coders: 1 | 2;
  seed: number;
  by: string;
  when: string;
  /** Passages to code, and how many each coder has. */
  passages: number;
  coded: { coder: number; passages: number }[];
  /** Passages on which the coders differ and that nobody has settled. */
  disputed: number;
  /** By theme: how many passages of the library were in each stratum, and how many of them were drawn. */
  strata: { theme: string; stratum: Stratum; passages: number; drawn: number }[];
}

export interface AuditsAnswer {
  audits: AuditSummary[];
}

/** A passage for a coder. What the tagger said of it is not told, nor what another coder did, but to who settles what they differ on. */
export interface AuditPassage {
  audit: number;
  /** Counted from 1 through the audit. */
  number: number;
  /** Passages there are for this coder, and how many of them are done: for coder 0 those on which the coders differ. */
  of: number;
  done: number;
  /** Which of them this one is, from 1. */
  position: number;
  /** The passages before and after this one on which this coder has spoken; null where there is none. */
  previous: number | null;
  next: number | null;
  /** What to decide on. */
  themes: string[];
  document: number | null;
  /** Where it stands in the speech as it is read now; null where it came from elsewhere, or stands there no more. */
  at: Span | null;
  title: string;
  /** When the speech was given, as far as is known: ISO days. */
  date: { earliest: string | null; latest: string | null };
  /** The heading above and the passage before and after, for context. None where it cannot be trusted, or says what stands there anyway. */
  heading: string | null;
  before: string | null;
  text: string;
  after: string | null;
  /** What this coder said already; null where nothing. */
  code: PassageCode | null;
  /** What the coders said, for who settles; empty for everybody else. */
  said: { coder: number; themes: string[] }[];
}

/** What a coder is to do next; no passage where everything is done. */
export interface AuditNext {
  audit: number;
  coder: number;
  passage: AuditPassage | null;
  done: number;
  of: number;
  /** The last passage before this one, or of all, on which this coder has spoken. */
  previous: number | null;
  /** What this coder said in all, once everything is done; null before. */
  own: CoderTotals | null;
}

/** What one coder said in a whole audit: how many passages were given each theme, how many none, and which were left unsure. */
export interface CoderTotals {
  themes: { theme: string; passages: number }[];
  none: number;
  unsure: { number: number; position: number; text: string }[];
}

/** A coding made elsewhere: a table with tabs, `id`, `text` and `themes` (or `labels`). */
export interface AuditImport {
  name: string;
  text: string;
  by?: string;
}

/** A coder's word on a passage. `unsure` leaves it out of every figure. */
export interface PassageCode {
  themes: string[];
  unsure: boolean;
}

/** A passage on which the coders differ, with the tags, once both have spoken. */
export interface DisputedPassage {
  number: number;
  document: number | null;
  /** Where it stands in the speech as it is read now; null where it came from elsewhere, or stands there no more. */
  at: Span | null;
  title: string;
  text: string;
  codes: { coder: number; themes: string[] }[];
  tags: Tag[];
}

/** A passage on which tags and people differ about a theme: tagged and not so coded (`false`), or so coded and not tagged (`missed`). */
export interface DifferingPassage {
  number: number;
  document: number | null;
  /** Where it stands in the speech as it is read now; null where it came from elsewhere, or stands there no more. */
  at: Span | null;
  title: string;
  text: string;
  theme: string;
  kind: 'false' | 'missed';
  /** How surely it was tagged; null for a missed one. */
  score: number | null;
  /** The words that were taken to speak for the theme, in the order of the text; none for a missed one. */
  evidence: string[];
  /** Where these words stand in `text`. */
  marks: Span[];
}

/** A share with its 95 % interval, 0 to 1. */
export interface MeasuredShare {
  value: number;
  low: number;
  high: number;
}

/** How far a theme's tags can be trusted, by one audit. */
export interface ValidityFigures {
  theme: string;
  /** Passages that were coded and counted. */
  n: number;
  /** How many of them a person gave the theme. */
  coded: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  /** Null where nothing was there to be right or wrong about. */
  precision: MeasuredShare | null;
  recall: MeasuredShare | null;
  f1: MeasuredShare | null;
  /** Tagger and person, over the passages that were coded, beyond chance. */
  kappa: MeasuredShare | null;
  /** The two coders, beyond chance; null for one coder. */
  coderKappa: MeasuredShare | null;
  coders: number;
  unsure: number;
  disputed: number;
  /** `stratified`: for the whole library, by the weights of the strata. `plain`: for the passages that were coded. */
  estimator: 'stratified' | 'plain';
}

export interface AuditResults {
  audit: AuditSummary;
  themes: ValidityFigures[];
  /** The mean F1 over the themes that have one. */
  macroF1: number | null;
  disputed: DisputedPassage[];
  /** Passages where the tags differ from what people say, by theme, the false ones first. */
  differing: DifferingPassage[];
  /** How the figures were made, for the printed page. */
  method: { zh: string; en: string };
}

/**
 * What is known of how far a theme's tags can be trusted. `current`: audited as it is read now. `changed`: audited on another version,
 * and the theme has changed since. `shipped`: nobody has audited it on this library; its makers measured it on passages of other texts.
 * `none`: nobody has audited it yet.
 */
export interface ThemeValidityStatus {
  theme: string;
  status: 'current' | 'changed' | 'shipped' | 'none';
  /** The codebook and version in force. */
  codebook: string;
  version: string;
  /** The version it was audited on; null for `none`. */
  audited: string | null;
  audit: number | null;
  /** ISO day. */
  when: string | null;
  figures: ValidityFigures | null;
}

/** What the makers of a codebook measured of it, on passages they coded and it was not made from. It comes with the codebook. */
export interface ShippedValidity {
  codebook: string;
  version: string;
  /** ISO day. */
  when: string;
  /** The command that measured it. */
  command: string;
  /** Whose passages they are. */
  texts: { zh: string; en: string };
  themes: ValidityFigures[];
}

export interface ValidityAnswer {
  codebook: string;
  version: string;
  themes: ThemeValidityStatus[];
}
