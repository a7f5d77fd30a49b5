import type { Span } from '../corpus/span.js';

/** One speech of a page. `[start, end)` is its body; what stands before the body and is not speech is told apart by kind. */
export interface SpeechSpan extends Span {
  /** The compilation's own heading over it, as it stands. */
  heading: string | null;
  /** What the heading says of this speech alone, without number and page words; null when it says the same over every speech. */
  headingTitle: string | null;
  headingSpan: Span | null;
  /** The title standing before the body, lines joined. */
  title: string | null;
  titleSpan: Span | null;
  /** Headings, repeats of the title, the page's own words: offsets count in the clean text. */
  dropped: (Span & { kind: string })[];
}

/** One line of clean text. */
export interface Line extends Span {
  text: string;
}
