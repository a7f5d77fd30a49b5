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

export interface TrendSeries {
  id: string;
  kind: 'theme' | 'form';
  measure: 'share-of-characters' | 'per-million-tokens';
  /** Over the whole subcorpus, dated or not. */
  total: number;
  points: TrendPoint[];
  /** What the undated speeches hold of it: never on the axis, never forgotten. */
  undated: { count: number; documents: number };
}

export interface TrendAnswer extends Answer<TrendQuestion> {
  periods: Period[];
  series: TrendSeries[];
  /** Speeches that are on the axis (and of these the ones whose date is inferred), that are not because they are undated, and that are not because `dates=exclude`. */
  placed: { documents: number; inferred: number; undated: number; excluded: number };
  settings: { replicates: number; seed: number; level: number };
  /** How far the tags of each theme drawn can be trusted; empty for forms. */
  validity: ThemeValidityStatus[];
}
