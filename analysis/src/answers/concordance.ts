import type { DatingBasis } from '../corpus/dating.js';
import type { ThemeEvidence } from '../corpus/document.js';
import type { Span } from '../corpus/span.js';
import type { Answer, Filters } from './asking.js';
import type { CooccurrenceUnit } from './cooccurrence.js';

/** Where a query may stand: as whole words only, or also inside words that are longer than it (就业 in 再就业). */
export type Within = 'whole-words' | 'longer-words';

export interface ConcordanceQuestion extends Filters {
  /** A form or a run of forms, in either script. Null: the passages of the theme filter. */
  query: string | null;
  within: Within;
  /** Only hits whose `unit` also holds this form: the way back from an edge of the network. */
  with: string | null;
  /** Only hits whose passage (or document) also carries this theme: the same for a network of themes. */
  withTheme: string | null;
  /** Only what lies outside this subcorpus: the way back from the rest that a comparison holds its target against. */
  outside: Filters | null;
  unit: CooccurrenceUnit;
  /** Only hits that have `with` within so many running words, inside the sentence: the way back from a collocate. */
  window: number | null;
  /** `score`: the passages most surely about the theme first, among equals those with more different words for it; without a query only. */
  sort: 'date' | 'left' | 'right' | 'score';
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
  /** The longer word that the hit stands in, where it is no whole word itself. */
  inside: LongerWord | null;
  left: string;
  node: string;
  right: string;
  themes: string[];
  /** How surely the passage is about the theme asked for (of several, the surest); null for the lines of a query. */
  score: number | null;
  /** Sorted by score: the passage whole, and what in it speaks for the theme. Else null. */
  passage: RankedPassage | null;
}

/** A word, or a few that touch, with a hit somewhere in it; offsets count in the document's text. */
export interface LongerWord extends Span {
  text: string;
}

/** A passage with what speaks for a theme in it; offsets count in the document's text, where the passage begins at `start`. */
export interface RankedPassage {
  start: number;
  text: string;
  evidence: ThemeEvidence[];
}

export interface ConcordanceAnswer extends Answer<ConcordanceQuestion> {
  lines: ConcordanceLine[];
  total: number;
  documents: number;
  /** How many places stand inside longer words, whether they were asked for or not; null for the passages of a theme. */
  longer: number | null;
  /** In how many units of the question's `unit` the lines stand: sentences, passages or documents. */
  units: number;
  /** How the query was understood: a form of the index, a run of forms, or the passages of a theme. */
  understood: 'form' | 'sequence' | 'theme';
}
