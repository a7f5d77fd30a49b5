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
}
