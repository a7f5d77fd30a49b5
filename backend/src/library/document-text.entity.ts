import type { DatingEvidence, Dropped, Quote, Repair, Tag } from '@cimai/analysis';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A passage at rest: offsets in the text, its place in the source, its sentences as flat start/end pairs, its tags. */
export interface KeptPassage {
  start: number;
  end: number;
  source: { start: number; end: number };
  heading: boolean;
  sentences: number[];
  tags: Tag[];
}

/** All that was noticed in reading a document. */
export interface Reading {
  passages: KeptPassage[];
  datingEvidence: DatingEvidence[];
  attributionEvidence: Record<string, Quote[]>;
  repairs: Repair[];
  dropped: Dropped[];
}

/** The text of a document, and its reading as the JSON the reader wrote: it is parsed only where it is looked at. */
@Entity('document_text')
export class DocumentText {
  @PrimaryColumn('integer')
  document: number;

  @Column('text')
  text: string;

  @Column('text')
  reading: string;
}
