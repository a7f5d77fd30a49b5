import { Injectable } from '@nestjs/common';
import { ReaderPool } from '../intake/reader-pool.js';
import { inTasks, inTurns } from '../intake/recount.js';
import type { NearResult } from '../intake/near-worker.js';
import { Catalogue } from '../library/catalogue.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { codebook, nameOfCodebook, textOfCodebook } from '../library/instruments.js';
import { Librarian } from '../library/librarian.js';

/** Passages that come near a theme of the codebook in force. Every speech is looked at once, and again when something changed. */
@Injectable()
export class NearPassages {
  private last: { key: string; found: Promise<NearResult[]> } | undefined;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly librarian: Librarian,
    private readonly pool: ReaderPool,
  ) {}

  /** All of them, in the order of documents and passages. Copies of a speech are left out. */
  find(): Promise<NearResult[]> {
    const records = this.records();
    const revisions = records.reduce((sum, { revision }) => sum + revision, 0);
    const key = JSON.stringify([nameOfCodebook(codebook()), records.length, records.at(-1)?.id, revisions]);
    if (this.last?.key !== key) {
      const found = this.look(records);
      this.last = { key, found };
      found.catch(() => (this.last = undefined));
    }
    return this.last.found;
  }

  /** The speeches that count: a copy of another one does not. */
  records(): DocumentRecord[] {
    return [...this.catalogue.documents()].filter(({ copyOf }) => copyOf === null);
  }

  private async look(records: readonly DocumentRecord[]): Promise<NearResult[]> {
    const inForce = textOfCodebook(codebook());
    const near: NearResult[] = [];
    const tasks = inTasks(records).map(some => async () => {
      const texts = await this.librarian.keptTexts(some.map(({ id }) => id));
      const documents = some.flatMap(({ id }) => (texts.has(id) ? [{ document: id, ...texts.get(id)! }] : []));
      return this.pool.near({ codebook: inForce, documents, texts: [] });
    });
    await inTurns(tasks, this.pool.workers + 1, async answer => void near.push(...(await answer).near));
    return near;
  }
}
