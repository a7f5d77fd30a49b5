import type { IntakeProblem, SourceColumns } from '@cimai/analysis';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Received and safe; read into documents; or refused after reading, with the problem named. */
export type SourceState = 'received' | 'read' | 'refused';

/** One received file. The same bytes are kept once. */
@Entity('source')
export class Source {
  @PrimaryColumn('integer')
  id: number;

  @Column('text')
  name: string;

  @Index({ unique: true })
  @Column('text')
  sha256: string;

  /** How many bytes it has. */
  @Column('integer')
  size: number;

  @Column('text', { nullable: true })
  encoding: string | null;

  /** How sure the reader was of the encoding, 0 to 1; null where the format knows its own. */
  @Column('float', { nullable: true })
  encodingConfidence: number | null;

  /** Characters that the decoding could not make out, of how many. */
  @Column('integer')
  lost: number;

  @Column('integer')
  characters: number;

  /** As what it was read: `text`, `html`, `docx` …; null before it is read. */
  @Column('text', { nullable: true })
  format: string | null;

  /** A table's columns and what they were taken for. */
  @Column('simple-json', { nullable: true })
  columns: SourceColumns | null;

  /** Why it could not be read. */
  @Column('simple-json', { nullable: true })
  problem: IntakeProblem | null;

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
