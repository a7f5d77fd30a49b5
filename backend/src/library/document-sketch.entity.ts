import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BYTES } from '../database/column-types.js';

/** The sketch of a document's text, by which the same speech is found again: 32-bit fingerprints, ascending, little-endian. */
@Entity('document_sketch')
export class DocumentSketch {
  @PrimaryColumn('integer')
  document: number;

  @Column({ type: BYTES })
  sketch: Buffer;
}
