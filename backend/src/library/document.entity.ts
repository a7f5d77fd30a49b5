import type { DatingBasis, DoubtKind, Versions } from '@cimai/analysis';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a list or a filter needs to know of a document; its text is in `document_text`. */
@Entity('document')
export class DocumentRecord {
  /** Given once and never again, so that a link to a document can never come to mean another. */
  @PrimaryColumn('integer')
  id: number;

  @Index()
  @Column('integer')
  source: number;

  /** Its place among the source's documents, from 0. */
  @Column('integer')
  ordinal: number;

  /** Grows whenever text or tags change; the token store holds exactly one revision of a document. */
  @Column('integer')
  revision: number;

  @Column('integer')
  sourceStart: number;

  @Column('integer')
  sourceEnd: number;

  @Column('text', { nullable: true })
  heading: string | null;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  speaker: string | null;

  @Column('text', { nullable: true })
  role: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { nullable: true })
  level: string | null;

  @Column('text', { nullable: true })
  occasion: string | null;

  @Column('text', { nullable: true })
  earliest: string | null;

  @Column('text', { nullable: true })
  latest: string | null;

  @Column('text', { nullable: true })
  best: string | null;

  @Column('text')
  basis: DatingBasis;

  @Column('float')
  confidence: number;

  @Column('integer')
  characters: number;

  @Column('integer')
  tokens: number;

  @Column('integer')
  passages: number;

  /** Share of characters in passages with each theme. */
  @Column('simple-json')
  themes: Record<string, number>;

  @Column('simple-json')
  versions: Versions;

  /** The document this one is a copy of; null for one that counts. */
  @Column('integer', { nullable: true })
  copyOf: number | null;

  /** How much of the shorter of the two stands in the longer one, 0 to 1. */
  @Column('float', { nullable: true })
  contained: number | null;

  /** What the reader was not sure of. */
  @Column('simple-json')
  doubts: DoubtKind[];

  /** When another reading of its source had no such document any more; null while it stands in the library. It keeps its id and corrections. */
  @Column('text', { nullable: true })
  retired: string | null;

  /** Copied from the source, so that no list needs a join. */
  @Column('boolean')
  demonstration: boolean;
}
