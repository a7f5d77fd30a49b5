import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BYTES } from '../database/column-types.js';

/** The untouched bytes of a source, in a row of their own: what changes of a source must not write them again. */
@Entity('source_bytes')
export class SourceBytes {
  @PrimaryColumn('integer')
  source: number;

  @Column({ type: BYTES })
  bytes: Buffer;
}
