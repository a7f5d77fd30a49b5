import type { DocumentDetail, DocumentPassage, Span } from '@cimai/analysis/answers';

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

/** An address such as `12-18` for a span. */
export function writeHit({ start, end }: Span): string {
  return `${start}-${end}`;
}

/**
 * Where a quote from the source stands in the text as it was read; null where it was not taken into a passage (a title, a
 * heading, a posting stamp). Repairs may have shifted it by some signs, so it is looked for in its passage by its words.
 */
export function quoteInText(document: Pick<DocumentDetail, 'text' | 'passagesRead'>, quote: string, source: Span): Span | null {
  const inside = (passage: DocumentPassage) => source.start >= passage.source.start && source.start < passage.source.end;
  const passage = document.passagesRead.find(inside);
  if (!passage) return null;
  const text = document.text.slice(passage.start, passage.end);
  const expected = source.start - passage.source.start;
  const places = [...text.matchAll(new RegExp(quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(found => found.index);
  const [nearest] = places.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
  if (nearest === undefined) return null;
  return { start: passage.start + nearest, end: passage.start + nearest + quote.length };
}

/** The passage that holds an offset; null in the white space between passages. */
export function passageAt(passages: readonly DocumentPassage[], offset: number): number | null {
  const at = passages.findIndex(passage => offset >= passage.start && offset < passage.end);
  return at < 0 ? null : at;
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
