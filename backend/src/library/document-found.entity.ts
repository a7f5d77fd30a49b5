import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentRecord } from './document.entity.js';

/** The columns in which a person's word may stand. */
export const FOUND_COLUMNS = [
  ...(['title', 'speaker', 'role', 'place', 'level', 'occasion'] as const),
  ...(['earliest', 'latest', 'best', 'basis', 'confidence'] as const),
] as const;

/** What the reader itself says of a document, in the columns of its record. */
export type Found = Pick<DocumentRecord, (typeof FOUND_COLUMNS)[number]>;

/**
 * What the reader found in a document on which a person had a word, by the newest reading of its source: it is in force again, as it
 * was, when the person takes the word back.
 */
@Entity('document_found')
export class DocumentFound {
  @PrimaryColumn('integer')
  document: number;

  @Column('simple-json')
  found: Found;

  /** The fingerprint of the text as it was read: a word on the text holds for that text only. */
  @Column('text')
  text: string;
}

/** What the reader says of a document whose record holds no word of a person yet. */
export function foundIn(record: DocumentRecord, text: string): DocumentFound {
  const found = Object.fromEntries(FOUND_COLUMNS.map(column => [column, record[column]])) as Found;
  return { document: record.id, found, text: textFingerprint(text) };
}

/** A text's SHA-256, in hexadecimal. */
export function textFingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
