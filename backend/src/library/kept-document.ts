import type { ColumnMapping, DatingSummary, DoubtKind, IntakeProblem, SourceColumns, Versions } from '@cimai/analysis';
import type { TokenizedDocument } from '../tokens/token-store.js';

/** A document as the reader hands it over for keeping: what the lists show, its text, its reading as JSON, its tokens. */
export interface KeptDocument {
  sourceStart: number;
  sourceEnd: number;
  heading: string | null;
  title: string;
  speaker: string | null;
  role: string | null;
  place: string | null;
  level: string | null;
  occasion: string | null;
  dating: DatingSummary;
  characters: number;
  passages: number;
  themes: Record<string, number>;
  versions: Versions;
  doubts: DoubtKind[];
  text: string;
  /** A `Reading` as JSON: written where it was made, parsed only where it is looked at. */
  reading: string;
  /** The sketch of the text, by which the same speech is found again. */
  sketch: Uint32Array;
  tokens: Omit<TokenizedDocument, 'document' | 'revision'>;
}

/** What the reader made of one source. */
export interface KeptSource {
  source: number;
  read: SourceRead;
  documents: KeptDocument[];
}

/** As what a source was read. */
export interface SourceRead {
  /** `text`, `html`, `docx`, `doc`, `pdf`, `csv`, `xlsx`, `jsonl`. */
  format: string;
  /** By its WHATWG name; null where the format knows its own. */
  encoding: string | null;
  encodingConfidence: number | null;
  /** Characters that the decoding could not make out, of how many. */
  lost: number;
  characters: number;
  columns: SourceColumns | null;
  /** The text taken out of a format whose bytes are no plain text; null where decoding the bytes gives it. */
  text: string | null;
}

/** A source that could not be read, and why; `columns` of a table that nobody could tell the meaning of. */
export interface RefusedSource {
  source: number;
  problem: IntakeProblem;
  columns: SourceColumns | null;
}

/** What people decided on how a source is to be read. */
export interface ReadingSettings {
  /** By its WHATWG name; null: the reader tells it. */
  encoding: string | null;
  /** What a table's columns mean; null: the reader tells it. */
  columns: ColumnMapping | null;
  /** Places in the source where a speech begins, or does not. */
  cuts: { at: number; made: boolean }[];
}

export const NOTHING_DECIDED: ReadingSettings = { encoding: null, columns: null, cuts: [] };
