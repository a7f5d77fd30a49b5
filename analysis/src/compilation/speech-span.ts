import type { SplitProposal } from '../corpus/document.js';
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
  /** Where another speech may begin in it, or that it may belong to the one before; `at` counts in the clean text. */
  proposals: SplitProposal[];
}

/** One line of clean text. */
export interface Line extends Span {
  text: string;
}

/** The lines of a text, blank ones left out; a line is also broken where a person wants a speech to begin. */
export function linesOf(text: string, breaks: readonly number[] = []): Line[] {
  const lines: Line[] = [];
  const ahead = [...breaks].sort((a, b) => a - b);
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    while (ahead.length > 0 && ahead[0]! <= from) ahead.shift();
    const broken = ahead.length > 0 && ahead[0]! < to;
    const end = broken ? ahead[0]! : to;
    if (end > from) lines.push({ start: from, end, text: text.slice(from, end) });
    from = broken ? end : to + 1;
  }
  return lines;
}
