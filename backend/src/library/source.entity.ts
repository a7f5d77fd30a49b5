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
