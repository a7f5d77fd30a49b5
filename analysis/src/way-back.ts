import type { CleanText } from './clean/clean.js';
import type { SpeechSpan } from './compilation/split-compilation.js';
import type { DatingEvidence } from './corpus/dating.js';
import type { Attribution, Doubt, Dropped, Repair, SplitProposal } from './corpus/document.js';
import type { PartQuote, UnsureQuote } from './attribution/attribute.js';
import type { OffsetMap } from './corpus/offset-map.js';
import type { Span } from './corpus/span.js';
import type { PartEvidence } from './dating/date-document.js';

/** A stretch of a stretch, never longer than it. */
function within(outer: Span, inner: Span): Span {
  const start = Math.min(outer.start + inner.start, outer.end);
  return { start, end: Math.min(outer.start + inner.end, outer.end) };
}

/**
 * The way from one speech back to the source it was read from: everything that was noticed in its clean text, its title or
 * beside it gets the place where it stands in the untouched source.
 */
export class WayBack {
  private readonly offsets: OffsetMap;
  private readonly aside: Dropped[];

  constructor(
    private readonly raw: string,
    private readonly cleaned: CleanText,
    private readonly speeches: readonly SpeechSpan[],
    private readonly ordinal: number,
  ) {
    this.offsets = cleaned.offsets.slice(this.speech.start, this.speech.end);
    this.aside = this.droppedBesideOrIn();
  }

  /** The speech's own stretch of the source. */
  source(): Span {
    return this.cleaned.offsets.spanToOriginal(this.speech);
  }

  /** The stretch of the source under a stretch of the speech's text. */
  spanOf(span: Span): Span {
    return this.offsets.spanToOriginal(span);
  }

  /** Posting stamps that stood beside the speech, as the date room reads them. */
  stamps(): string[] {
    return this.stampsDropped().map(({ text }) => text);
  }

  /** Changes made within the speech's stretch of the source. */
  repairs(): Repair[] {
    const { start, end } = this.source();
    return this.cleaned.repairs.filter(repair => repair.start < end && repair.end > start);
  }

  /** What was left out in or before the speech (and, for the last speech, behind it). */
  dropped(): Dropped[] {
    return this.aside;
  }

  /** Where another speech may begin in it, or that it may belong to the one before. */
  proposals(): SplitProposal[] {
    return this.speech.proposals.map(proposal => ({ ...proposal, at: this.cleaned.offsets.toOriginal(proposal.at) }));
  }

  attributionEvidence(evidence: Attribution['evidence']): Attribution['evidence'] {
    const entries = Object.entries(evidence).map(([field, quotes]) => {
      const placed = (quotes as PartQuote[]).map(({ part, quote, ...span }) => ({ quote, ...this.placeOf(part, span) }));
      return [field, placed];
    });
    return Object.fromEntries(entries) as Attribution['evidence'];
  }

  /** What attribution found and did not believe. */
  attributionDoubts(unsure: readonly UnsureQuote[]): Doubt[] {
    return unsure.map(({ field, part, quote, ...span }) => ({ kind: field, quote, ...this.placeOf(part, span) }));
  }

  datingEvidence(evidence: readonly PartEvidence[]): DatingEvidence[] {
    return evidence.map(({ part, index, start, end, quote, says, rule }) => ({
      quote,
      ...this.placeOf(part, { start, end }, index),
      ...{ says, rule },
    }));
  }

  private get speech(): SpeechSpan {
    return this.speeches[this.ordinal]!;
  }

  /** Where a stretch of the text, the title, the heading or a posting stamp stands in the source. */
  private placeOf(part: PartEvidence['part'], span: Span, index = 0): Span {
    if (part === 'text') return this.spanOf(span);
    if (part === 'stamp') return within(this.stampsDropped()[index]!, span);
    const line = part === 'title' ? this.speech.titleSpan : this.speech.headingSpan;
    // A title taken from the heading, from the file's fields or from the text's own beginning has no line of its own.
    if (!line) return this.speech.headingSpan ? this.cleaned.offsets.spanToOriginal(this.speech.headingSpan) : this.beginning();
    const written = this.cleaned.text.slice(line.start, line.end);
    // Lines that were joined to one title are shown as a whole: a place in the joined words is no place in the source.
    const exact = written === this.speech[part];
    return this.cleaned.offsets.spanToOriginal(exact ? within(line, span) : line);
  }

  private beginning(): Span {
    const { start } = this.source();
    return { start, end: start };
  }

  private stampsDropped(): Dropped[] {
    return this.aside.filter(({ kind }) => kind === 'posting-stamp');
  }

  private droppedBesideOrIn(): Dropped[] {
    const original = this.cleaned.offsets;
    const from = this.ordinal === 0 ? 0 : original.spanToOriginal(this.speeches[this.ordinal - 1]!).end;
    const to = this.ordinal === this.speeches.length - 1 ? this.raw.length : this.source().end;
    const bySplitter = this.speech.dropped.map(({ kind, ...span }) => {
      const place = original.spanToOriginal(span);
      return { kind, ...place, text: this.raw.slice(place.start, place.end) };
    });
    const byCleaner = this.cleaned.dropped.filter(({ start }) => start >= from && start < to);
    return [...byCleaner, ...bySplitter].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
