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

/** A sketch as the library keeps it. */
export function bytesOf(sketch: Uint32Array): Buffer {
  return Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength);
}

/** A kept sketch as numbers again; a buffer of the database may begin anywhere, so its bytes are copied to where numbers may stand. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
