import { Injectable } from '@nestjs/common';
import { Catalogue } from '../library/catalogue.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { Librarian } from '../library/librarian.js';
import { currentVersions } from '../library/versions.js';
import { TokenStore } from '../tokens/token-store.js';
import { ReaderPool } from './reader-pool.js';

/** Characters of text that one segmenting task carries. */
const CHARACTERS_A_TASK = 200_000;

/** What a recount did. */
export interface Recounted {
  documents: number;
  forgotten: number;
  tokens: number;
}

/**
 * Brings the token store into line with the library: documents that were kept but not counted are counted, documents that
 * are gone are forgotten. After a change of word list, or on request, everything is counted anew.
 */
@Injectable()
export class Recount {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly librarian: Librarian,
    private readonly tokens: TokenStore,
    private readonly pool: ReaderPool,
  ) {}

  /** Counts what is missing; with `everything`, all of it. `progress` is told how many documents are done. */
  async run(everything = false, progress: (done: number, of: number) => void = () => undefined): Promise<Recounted> {
    const { dictionary } = currentVersions();
    if (everything || (await this.tokens.dictionary()) !== dictionary) await this.tokens.clear(dictionary);
    const held = await this.tokens.held();
    const gone = [...held.keys()].filter(id => !this.catalogue.document(id));
    if (gone.length) await this.tokens.remove(gone);
    const missing = [...this.catalogue.documents()].filter(record => held.get(record.id) !== record.revision);
    let [done, tokens] = [0, 0];
    const counting = inTasks(missing).map(records => () => this.count(records));
    await inTurns(counting, this.pool.workers + 1, async counted => {
      const documents = await counted;
      done += documents.length;
      tokens += documents.reduce((sum, document) => sum + document.terms.length, 0);
      await this.tokens.add(documents);
      progress(done, missing.length);
    });
    return { documents: missing.length, forgotten: gone.length, tokens };
  }

  private async count(records: readonly DocumentRecord[]) {
    const ids = records.map(record => record.id);
    const texts = await this.librarian.keptTexts(ids);
    return this.pool.segment({
      kind: 'segment',
      documents: records.map(({ id, revision }) => ({ ...texts.get(id)!, document: id, revision })),
    });
  }
}

/** Documents in portions of about as much text. */
export function inTasks(records: readonly DocumentRecord[]): DocumentRecord[][] {
  const tasks: DocumentRecord[][] = [];
  let room = 0;
  for (const record of records) {
    if (room <= 0) {
      tasks.push([]);
      room = CHARACTERS_A_TASK;
    }
    tasks.at(-1)!.push(record);
    room -= record.characters;
  }
  return tasks;
}

/** Starts a few tasks at a time and takes their results in order. */
export async function inTurns<Result>(
  tasks: readonly (() => Promise<Result>)[],
  atOnce: number,
  take: (result: Promise<Result>) => Promise<void>,
): Promise<void> {
  const running: Promise<Result>[] = [];
  let next = 0;
  while (next < tasks.length || running.length) {
    while (next < tasks.length && running.length < atOnce) running.push(tasks[next++]!());
    await take(running.shift()!);
  }
}
