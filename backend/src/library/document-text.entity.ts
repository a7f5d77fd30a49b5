import type { DatingAlternative, DatingEvidence, Doubt, Dropped, Quote, Repair, Span, SplitProposal, Tag } from '@cimai/analysis';
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

/** Sentences at rest, flat start/end pairs, as spans. */
export function spansOf(pairs: readonly number[]): Span[] {
  return Array.from({ length: pairs.length / 2 }, (_, i) => ({ start: pairs[2 * i]!, end: pairs[2 * i + 1]! }));
}

/** All that was noticed in reading a document. */
export interface Reading {
  passages: KeptPassage[];
  datingEvidence: DatingEvidence[];
  /** What else the date may be; absent in readings kept before alternatives were. */
  datingAlternatives?: DatingAlternative[];
  attributionEvidence: Record<string, Quote[]>;
  repairs: Repair[];
  dropped: Dropped[];
  proposals: SplitProposal[];
  doubts: Doubt[];
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
