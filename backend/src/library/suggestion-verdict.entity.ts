import type { SuggestionVerdict } from '@cimai/analysis';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person's word on a suggested form or passage; what was dismissed is not suggested again. */
@Entity('suggestion_verdict')
export class SuggestionVerdictRecord {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  codebook: string;

  @Column('text')
  theme: string;

  @Column('text', { nullable: true })
  form: string | null;

  @Column('integer', { nullable: true })
  document: number | null;

  @Column('integer', { nullable: true })
  passage: number | null;

  @Column('text')
  verdict: SuggestionVerdict['verdict'];

  @Column('text')
  by: string;

  /** ISO date and time. */
  @Column('text')
  when: string;
}
