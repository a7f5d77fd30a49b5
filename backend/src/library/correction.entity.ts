import type { JudgedField } from '@cimai/analysis';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person's word on a field of a document: who, when, what stood there before. The newest one of a field is in force, unless it takes the word back. */
@Entity('correction')
export class CorrectionRecord {
  @PrimaryGeneratedColumn()
  id: number;

  @Index()
  @Column('integer')
  document: number;

  @Column('text')
  field: JudgedField;

  @Column('text', { nullable: true })
  value: string | null;

  @Column('text', { nullable: true })
  previous: string | null;

  /** Whose word it is. */
  @Column('text')
  by: string;

  @Column('text')
  at: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The field is given back to the reader: no earlier word on it is in force any more. */
  @Column('boolean')
  withdrawn: boolean;

  /** Of a word on the text: the fingerprint of the text that was looked at. */
  @Column('text', { nullable: true })
  text: string | null;
}
