import { Injectable } from '@nestjs/common';
import { drawAudit, headingAbove, type DrawnStratum, type Stratum } from '@cimai/analysis';
import type { AuditPassageRecord } from '../library/audit.entity.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { Librarian } from '../library/librarian.js';
import { TokenStore } from '../tokens/token-store.js';
import { NearPassages } from './near-passages.js';

/** A passage that was drawn, before it has its number in an audit. */
export type DrawnPassage = Omit<AuditPassageRecord, 'audit' | 'number'>;

/** Draws passages of the library by lot, from those that carry a theme, those that come near it, and the rest. */
@Injectable()
export class Lots {
  constructor(
    private readonly near: NearPassages,
    private readonly librarian: Librarian,
    private readonly tokens: TokenStore,
  ) {}

  /** So many passages for each theme; one that is drawn for several stands there once. */
  async draw(themes: string[], size: number, seed: number): Promise<{ drawn: DrawnStratum[]; passages: DrawnPassage[] }> {
    const records = this.near.records();
    const drawn = await this.strataOf(themes, records, size, seed);
    return { drawn, passages: await this.passagesOf(drawn, records) };
  }

  private async strataOf(themes: string[], records: DocumentRecord[], size: number, seed: number): Promise<DrawnStratum[]> {
    const first = firstPassages(records);
    const passages = records.reduce((sum, record) => sum + record.passages, 0);
    const near = await this.near.find();
    const numbers = (places: readonly { document: number; passage: number }[]) =>
      places.flatMap(({ document, passage }) => (first.has(document) ? [first.get(document)! + passage] : []));
    const without = numbers(await this.near.silent());
    const drawn: DrawnStratum[] = [];
    for (const theme of themes) {
      const tagged = await this.tokens.taggedPassages({ documents: null, themes: [theme] });
      const close = near.filter(({ tags }) => tags.some(tag => tag.theme === theme));
      drawn.push(...drawAudit({ theme, passages, without, tagged: numbers(tagged), near: numbers(close) }, size, seed));
    }
    return drawn;
  }

  /** The passages that were drawn, each once, with what stands around them. */
  private async passagesOf(drawn: readonly DrawnStratum[], records: readonly DocumentRecord[]): Promise<DrawnPassage[]> {
    const strata = new Map<number, Record<string, Stratum>>();
    for (const { theme, stratum, drawn: numbers } of drawn) {
      for (const number of numbers) strata.set(number, { ...strata.get(number), [theme]: stratum });
    }
    const passages: DrawnPassage[] = [];
    const first = firstPassages(records);
    for (const { id, title, passages: count } of records) {
      const from = first.get(id)!;
      const mine = Array.from({ length: count }, (_, passage) => passage).filter(passage => strata.has(from + passage));
      if (mine.length === 0) continue;
      const { text, reading } = (await this.librarian.open([id])).get(id)!;
      const words = (at: number): string | null => {
        const passage = reading.passages[at];
        return passage ? text.slice(passage.start, passage.end) : null;
      };
      for (const passage of mine) {
        passages.push({
          ...{ document: id, start: reading.passages[passage]!.start, title },
          ...{ heading: headingAbove(text, reading.passages, passage, title), before: words(passage - 1), text: words(passage)! },
          ...{ after: words(passage + 1), tags: reading.passages[passage]!.tags },
          strata: strata.get(from + passage)!,
        });
      }
    }
    return passages;
  }
}

/** The number of each document's first passage, all passages of the library counted through. */
function firstPassages(records: readonly DocumentRecord[]): Map<number, number> {
  const first = new Map<number, number>();
  let next = 0;
  for (const { id, passages } of records) {
    first.set(id, next);
    next += passages;
  }
  return first;
}
