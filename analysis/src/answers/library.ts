import type { Dating, DatingSummary } from '../corpus/dating.js';
import type { Doubt, DoubtKind, Dropped, Quote, Repair, SplitProposal, Tag } from '../corpus/document.js';
import type { Span } from '../corpus/span.js';
import type { SubcorpusSummary, Versions } from './asking.js';

/** What a person may correct on a document. */
export type CorrectableField = 'title' | 'speaker' | 'role' | 'place' | 'level' | 'occasion' | 'date';

/**
 * What a person may have a word on: a field; whether the document is a `copy` (the id of the one it repeats, or null); its `text`,
 * which can only be confirmed as it was read.
 */
export type JudgedField = CorrectableField | 'copy' | 'text';

export interface Correction {
  field: JudgedField;
  value: string | null;
  previous: string | null;
  by: string;
  at: string;
  reason: string | null;
  /** The field was given back to the reader: what it found is in force again. The value is null then. */
  withdrawn: boolean;
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
  date: DatingSummary;
  source: { id: number; name: string; demonstration: boolean };
  characters: number;
  tokens: number;
  passages: number;
  /** Share of the document's characters in passages with each theme, 0 to 1; only themes it has. */
  themes: Record<string, number>;
  /** Where a person's word is in force: not where it was taken back, and on the `text` only while it is the text looked at. */
  corrected: JudgedField[];
  /** The document this one is a copy of; null for one that counts. */
  copyOf: number | null;
  /** How many copies of it the library holds besides. */
  copies: number;
  /** What a careful reader should look at, and nobody has yet. */
  doubts: DoubtKind[];
}

/** The same speech, found again. */
export interface SameSpeech {
  id: number;
  title: string;
  source: { id: number; name: string };
  characters: number;
  /** How much of the shorter one stands in the longer one, 0 to 1. */
  contained: number;
  /** Whether it is the one that counts. */
  counts: boolean;
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
  /** Where another speech may begin, or this one should not have been cut off. */
  proposals: SplitProposal[];
  /** Each doubt with the place it rests on, in the source. */
  doubtful: Doubt[];
  /** The same speech elsewhere in the library: the one it is a copy of, and the others. */
  sameSpeech: SameSpeech[];
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
