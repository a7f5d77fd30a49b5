import type { Dropped } from '@cimai/analysis';

/**
 * What of a source its text has not: the stretches between those that were kept, where there is more in them than white space.
 * @param runs the way back from the text, in triples as an OffsetMap takes them, in the order of the source
 */
export function between(source: string, runs: ArrayLike<number>, kind: string): Dropped[] {
  const dropped: Dropped[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (end > start && source.slice(start, end).trim()) dropped.push({ start, end, kind, text: source.slice(start, end) });
  };
  for (let at = 0; at < runs.length; at += 3) {
    close(runs[at + 1]!);
    start = Math.max(start, runs[at + 1]! + runs[at + 2]!);
  }
  close(source.length);
  return dropped;
}

/** Adds a stretch of a source to those left out of it; one that follows upon another of its kind, with white space between at most, joins it. */
export function addDropped(dropped: Dropped[], source: string, piece: Omit<Dropped, 'text'>): void {
  const before = dropped.at(-1);
  if (before?.kind === piece.kind && source.slice(before.end, piece.start).trim() === '') {
    before.end = piece.end;
    before.text = source.slice(before.start, piece.end);
  } else dropped.push({ ...piece, text: source.slice(piece.start, piece.end) });
}
