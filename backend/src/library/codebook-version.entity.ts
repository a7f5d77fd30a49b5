import type { Codebook } from '@cimai/analysis';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One version of a codebook, whole. It never changes: a change is a new row. */
@Entity('codebook_version')
@Index(['codebook', 'version'], { unique: true })
export class CodebookVersionRecord {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  codebook: string;

  @Column('text')
  version: string;

  @Column('simple-json')
  content: Codebook;

  @Column('text')
  by: string;

  /** ISO date and time. */
  @Column('text')
  when: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  origin: 'shipped' | 'person' | 'imported';

  /** The version of this codebook that holds. */
  @Column('boolean')
  current: boolean;

  /** Whether a person made it current: then no newer shipped version takes its place. */
  @Column('boolean')
  chosen: boolean;

  /** Whether speeches are read with it; true for one row of all. */
  @Column('boolean')
  inForce: boolean;
}
