import type { JudgedField } from '@cimai/analysis';
import type { CorrectionRecord } from './correction.entity.js';
import { firstDay, lastDay } from './days.js';
import type { DocumentRecord } from './document.entity.js';

/** As much of a person's word as decides what is in force. */
export type Said = Pick<CorrectionRecord, 'field' | 'value' | 'withdrawn'>;

/** Of a document's words, oldest first, the newest on each field; a field that was given back to the reader has none. */
export function inForce<Word extends Said>(words: readonly Word[]): Map<JudgedField, Word> {
  const newest = new Map<JudgedField, Word>();
  for (const word of words) {
    if (word.withdrawn) newest.delete(word.field);
    else newest.set(word.field, word);
  }
  return newest;
}

/** What the reader says of a document, with the words in force of these, oldest first, over that. */
export function withWords(record: DocumentRecord, words: readonly Said[]): DocumentRecord {
  const said = { ...record };
  for (const { field, value } of inForce(words).values()) {
    if (field === 'copy' || field === 'text') continue;
    Object.assign(said, field === 'date' ? datingOf(value) : { [field]: value });
  }
  return said;
}

/** A record's date as a correction writes it: one date, or an interval with a slash. */
export function dateOf({ earliest, latest }: Pick<DocumentRecord, 'earliest' | 'latest'>): string | null {
  if (earliest === null && latest === null) return null;
  return earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** What `2009`, `2009-01-15` or `2009-01/2009-03` means for the record: a person's date is certain. */
export function datingOf(value: string | null): Pick<DocumentRecord, 'earliest' | 'latest' | 'best' | 'basis' | 'confidence'> {
  if (value === null) return { earliest: null, latest: null, best: null, basis: 'none', confidence: 0 };
  const [from, to = from] = value.split('/') as [string, string?];
  return { earliest: firstDay(from), latest: lastDay(to), best: from === to ? from : null, basis: 'stated', confidence: 1 };
}
