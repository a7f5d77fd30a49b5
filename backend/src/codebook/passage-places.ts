import { Injectable } from '@nestjs/common';
import type { Span } from '@cimai/analysis';
import type { AuditPassageRecord } from '../library/audit.entity.js';
import { Librarian } from '../library/librarian.js';

type Drawn = Pick<AuditPassageRecord, 'number' | 'document' | 'start' | 'text'>;

/** Leads from a passage that was drawn once to where it stands in its speech today. */
@Injectable()
export class PassagePlaces {
  constructor(private readonly librarian: Librarian) {}

  /** The place of each passage by its number in the audit; those that came from elsewhere or stand there no more have none. */
  async of(passages: readonly Drawn[]): Promise<Map<number, Span>> {
    const documents = new Set(passages.flatMap(({ document }) => (document === null ? [] : [document])));
    const kept = await this.librarian.keptTexts([...documents]);
    const places = new Map<number, Span>();
    for (const { number, document, start, text } of passages) {
      const speech = document === null ? undefined : kept.get(document)?.text;
      const place = speech === undefined ? null : placeIn(speech, text, start);
      if (place) places.set(number, place);
    }
    return places;
  }
}

/**
 * Where a passage stands in a text. It stood at `start` when it was drawn; where the text was read anew since, it is the same words
 * nearest to that place, and null where they are not there.
 */
export function placeIn(speech: string, passage: string, start: number | null): Span | null {
  const wanted = start ?? 0;
  let nearest: number | null = null;
  for (let at = speech.indexOf(passage); at >= 0; at = speech.indexOf(passage, at + 1)) {
    if (nearest === null || Math.abs(at - wanted) < Math.abs(nearest - wanted)) nearest = at;
  }
  return nearest === null ? null : { start: nearest, end: nearest + passage.length };
}
