import type { DocumentPassage, Span } from '@cimai/analysis/answers';

/** A stretch of text under the same marks: evidence of these themes, and the hit or not. */
export interface MarkedRun {
  text: string;
  themes: string[];
  hit: boolean;
}

/**
 * A passage cut where its marks begin and end: evidence words of its tags, and the hit. Runs follow each other without a gap,
 * so that together they are the passage's text, letter for letter.
 */
export function markedRuns(text: string, passage: DocumentPassage, hit: Span | null): MarkedRun[] {
  const marks = passage.tags.flatMap(tag =>
    tag.evidence.map(evidence => ({ start: evidence.start, end: evidence.end, theme: tag.theme })),
  );
  const inside = (offset: number) => offset > passage.start && offset < passage.end;
  const edges = [...marks.flatMap(mark => [mark.start, mark.end]), ...(hit ? [hit.start, hit.end] : [])].filter(inside);
  const cuts = [...new Set([passage.start, ...edges, passage.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1]!;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    const themes = [...new Set(marks.filter(covers).map(mark => mark.theme))];
    return { text: text.slice(start, end), themes, hit: hit !== null && covers(hit) };
  });
}

/** The hit in an address such as `at=12-18`; null where it says nothing usable. */
export function readHit(address: string | null): Span | null {
  const read = /^(\d+)-(\d+)$/.exec(address ?? '');
  if (!read) return null;
  const span = { start: Number(read[1]), end: Number(read[2]) };
  return span.end > span.start ? span : null;
}

/** The passage that holds an offset; null in the white space between passages. */
export function passageAt(passages: readonly DocumentPassage[], offset: number): number | null {
  const at = passages.findIndex(passage => offset >= passage.start && offset < passage.end);
  return at < 0 ? null : at;
}

/** A window on a source around a span, cut in three: what stands before, the span, what follows. */
export function sourceWindow(source: string, span: Span, around: number): { before: string; within: string; after: string } {
  return {
    before: source.slice(Math.max(0, span.start - around), span.start),
    within: source.slice(span.start, span.end),
    after: source.slice(span.end, span.end + around),
  };
}

/**
 * True when a stretch of the source can be the passage it is said to be: most of the passage's common characters stand in it.
 * Repairs (traditional characters, mojibake) change some of them, so a third is enough; a wrong place shares far fewer in order.
 */
export function looksAlike(passage: string, source: string): boolean {
  const wanted = [...passage].filter(sign => /[\p{Script=Han}\p{L}\p{N}]/u.test(sign)).slice(0, 60);
  if (wanted.length === 0) return source.trim().length > 0;
  let at = 0;
  let found = 0;
  for (const sign of wanted) {
    const next = source.indexOf(sign, at);
    if (next < 0 || next - at > 40) continue;
    found++;
    at = next + 1;
  }
  return found >= wanted.length / 3;
}
