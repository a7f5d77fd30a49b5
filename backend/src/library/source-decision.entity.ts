import type { ColumnMapping, SourceDecisionKind } from '@cimai/analysis';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person's word on how a source is to be read. The newest on a thing is in force; a value of null gives it back to the reader. */
@Entity('source_decision')
export class SourceDecisionRecord {
  @PrimaryGeneratedColumn()
  id: number;

  @Index()
  @Column('integer')
  source: number;

  @Column('text')
  kind: SourceDecisionKind;

  /** For a split: the place in the source, in UTF-16 units. */
  @Column('integer', { nullable: true })
  at: number | null;

  /** For a split: the encoding its place counts in; null where the format knows its own. */
  @Column('text', { nullable: true })
  encoding: string | null;

  @Column('simple-json', { nullable: true })
  value: string | ColumnMapping | boolean | null;

  @Column('text')
  by: string;

  /** ISO date and time. */
  @Column('text')
  when: string;

  @Column('text', { nullable: true })
  reason: string | null;
}
