import type { Doubt, DoubtKind } from '../corpus/document.js';
import type { Correction, CorrectableField, DocumentSummary } from './library.js';
import type { Versions } from './asking.js';
import type { IntakeProblem } from './intake.js';

/** What a table's columns mean: the name of a column in the file, or its number from 0 where it has no name; null for none. */
export interface ColumnMapping {
  text: string | null;
  title: string | null;
  date: string | null;
  speaker: string | null;
  role: string | null;
  place: string | null;
  level: string | null;
  occasion: string | null;
}

/** The columns of a source that is a table (csv, xlsx, jsonl): what they are called, what stands in them, what they were taken for. */
export interface SourceColumns {
  header: string[];
  /** The first rows, cut short, to see what a column holds. */
  sample: string[][];
  rows: number;
  mapping: ColumnMapping;
}

/** What a source was read as. `chosen`: by a person and not by the reader. */
export interface EncodingUsed {
  name: string;
  /** How sure the reader is, 0 to 1; 1 for one that a person chose. */
  confidence: number;
  chosen: boolean;
  /** Characters that this encoding could not make out (U+FFFD and such), of how many. */
  lost: number;
  characters: number;
}

export type SourceDecisionKind = 'encoding' | 'columns' | 'split';

/** A person's word on how a source is to be read. The newest on a thing is in force; null gives it back to the reader. */
export interface SourceDecision {
  kind: SourceDecisionKind;
  /** For `split`: the place in the source it is about, in UTF-16 units; null otherwise. */
  at: number | null;
  value: string | ColumnMapping | boolean | null;
  by: string;
  when: string;
  reason: string | null;
}

export interface SourceDetail {
  id: number;
  name: string;
  size: number;
  sha256: string;
  received: string;
  state: 'received' | 'read' | 'refused';
  /** Why it could not be read. */
  problem: { problem: string; detail: { zh: string; en: string } } | null;
  demonstration: boolean;
  /** The format it was read as: `text`, `html`, `docx`, `doc`, `pdf`, `csv`, `xlsx`, `jsonl`. */
  format: string;
  encoding: EncodingUsed | null;
  /** What the first lines look like in each encoding that could be chosen; empty where no encoding would help. */
  encodings: { name: string; lost: number; preview: string }[];
  columns: SourceColumns | null;
  /** Every word people had, oldest first; those taken back and those overruled later too. */
  decisions: SourceDecision[];
  /** The first five hundred; `documentsInAll` tells how many there are. */
  documents: DocumentSummary[];
  documentsInAll: number;
  /** Read by an older reader than the one at work now. */
  older: boolean;
}

/** What a person decides on how a source is read; a field that is absent stays as it is, null gives it back to the reader. */
export interface SourceReadingChange {
  encoding?: string | null;
  columns?: ColumnMapping | null;
  /** Places where a speech begins (`made`) or does not; `made: null` takes the decision back. */
  splits?: { at: number; made: boolean | null }[];
  by?: string;
  reason?: string;
}

/** One document before and after another reading of its source. */
export interface DocumentDifference {
  /** The same document before and after, a new one, or one that is not there any more. */
  change: 'same' | 'changed' | 'new' | 'gone';
  document: number | null;
  before: ReadingSide | null;
  after: ReadingSide | null;
  /** The fields that differ; a field on which a person had a word is in force as the person said and never among them. */
  fields: { field: CorrectableField; before: string | null; after: string | null }[];
  /** Runs of text that differ, at most a hundred: what is added counts in the text after, what is removed in the text before. */
  text: { kind: 'added' | 'removed'; start: number; end: number; text: string }[];
  /** Passages whose themes differ. */
  tags: number;
}

/** One side of it: where the document stands in the source, and how it begins and ends. */
export interface ReadingSide {
  title: string;
  start: number;
  end: number;
  characters: number;
  opening: string;
  closing: string;
}

/** What another reading of a source would change; nothing is changed yet. */
export interface ReadingDraft {
  source: number;
  name: string;
  /** What the change would be kept as, or the reader's newer versions where nothing else changes. */
  versions: Versions;
  /** Why the source could not be read so; then there are no differences, and the change would be refused. */
  problem: { problem: string; detail: { zh: string; en: string } } | null;
  /** In the order of the source; of more than two hundred, those that differ come before those that do not, and two hundred are told. */
  differences: DocumentDifference[];
  counts: Record<DocumentDifference['change'], number>;
}

/** A reading of older sources again, on its way. */
export interface RereadingProgress {
  id: number;
  state: 'running' | 'done' | 'stopped';
  sources: number;
  sourcesDone: number;
  bytes: number;
  bytesDone: number;
  /** Documents read again; of these, how many came new and how many are there no more. */
  documents: number;
  added: number;
  retired: number;
  /** Sources that the newer reader cannot read: what was read of them before stays. */
  problems: IntakeProblem[];
  seconds: number;
  /** Null before anything is read and when it is done. */
  secondsLeft: number | null;
}

export interface RereadingsAnswer {
  /** Sources and documents that an older reader read. */
  older: { sources: number; documents: number };
  /** What today's reader is. */
  versions: Versions;
  /** The latest first. */
  rereadings: RereadingProgress[];
}

/** A thing in the queue: a document with its doubts, or a source that could not be read well. `kinds`: why it waits. */
export type ReviewItem =
  | {
      kind: 'document';
      kinds: ReviewKind[];
      document: DocumentSummary;
      /** The doubts that nobody has settled, each with the place in the source it rests on. */
      doubts: Doubt[];
      corrections: Correction[];
    }
  | { kind: 'source'; kinds: ReviewKind[]; source: ReviewedSource };

/** A source in the queue. */
export interface ReviewedSource {
  id: number;
  name: string;
  state: 'received' | 'read' | 'refused';
  format: string;
  encoding: EncodingUsed | null;
  /** Why it could not be read. */
  problem: { problem: string; detail: { zh: string; en: string } } | null;
}

export interface ReviewQuestion {
  /** Only these kinds; empty for all. */
  doubts: ReviewKind[];
  page: number;
  size: number;
}

/**
 * Why something waits. On a document: a doubt; `copy`: found again; `older`: read by an older reader. On a source: `refused`;
 * `encoding`: not sure of it, or characters were lost; `columns`: what a table's columns mean was guessed.
 */
export type ReviewKind = DoubtKind | 'copy' | 'refused' | 'encoding' | 'columns' | 'older';

export interface ReviewAnswer {
  question: ReviewQuestion;
  items: ReviewItem[];
  total: number;
  /** How many wait, by kind, whatever is asked; kinds that nothing waits for are there with 0. */
  counts: { kind: ReviewKind; items: number }[];
}
