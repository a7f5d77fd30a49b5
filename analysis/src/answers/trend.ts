import type { Answer, Filters } from './asking.js';
import type { ThemeValidityStatus } from './audit.js';

export type Bin = 'day' | 'month' | 'quarter' | 'year' | 'plan' | 'term';

export interface TrendQuestion extends Filters {
  /** Series to draw: themes by id, then forms. With neither, every theme of the codebook. */
  themes: string[];
  forms: string[];
  by: Bin;
}

/** One bin of the time axis, also when nothing fell into it. Documents and tokens are fractions where dates are spread. */
export interface Period {
  /** `2009`, `2009-01`, `2009-Q1`, `2009-01-15`; of a five-year plan `2006-2010`, of a congress's term `2018-2023-npc13`. */
  id: string;
  start: string;
  end: string;
  documents: number;
  tokens: number;
  characters: number;
  /** The share (0 to 1) of `documents` whose date is inferred and not stated. */
  inferred: number;
  /** No text, or so thin a slice of a speech that no number should be read off it: what stands here is not drawn. */
  thin: boolean;
}

/** One series in one period. `value` is null in a hole (no text in the period): never zero, never bridged. */
export interface TrendPoint {
  period: string;
  /** Tagged passages of a theme; running words of a form. A fraction where dates are spread. */
  count: number;
  /** Documents with at least one hit. */
  documents: number;
  /** Theme: share of characters in tagged passages (0 to 1). Form: per million tokens. */
  value: number | null;
  /** 95 % bootstrap interval by document; null with fewer than three documents, and where none of them holds any of it or all hold nothing else. */
  low: number | null;
  high: number | null;
  /** Form: per 10,000 characters (万字). Null for a theme and in a hole. */
  perWan: number | null;
}

/** One series in the earliest and the latest third of the speeches, measured as the series is. */
export interface TrendMovement {
  before: number;
  after: number;
  /** Standard error of the difference, over speeches. */
  error: number;
}

/** The earliest and the latest third of the speeches on the axis. Cut by their dates, so that every bin gives the same, save where dates are excluded. */
export interface TrendThirds {
  /** The last day of the earliest third, and the first day of the latest. */
  until: string;
  since: string;
  /** Speeches in either, as the sum of their shares. */
  before: number;
  after: number;
  /** Degrees of freedom of a comparison between them. */
  freedom: number;
}

/** Speeches on the axis whose dating interval is longer than five years, and the length of the longest in years. */
export interface LongIntervals {
  documents: number;
  years: number;
}

export interface TrendSeries {
  id: string;
  kind: 'theme' | 'form';
  measure: 'share-of-characters' | 'per-million-tokens';
  /** Over the whole subcorpus, dated or not. */
  total: number;
  points: TrendPoint[];
  /** What the undated speeches hold of it: never on the axis, never forgotten. */
  undated: { count: number; documents: number };
  /** Null where there are no thirds to compare, or one of them hangs on a single speech. */
  movement: TrendMovement | null;
}

export interface TrendAnswer extends Answer<TrendQuestion> {
  periods: Period[];
  series: TrendSeries[];
  /** Speeches that are on the axis (and of these the ones whose date is inferred), that are not because they are undated, and that are not because `dates=exclude`. */
  placed: { documents: number; inferred: number; undated: number; excluded: number };
  /** Dated, but so loosely that they say little about any one period. */
  long: LongIntervals;
  /** Null where the speeches lie too close together to be told apart by month. */
  thirds: TrendThirds | null;
  settings: { replicates: number; seed: number; level: number };
  /** How far the tags of each theme drawn can be trusted; empty for forms. */
  validity: ThemeValidityStatus[];
}
