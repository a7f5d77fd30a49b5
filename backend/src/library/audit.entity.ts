import type { AuditSummary, Stratum, Tag } from '@cimai/analysis';
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** An audit: which passages people were asked to code, and how these were drawn. */
@Entity('audit')
export class AuditRecord {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  origin: 'sample' | 'imported';

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  codebook: string;

  @Column('text')
  version: string;

  @Column('simple-json')
  themes: string[];

  @Column('integer')
  coders: number;

  @Column('integer')
  seed: number;

  @Column('text')
  by: string;

  /** ISO date and time. */
  @Column('text')
  when: string;

  @Column('simple-json')
  strata: AuditSummary['strata'];
}

/** A passage of an audit with its text and tags as they were when it was drawn: later readings do not change what was judged. */
@Entity('audit_passage')
export class AuditPassageRecord {
  @PrimaryColumn('integer')
  audit: number;

  /** From 1, in the order it is shown: by lot. */
  @PrimaryColumn('integer')
  number: number;

  @Column('integer', { nullable: true })
  document: number | null;

  /** Where it began in the speech's text when it was drawn; null for a passage from elsewhere, or one drawn by an older program. */
  @Column('integer', { nullable: true })
  start: number | null;

  /** Passages of one name belong to one speech. */
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  heading: string | null;

  @Column('text', { nullable: true })
  before: string | null;

  @Column('text')
  text: string;

  @Column('text', { nullable: true })
  after: string | null;

  @Column('simple-json')
  tags: Tag[];

  /** By theme for which it was drawn: the stratum it stood in. */
  @Column('simple-json')
  strata: Record<string, Stratum>;
}

/** What one coder said of one passage. Coder 0 settles what the others differ on. */
@Entity('audit_code')
@Index(['audit', 'number', 'coder'], { unique: true })
export class AuditCodeRecord {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('integer')
  audit: number;

  @Column('integer')
  number: number;

  @Column('integer')
  coder: number;

  @Column('simple-json')
  themes: string[];

  @Column('boolean')
  unsure: boolean;

  /** ISO date and time. */
  @Column('text')
  when: string;
}
