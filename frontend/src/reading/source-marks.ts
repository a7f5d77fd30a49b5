import type { DocumentDetail, Span } from '@cimai/analysis/answers';

/** A stretch of the source under the same marks: inside the place asked about, a piece left out, a repair. */
export interface SourceRun {
  text: string;
  place: boolean;
  /** True where the place is nothing but white space, as the end of a line is: it needs a sign to be seen. */
  blank: boolean;
  /** The kind of a piece that was left out; null where the text was read. */
  dropped: string | null;
  repair: { kind: string; after: string } | null;
}

/** What is marked in a source: pieces left out and repairs, in order and each without overlap among its own. */
export type SourceMarks = Pick<DocumentDetail, 'repairs' | 'dropped'>;

/**
 * The part of a source in a window, cut where a mark begins or ends. Runs follow each other without a gap, so that together they
 * are the source, letter for letter. One pass over the marks: a garbled page can have thousands.
 */
export function sourceRuns(source: string, window: Span, place: Span, marks: SourceMarks): SourceRun[] {
  const within = (span: Span) => span.end > window.start && span.start < window.end;
  const repairs = marks.repairs.filter(within).sort((a, b) => a.start - b.start);
  const dropped = marks.dropped.filter(within).sort((a, b) => a.start - b.start);
  const clip = (offset: number) => Math.min(window.end, Math.max(window.start, offset));
  const edges = [place, ...repairs, ...dropped].flatMap(span => [clip(span.start), clip(span.end)]);
  const cuts = [...new Set([window.start, ...edges, window.end])].sort((a, b) => a - b);
  const repairAt = walker(repairs);
  const droppedAt = walker(dropped);
  return cuts.slice(0, -1).map((start, at) => {
    const run = { start, end: cuts[at + 1]! };
    const repair = repairAt(run);
    const text = source.slice(run.start, run.end);
    const inPlace = place.start <= run.start && place.end >= run.end;
    return {
      text,
      place: inPlace,
      blank: inPlace && source.slice(place.start, place.end).trim() === '',
      dropped: droppedAt(run)?.kind ?? null,
      repair: repair && { kind: repair.kind, after: repair.after },
    };
  });
}

/** The window first shown: the document with some of what stands around it, and the place, wherever that is. */
export function windowAround(document: Span, place: Span, around: number, length: number): Span {
  return {
    start: Math.max(0, Math.min(document.start, place.start) - around),
    end: Math.min(length, Math.max(document.end, place.end) + around),
  };
}

/** Finds the mark that covers a run; runs must come in order, so that each mark is looked at once. */
function walker<Mark extends Span>(marks: readonly Mark[]): (run: Span) => Mark | null {
  let next = 0;
  return run => {
    while (next < marks.length && marks[next]!.end <= run.start) next++;
    const mark = marks[next];
    return mark && mark.start <= run.start && mark.end >= run.end ? mark : null;
  };
}
