import type { Attribution, Quote } from '../corpus/document.js';
import type { Span } from '../corpus/span.js';
import type { Gazetteer } from './gazetteer.js';

/** A quote and the part of the speech it stands in; its offsets count in that part. */
export interface PartQuote extends Quote {
  part: 'title' | 'heading' | 'text';
}

/** What attribution reads. `headingTitle` is what the heading says of this speech; null when the page says the same over all. */
export interface AttributableSpeech {
  heading: string | null;
  headingTitle?: string | null;
  title: string | null;
  text: string;
}

export type Field = keyof Attribution['evidence'];

/** What was found and not believed: a second, different value, or one too weak to be an answer. */
export interface UnsureQuote extends PartQuote {
  field: 'speaker' | 'role' | 'place';
}

/** An attribution, and what a person should look at because it speaks for another one. */
export interface Attributed extends Attribution {
  unsure: UnsureQuote[];
}

/** One speech on its way to its attribution: what is read, what is found, and how a find is noted with its quote. */
export interface Attributing {
  speech: AttributableSpeech;
  gazetteer: Gazetteer;
  found: Attributed;
  quote(field: Field, part: PartQuote['part'], span: Span): void;
  doubt(field: UnsureQuote['field'], part: PartQuote['part'], span: Span): void;
}

/** A stretch of a part, as a quote. */
export function quoteOf(speech: AttributableSpeech, part: PartQuote['part'], { start, end }: Span): PartQuote {
  return { part, quote: (speech[part] ?? '').slice(start, end), start, end };
}
