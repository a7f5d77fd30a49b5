import type { DocumentDetail } from '@cimai/analysis/answers';

/** What decides whether a place was read or inferred. */
type Placed = Pick<DocumentDetail, 'text' | 'place' | 'corrected' | 'attribution' | 'passagesRead'>;

/**
 * Whether a document's place is nobody's statement but drawn from what the speech says in passing: every quote it rests on stands
 * in a running sentence. A title, a heading and a byline state it; so does a person, and a file that has it in a column of its own.
 */
export function isPlaceInferred({ text, place, corrected, attribution, passagesRead }: Placed): boolean {
  const quotes = attribution['place'] ?? [];
  if (place === null || corrected.includes('place') || quotes.length === 0) return false;
  return quotes.every(({ start }) =>
    passagesRead.some(
      passage =>
        !passage.heading &&
        passage.source.start <= start &&
        start < passage.source.end &&
        /[。！？!?；;]/.test(text.slice(passage.start, passage.end)),
    ),
  );
}
