import { Injectable } from '@nestjs/common';
import { ReaderPool } from '../intake/reader-pool.js';
import { inTasks, inTurns } from '../intake/recount.js';
import type { NearAnswer, NearResult } from '../intake/near-worker.js';
import { Catalogue } from '../library/catalogue.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { codebook, nameOfCodebook, textOfCodebook } from '../library/instruments.js';
import { Librarian } from '../library/librarian.js';

/** What was found in the whole library. */
type Found = Pick<NearAnswer, 'near' | 'silent'>;

/** Passages that come near a theme of the codebook in force. Every speech is looked at once, and again when something changed. */
@Injectable()
export class NearPassages {
  private last: { key: string; found: Promise<Found> } | undefined;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly librarian: Librarian,
    private readonly pool: ReaderPool,
  ) {}

  /** All of them, in the order of documents and passages. Copies of a speech are left out. */
  async find(): Promise<NearResult[]> {
    return (await this.found()).near;
  }

  /** The passages that cannot be about any theme: nobody is asked to code them. */
  async silent(): Promise<NearAnswer['silent']> {
    return (await this.found()).silent;
  }

  /** The speeches that count: a copy of another one does not. */
  records(): DocumentRecord[] {
    return [...this.catalogue.documents()].filter(({ copyOf }) => copyOf === null);
  }

  private found(): Promise<Found> {
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

  private async look(records: readonly DocumentRecord[]): Promise<Found> {
    const inForce = textOfCodebook(codebook());
    const found: Found = { near: [], silent: [] };
    const tasks = inTasks(records).map(some => async () => {
      const texts = await this.librarian.keptTexts(some.map(({ id }) => id));
      const documents = some.flatMap(({ id }) => (texts.has(id) ? [{ document: id, ...texts.get(id)! }] : []));
      return this.pool.near({ codebook: inForce, documents, texts: [] });
    });
    await inTurns(tasks, this.pool.workers + 1, async answer => {
      const { near, silent } = await answer;
      found.near.push(...near);
      found.silent.push(...silent);
    });
    return found;
  }
}
