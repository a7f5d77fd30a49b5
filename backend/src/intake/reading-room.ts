import { Injectable } from '@nestjs/common';
import type { IntakeProblem } from '@cimai/analysis';
import type { KeptDocument, KeptSource } from '../library/kept-document.js';
import { Librarian } from '../library/librarian.js';
import { partsOf } from './file-parts.js';
import { problems } from './problems.js';
import { ReaderPool } from './reader-pool.js';
import type { ReadResult } from './read-worker.js';

/** A source that was received and waits to be read. */
export interface Waiting {
  id: number;
  name: string;
}

/** What became of one source. */
export type Outcome = { source: number; kept: KeptSource } | { source: number; problem: IntakeProblem };

/** Sources being read at one time, for each worker: enough that none waits for the librarian. */
const AHEAD = 3;
/** Tokens that are worth a transaction of their own. */
const TOKENS_A_BATCH = 400_000;

/**
 * Reads waiting sources, several at a time, and hands them to the librarian in their order and in batches, so that the ids of
 * documents do not depend on which worker was faster.
 */
@Injectable()
export class ReadingRoom {
  constructor(
    private readonly pool: ReaderPool,
    private readonly librarian: Librarian,
  ) {}

  /** Reads all of them; `done` is told of every batch as soon as it is safe in the library and counted. */
  async read(waiting: readonly Waiting[], done: (outcomes: Outcome[]) => void): Promise<void> {
    const reading: Promise<Outcome>[] = [];
    let next = 0;
    let batch: Outcome[] = [];
    let tokens = 0;
    const ahead = this.pool.workers * AHEAD;
    const startMore = () => {
      while (next < waiting.length && reading.length < ahead) reading.push(this.readOne(waiting[next++]!));
    };
    for (startMore(); reading.length > 0; startMore()) {
      const outcome = await reading.shift()!;
      batch.push(outcome);
      if ('kept' in outcome) tokens += outcome.kept.documents.reduce((sum, document) => sum + document.tokens.terms.length, 0);
      const idle = reading.length === 0 && next >= waiting.length;
      if (tokens < TOKENS_A_BATCH && batch.length < 100 && !idle) continue;
      startMore();
      await this.keep(batch);
      done(batch);
      batch = [];
      tokens = 0;
    }
  }

  private async keep(batch: readonly Outcome[]): Promise<void> {
    await this.librarian.keep(batch.flatMap(outcome => ('kept' in outcome ? [outcome.kept] : [])));
    for (const outcome of batch) if ('problem' in outcome) await this.librarian.refuse(outcome.source);
  }

  private async readOne({ id, name }: Waiting): Promise<Outcome> {
    const found = await this.librarian.bytes(id);
    if (!found) return { source: id, problem: problems.missing().of(name) };
    const read = await Promise.all(partsOf(name, found.bytes).map(part => this.pool.read({ kind: 'read', name, ...part })));
    return joined({ id, name }, read);
  }
}

/** The parts of a file as one source again. One broken part refuses the file: half a corpus is worse than a clear no. */
function joined({ id, name }: Waiting, read: readonly ReadResult[]): Outcome {
  const documents: KeptDocument[] = [];
  let encoding = '';
  for (const result of read) {
    if ('problem' in result) return { source: id, problem: result.problem };
    encoding = result.encoding;
    documents.push(...result.documents);
  }
  if (documents.length === 0) return { source: id, problem: problems.noText().of(name) };
  return { source: id, kept: { source: id, encoding, documents } };
}
