import type { DocumentDetail, DocumentPassage, Span } from '@cimai/analysis/answers';
import type { Change } from './changes.js';

/** A stretch of the source beside what was read from it: the same signs where nothing was changed. */
export interface ComparedRun {
  /** Where it begins in the source. */
  at: number;
  source: string;
  text: string;
  change: Change | null;
}

/**
 * One line of the comparison: a passage beside its place in the source, a stretch that was left out between passages, or what
 * stands around the document. Offsets count in the source.
 */
export interface ComparedRow extends Span {
  kind: 'passage' | 'left-out' | 'around';
  heading: boolean;
  runs: ComparedRun[];
}

type Compared = Pick<DocumentDetail, 'text' | 'span' | 'passagesRead'>;

/**
 * A document beside its source, passage by passage, so that both sides stay at one height. `around` signs of the source before and
 * after the document are shown with it. Takes time in proportion to the passages and changes.
 */
export function comparedRows(source: string, document: Compared, changes: readonly Change[], around: number): ComparedRow[] {
  const { start, end } = document.span;
  const rows: ComparedRow[] = [];
  const outside = (from: number, to: number, kind: ComparedRow['kind']) => {
    if (to > from && source.slice(from, to).trim()) rows.push(leftOutRow(source, { start: from, end: to }, kind, changes));
  };
  outside(Math.max(0, start - around), start, 'around');
  let at = start;
  for (const passage of document.passagesRead) {
    outside(at, passage.source.start, 'left-out');
    rows.push(passageRow(source, document.text, passage, changes));
    at = Math.max(at, passage.source.end);
  }
  outside(at, end, 'left-out');
  outside(Math.max(at, end), Math.min(source.length, end + around), 'around');
  return rows;
}

function passageRow(source: string, text: string, passage: DocumentPassage, changes: readonly Change[]): ComparedRow {
  const span = passage.source;
  let at = passage.start;
  const runs = runsOf(source, span, changes).map(run => {
    const length = run.change ? (run.change.after?.length ?? 0) : run.source.length;
    const read = { ...run, text: text.slice(at, at + length) };
    at += length;
    return read;
  });
  const whole = { at: span.start, source: source.slice(span.start, span.end), text: text.slice(passage.start, passage.end) };
  // A passage whose repairs do not add up is shown without marks rather than with marks in wrong places.
  return { ...span, kind: 'passage', heading: passage.heading, runs: at === passage.end ? runs : [{ ...whole, change: null }] };
}

function leftOutRow(source: string, span: Span, kind: ComparedRow['kind'], changes: readonly Change[]): ComparedRow {
  const runs = runsOf(source, span, changes).map(run => ({ ...run, text: '' }));
  return { ...span, kind, heading: false, runs };
}

/** The source of a row cut at its changes; what a change reaches beyond the row is not part of it. */
function runsOf(source: string, span: Span, changes: readonly Change[]): Omit<ComparedRun, 'text'>[] {
  const runs: Omit<ComparedRun, 'text'>[] = [];
  const plain = (from: number, to: number) => {
    if (to > from) runs.push({ at: from, source: source.slice(from, to), change: null });
  };
  let at = span.start;
  for (let next = firstWithin(changes, span.start); next < changes.length && changes[next]!.start < span.end; next++) {
    const change = changes[next]!;
    const from = Math.max(at, change.start);
    plain(at, from);
    at = Math.min(span.end, change.end);
    runs.push({ at: from, source: source.slice(from, at), change });
  }
  plain(at, span.end);
  return runs;
}

/** The first of the ordered changes that ends after an offset. */
function firstWithin(changes: readonly Change[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a run shares a sign with a place; a place without length lights the run it stands in. */
export function liesIn(run: Pick<ComparedRun, 'at' | 'source'>, place: Span | null): boolean {
  if (!place) return false;
  return run.at < Math.max(place.end, place.start + 1) && run.at + run.source.length > place.start;
}

/** The row that holds an offset of the source, or the first one after it; -1 where there is none. */
export function rowAt(rows: readonly ComparedRow[], offset: number): number {
  return rows.findIndex(row => row.end > offset);
}

/** The runs of a row cut where a place begins and ends, as far as that does not cut through a change. */
export function cutAt(row: ComparedRow, place: Span): ComparedRun[] {
  return row.runs.flatMap(run => {
    if (run.change) return [run];
    const inside = [place.start, place.end].filter(edge => edge > run.at && edge < run.at + run.source.length);
    const edges = [run.at, ...inside, run.at + run.source.length];
    return edges.slice(0, -1).map((from, i) => {
      const part = (text: string) => text.slice(from - run.at, edges[i + 1]! - run.at);
      return { at: from, source: part(run.source), text: part(run.text), change: null };
    });
  });
}
