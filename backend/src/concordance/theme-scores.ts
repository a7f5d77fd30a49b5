import { Injectable } from '@nestjs/common';
import { inPortions } from '../library/bulk.js';
import type { KeptPassage } from '../library/document-text.entity.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { Librarian } from '../library/librarian.js';

/** The scores of one reading of a document: what the tags of its passages say, in three columns. */
interface ScoresRead {
  revision: number;
  passages: number[];
  themes: string[];
  scores: number[];
}

/** The most documents whose scores are remembered: about a hundred bytes a tag. */
const MOST_REMEMBERED = 50_000;

/** Scores are kept in thousandths and many a long passage reaches 1; below them there is room for so many different words. */
const MOST_FORMS = 999;

/**
 * How surely passages are about a theme. Scores stand in the readings of the documents, which are opened a few at a time and let
 * go again; only the scores are remembered, for as long as the reading they come from stands.
 */
@Injectable()
export class ThemeScores {
  private readonly known = new Map<number, ScoresRead>();

  constructor(private readonly librarian: Librarian) {}

  /**
   * What to rank places by: the best score of the passage for any of the themes, and among equal scores the number of different
   * words that speak for it. 0 where it carries none of the themes.
   */
  async of(
    places: readonly { document: number; passage: number }[],
    records: ReadonlyMap<number, DocumentRecord>,
    themes: readonly string[],
  ): Promise<number[]> {
    const documents = [...new Set(places.map(({ document }) => document))];
    const best = new Map<number, ReadonlyMap<number, number>>();
    const unread: number[] = [];
    for (const id of documents) {
      const known = this.known.get(id);
      if (known?.revision === records.get(id)!.revision) best.set(id, bestByPassage(known, themes));
      else unread.push(id);
    }
    for (const some of inPortions(unread)) {
      for (const [id, { reading }] of await this.librarian.open(some)) {
        const read = scoresIn(reading.passages, records.get(id)!.revision);
        best.set(id, bestByPassage(read, themes));
        this.remember(id, read);
      }
    }
    return places.map(({ document, passage }) => best.get(document)?.get(passage) ?? 0);
  }

  private remember(id: number, read: ScoresRead): void {
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(id, read);
  }
}

function scoresIn(passages: readonly KeptPassage[], revision: number): ScoresRead {
  const read: ScoresRead = { revision, passages: [], themes: [], scores: [] };
  passages.forEach(({ tags }, passage) => {
    for (const { theme, score, evidence } of tags) {
      read.passages.push(passage);
      read.themes.push(theme);
      read.scores.push(score + Math.min(new Set(evidence.map(({ form }) => form)).size, MOST_FORMS) / 1e6);
    }
  });
  return read;
}

function bestByPassage(read: ScoresRead, themes: readonly string[]): Map<number, number> {
  const best = new Map<number, number>();
  read.passages.forEach((passage, at) => {
    if (!themes.includes(read.themes[at]!)) return;
    best.set(passage, Math.max(best.get(passage) ?? 0, read.scores[at]!));
  });
  return best;
}
