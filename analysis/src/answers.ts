/**
 * Everything that crosses the wire, as plain JSON: the questions a browser or a script may ask and the answers it gets.
 * Types only; dates are ISO strings, absence is null, nothing is undefined in an answer. Counts are raw; a rate names its base.
 */
import type { Dating, DatingBasis } from './corpus/dating.js';
import type { Dropped, Quote, Repair, Tag } from './corpus/document.js';
import type { Span } from './corpus/span.js';

export type { Dating, DatingBasis, DatingEvidence } from './corpus/dating.js';
export type { Dropped, Quote, Repair, Tag, ThemeEvidence } from './corpus/document.js';
export type { Span } from './corpus/span.js';

// ── asking ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What to do with a speech whose date is an interval. `exclude` leaves out a speech whose interval does not fit the period
 * asked about, `spread` lays it over its interval in proportion to days, `best` puts it where it most likely belongs.
 */
export type DateMode = 'exclude' | 'spread' | 'best';

/** A subcorpus, by what its documents (and for `theme`, its passages) are. Several values of one filter mean any of them. */
export interface Filters {
  /** ISO `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive. */
  from: string | null;
  to: string | null;
  dates: DateMode;
  /** Only the passages that carry one of these themes. */
  theme: string[];
  place: string[];
  level: string[];
  speaker: string[];
  role: string[];
  document: number[];
  /** On what their dates rest; `none` are the undated ones. */
  basis: DatingBasis[];
}

/** How many speeches an answer rests on. `undated` are among `documents` unless a period was asked for. */
export interface SubcorpusSummary {
  documents: number;
  tokens: number;
  characters: number;
  undated: number;
}

/** What the numbers were made with; each part changes when its rules or word lists change. */
export interface Versions {
  cleaner: string;
  segmenter: string;
  dictionary: string;
  codebook: string;
  chronology: string;
}

/** What every answer carries: the question as understood with its defaults filled in, its ground, and its versions. */
export interface Answer<Question> {
  question: Question;
  subcorpus: SubcorpusSummary;
  versions: Versions;
}

/** Not enough to say anything: what a measure would have needed, and what there was. */
export interface Insufficient {
  kind: 'insufficient';
  needed: number;
  found: number;
}

/** A number with its 95 % interval. */
export interface Estimate {
  kind: 'estimate';
  value: number;
  low: number;
  high: number;
}

// ── trend ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Bin = 'day' | 'month' | 'quarter' | 'year' | 'plan';

export interface TrendQuestion extends Filters {
  /** Series to draw: themes by id, then forms. With neither, every theme of the codebook. */
  themes: string[];
  forms: string[];
  by: Bin;
}

/** One bin of the time axis, also when nothing fell into it. Documents and tokens are fractions where dates are spread. */
export interface Period {
  /** `2009`, `2009-01`, `2009-Q1`, `2009-01-15` or, for a five-year plan, `2006-2010`. */
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
  /** 95 % bootstrap interval by document; null with fewer than three documents. */
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
  /** Speeches that are on the axis, that are not because they are undated, and that are not because `dates=exclude`. */
  placed: { documents: number; undated: number; excluded: number };
  settings: { replicates: number; seed: number; level: number };
}

// ── frequency ─────────────────────────────────────────────────────────────────────────────────────────────────────────

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

// ── co-occurrence ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type CooccurrenceUnit = 'sentence' | 'passage' | 'document';
export type CooccurrenceMeasure = 'jaccard' | 'npmi' | 'dice' | 'cosine';

export interface CooccurrenceQuestion extends Filters {
  of: 'forms' | 'themes';
  unit: CooccurrenceUnit;
  measure: CooccurrenceMeasure;
  /** The strongest edges to keep. */
  top: number;
  /** How many of the most frequent forms take part. */
  nodes: number;
  /** Forms that take part whatever their rank. */
  forms: string[];
  /** The fewest units two must share to be an edge. */
  minimum: number;
}

export interface CooccurrenceNode {
  id: string;
  /** Running words (a theme: tagged passages). */
  frequency: number;
  /** Units it occurs in. */
  units: number;
  /** Louvain community, numbered from 0 by size. */
  community: number;
}

export interface CooccurrenceEdge {
  source: string;
  target: string;
  /** Units that hold both. */
  joint: number;
  jaccard: number;
  npmi: number;
  dice: number;
  cosine: number;
}

export interface CooccurrenceAnswer extends Answer<CooccurrenceQuestion> {
  nodes: CooccurrenceNode[];
  edges: CooccurrenceEdge[];
  /** Units in the subcorpus. */
  units: number;
  /** Pairs that reached `minimum`, before the cut to `top`. */
  pairs: number;
  settings: { algorithm: 'louvain'; resolution: number; seed: number; modularity: number };
}

// ── concordance ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface ConcordanceQuestion extends Filters {
  /** A form or a run of forms, in either script. Null: the passages of the theme filter. */
  query: string | null;
  /** Only hits whose `unit` also holds this form: the way back from an edge of the network. */
  with: string | null;
  /** Only hits whose passage (or document) also carries this theme: the same for a network of themes. */
  withTheme: string | null;
  unit: CooccurrenceUnit;
  sort: 'date' | 'left' | 'right';
  page: number;
  size: number;
}

export interface ConcordanceLine {
  document: number;
  title: string;
  place: string | null;
  speaker: string | null;
  date: { earliest: string | null; latest: string | null; best: string | null; basis: DatingBasis };
  /** In the document's text: the sentence, and in it the hit. */
  sentence: Span;
  hit: Span;
  left: string;
  node: string;
  right: string;
  themes: string[];
}

export interface ConcordanceAnswer extends Answer<ConcordanceQuestion> {
  lines: ConcordanceLine[];
  total: number;
  documents: number;
  /** How the query was understood: a form of the index, a run of forms, or the passages of a theme. */
  understood: 'form' | 'sequence' | 'theme';
}

// ── themes ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ThemeGrouping = 'none' | 'place' | 'level' | 'speaker' | 'role' | 'document' | 'year';

export interface ThemesQuestion extends Filters {
  by: ThemeGrouping;
}

/** A theme of the codebook, as the page explains it. */
export interface ThemeDefinition {
  id: string;
  label: { zh: string; en: string };
  definition: { zh: string; en: string };
  forms: number;
}

export interface ThemeCell {
  theme: string;
  passages: number;
  documents: number;
  characters: number;
  /** Share of the group's characters in passages with this theme, 0 to 1. */
  share: number | null;
}

export interface ThemeGroup {
  /** The place, speaker …; null for documents that name none, or for the whole with `by=none`. */
  group: string | null;
  documents: number;
  passages: number;
  characters: number;
  themes: ThemeCell[];
}

export interface ThemesAnswer extends Answer<ThemesQuestion> {
  themes: ThemeDefinition[];
  groups: ThemeGroup[];
}

// ── the library ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a person may correct on a document. */
export type CorrectableField = 'title' | 'speaker' | 'role' | 'place' | 'level' | 'occasion' | 'date';

export interface Correction {
  field: CorrectableField;
  value: string | null;
  previous: string | null;
  by: string;
  at: string;
  reason: string | null;
}

export interface DocumentSummary {
  id: number;
  title: string;
  heading: string | null;
  speaker: string | null;
  role: string | null;
  place: string | null;
  level: string | null;
  occasion: string | null;
  date: Omit<Dating, 'evidence'>;
  source: { id: number; name: string; demonstration: boolean };
  characters: number;
  tokens: number;
  passages: number;
  /** Share of the document's characters in passages with each theme, 0 to 1; only themes it has. */
  themes: Record<string, number>;
  corrected: CorrectableField[];
}

export interface DocumentPassage extends Span {
  source: Span;
  heading: boolean;
  sentences: Span[];
  tags: Tag[];
}

export interface DocumentDetail extends DocumentSummary {
  text: string;
  span: Span;
  dating: Dating;
  attribution: Record<string, Quote[]>;
  passagesRead: DocumentPassage[];
  repairs: Repair[];
  dropped: Dropped[];
  corrections: Correction[];
  encoding: string;
  versions: Versions;
}

export interface DocumentsAnswer {
  documents: DocumentSummary[];
  total: number;
  page: number;
  size: number;
  /** Every value the filters can take, with its number of documents. */
  facets: Record<'place' | 'level' | 'speaker' | 'role', { value: string; documents: number }[]>;
  subcorpus: SubcorpusSummary;
  /** True while the library holds demonstration speeches only, or among others. */
  demonstration: 'only' | 'some' | 'none';
  versions: Versions;
}

// ── intake ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Why a file was refused or passed over, and what to do about it. */
export interface IntakeProblem {
  file: string;
  /** A stable name: `empty`, `binary`, `too-large`, `unknown-type`, `undecodable`, `duplicate`, `no-text`, `broken`. */
  problem: string;
  /** One clear sentence for the person who sent it. */
  detail: { zh: string; en: string };
}

export interface IntakeProgress {
  id: number;
  state: 'running' | 'done';
  files: number;
  filesDone: number;
  documents: number;
  tokens: number;
  characters: number;
  /** Files kept before, byte for byte: not counted again. */
  duplicates: IntakeProblem[];
  refused: IntakeProblem[];
  /** The documents this intake brought, newest last. */
  documentIds: number[];
  seconds: number;
}

export interface HealthAnswer {
  status: 'ok';
  version: string;
  documents: number;
  tokens: number;
}
