import type { Dating } from './dating.js';
import type { Span } from './span.js';

/** A change made to the text, with what stood there. Offsets count in the source. */
export interface Repair extends Span {
  kind: string;
  before: string;
  after: string;
}

/** Something in the source that is not speech, kept out of the text but never forgotten. Offsets count in the source. */
export interface Dropped extends Span {
  kind: string;
  text: string;
}

/** A quote that an attribution rests on. Offsets count in the text it was read from. */
export interface Quote extends Span {
  quote: string;
}

/** Who spoke, as what, where and on which occasion; null where the document does not say. */
export interface Attribution {
  title: string;
  speaker: string | null;
  role: string | null;
  place: string | null;
  level: string | null;
  occasion: string | null;
  /** By field name: the quotes each value rests on. */
  evidence: Partial<Record<'title' | 'speaker' | 'role' | 'place' | 'level' | 'occasion', Quote[]>>;
}

/** One place in a passage that speaks for a theme. Offsets count in the document's text. */
export interface ThemeEvidence extends Span {
  form: string;
}

/** A theme's mark on a passage: how sure (0 to 1) and because of which words. */
export interface Tag {
  theme: string;
  score: number;
  evidence: ThemeEvidence[];
}

/** One paragraph, the unit that carries a theme tag. Offsets count in the document's text. */
export interface Passage extends Span {
  /** The sentences of the passage, in order, covering all of it but white space. Offsets count in the document's text. */
  sentences: Span[];
  /** A title or heading ("一、全面总结…") and not running text. */
  heading: boolean;
}

/** A passage with its place in the source and its themes. */
export interface TaggedPassage extends Passage {
  source: Span;
  tags: Tag[];
}

/**
 * What speaks for a new speech: a title over a call to the audience; such a call alone; one speech taking leave and another beginning;
 * a title alone; a date line with a title; numbered parts that begin again at one; a numbered heading whose number is out of turn;
 * something appended (附件).
 */
export type SplitReason =
  | 'title-and-salutation'
  | 'salutation'
  | 'closing-then-opening'
  | 'weak-heading'
  | 'date-line'
  | 'numbering-restarts'
  | 'number-missing'
  | 'appendix';

/** A place where the reader is not sure whether a new speech begins. */
export interface SplitProposal {
  /** `split`: within this document another may begin; `join`: this document was cut off from the one before with little certainty. */
  kind: 'split' | 'join';
  /** Where the second speech begins, its title or heading included; counts in the source. */
  at: number;
  reason: SplitReason;
  /** The line that begins there. */
  quote: string;
  /** That a new speech begins here, 0 to 1. */
  confidence: number;
}

/** What a careful editor would look at: something the reader could not find, found twice, or is not sure of. */
export type DoubtKind = 'split' | 'date' | 'speaker' | 'role' | 'place' | 'title' | 'lost-text' | 'garbled' | 'mask' | 'short';

/** A doubt with the place in the source it rests on. */
export interface Doubt extends Span {
  kind: DoubtKind;
  quote: string;
}

/** One speech or policy text, read and attributed. */
export interface Document extends Attribution {
  /** Where it stands in the source. */
  source: Span;
  /** The compilation's own heading over it ("第一篇:…"), if any. */
  heading: string | null;
  dating: Dating;
  /** Clean text in simplified characters; passages are separated by "\n". */
  text: string;
  passages: TaggedPassage[];
  repairs: Repair[];
  dropped: Dropped[];
  proposals: SplitProposal[];
  doubts: Doubt[];
}
