import type { Dating } from '../corpus/dating.js';
import type { Dropped, Quote, Repair, Tag } from '../corpus/document.js';
import type { Span } from '../corpus/span.js';
import type { SubcorpusSummary, Versions } from './asking.js';

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
