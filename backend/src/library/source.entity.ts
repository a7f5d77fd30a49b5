import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { BYTES } from '../database/column-types.js';

/** Received and safe; read into documents; or refused after reading, with the problem named. */
export type SourceState = 'received' | 'read' | 'refused';

/** One received file, bytes untouched. The same bytes are kept once. */
@Entity('source')
export class Source {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  name: string;

  @Index({ unique: true })
  @Column('text')
  sha256: string;

  @Column({ type: BYTES, select: false })
  bytes: Buffer;

  @Column('text', { nullable: true })
  encoding: string | null;

  /** ISO date and time. */
  @Column('text')
  received: string;

  @Column('text')
  state: SourceState;

  @Column('boolean')
  demonstration: boolean;

  /** The intake that brought it. */
  @Index()
  @Column('integer')
  intake: number;
}
