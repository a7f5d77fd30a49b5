import type { DocumentRecord } from './document.entity.js';
import type { KeptDocument, SourceRead } from './kept-document.js';
import type { Source } from './source.entity.js';

/** Where a record belongs: its number, its source, its place among the source's documents. */
export type Belonging = Pick<DocumentRecord, 'id' | 'source' | 'ordinal' | 'demonstration'>;

/** A document as the reader handed it over, as the library lists it: its first revision, a copy of none. */
export function recordOf(document: KeptDocument, belonging: Belonging): DocumentRecord {
  const { dating, tokens, text: _text, reading: _reading, sketch: _sketch, ...rest } = document;
  const { earliest, latest, best, basis, confidence } = dating;
  return {
    ...rest,
    ...belonging,
    ...{ earliest, latest, best, basis, confidence },
    revision: 1,
    tokens: tokens.terms.length,
    ...{ copyOf: null, contained: null, retired: null },
  };
}

/** What a source's row keeps of how it was read; the text taken out of it has a row of its own. */
export function columnsOf({ text: _text, ...read }: SourceRead): Partial<Source> & Omit<SourceRead, 'text'> {
  return { ...read, state: 'read', problem: null };
}
