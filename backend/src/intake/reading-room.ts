import { Injectable } from '@nestjs/common';
import type { DocumentRecord } from '../library/document.entity.js';
import {
  NOTHING_DECIDED,
  type KeptDocument,
  type KeptSource,
  type ReadingSettings,
  type RefusedSource,
  type SourceRead,
} from '../library/kept-document.js';
import { Librarian } from '../library/librarian.js';
import { partsOf } from './file-parts.js';
import { problems } from './problems.js';
import { ReaderPool } from './reader-pool.js';
import type { FileToRead } from './formats/extract.js';
import type { ReadResult } from './read-worker.js';

/** A source that was received and waits to be read. */
export interface Waiting {
  id: number;
  name: string;
  /** In bytes. */
  size: number;
}

/** What became of one source. */
export type Outcome = { source: number; kept: KeptSource } | RefusedSource;

/** Is told what became of a batch of sources, and which documents came of it. */
export type Done = (outcomes: readonly Outcome[], records: readonly DocumentRecord[]) => void;

/** Sources fetched from the library at one time: so many, or so many bytes of them; and the bytes that make one task for a worker. */
const SOURCES_A_ROUND = 64;
const BYTES_A_ROUND = 2 * 1024 * 1024;
const BYTES_A_TASK = 256 * 1024;
/** Rounds under way at one time: enough that no worker waits while the librarian writes. */
const ROUNDS_AHEAD = 4;
/** Tokens, and sources, that are worth a transaction of their own. */
const TOKENS_A_BATCH = 400_000;
const SOURCES_A_BATCH = 1000;

/**
 * Reads waiting sources, many at a time, and hands them to the librarian in their order and in batches, so that the ids of
 * documents do not depend on which worker was faster. While a batch is written the next one is being read.
 */
@Injectable()
export class ReadingRoom {
  constructor(
    private readonly pool: ReaderPool,
    private readonly librarian: Librarian,
  ) {}

  /**
   * Reads all of them, or until `stopped`: then what is under way is read to its end, and nothing else is begun. `done` is told of every
   * batch as soon as it is safe in the library and counted.
   */
  async read(waiting: readonly Waiting[], done: Done, stopped: () => boolean = () => false): Promise<void> {
    const rounds = inRounds(waiting, BYTES_A_ROUND, SOURCES_A_ROUND);
    const reading: Promise<Outcome[]>[] = [];
    let writing: Promise<void> = Promise.resolve();
    let [batch, next] = [new Batch(), 0];
    const toBegin = () => next < rounds.length && !stopped();
    while (toBegin() || reading.length > 0 || batch.outcomes.length > 0) {
      while (toBegin() && reading.length < ROUNDS_AHEAD) reading.push(this.readRound(rounds[next++]!));
      if (reading.length > 0) batch.add(await reading.shift()!);
      if (!batch.isFull() && (toBegin() || reading.length > 0)) continue;
      await writing;
      writing = this.keep(batch.outcomes, done);
      // Whoever awaits the next batch meets a failure of this one; until then it must not count as nobody's.
      writing.catch(() => undefined);
      batch = new Batch();
    }
    await writing;
  }

  /** Reads some sources together, as people decided on each, and keeps nothing. */
  async readRound(round: readonly Waiting[], settings: ReadonlyMap<number, ReadingSettings> = new Map()): Promise<Outcome[]> {
    const found = await this.librarian.bytesOf(round.map(({ id }) => id));
    const files = round.flatMap(source =>
      partsOfSource(source, found.get(source.id), settings.get(source.id) ?? NOTHING_DECIDED),
    );
    const results = (await Promise.all(inTasks(files).map(task => this.pool.read(task)))).flat();
    const bySource = new Map<number, ReadResult[]>();
    results.forEach((result, i) => bySource.set(files[i]!.source, [...(bySource.get(files[i]!.source) ?? []), result]));
    return round.map(source => joined(source, bySource.get(source.id) ?? []));
  }

  private async keep(outcomes: Outcome[], done: Done): Promise<void> {
    const records = await this.librarian.keep(
      outcomes.flatMap(outcome => ('kept' in outcome ? [outcome.kept] : [])),
      outcomes.flatMap(outcome => ('problem' in outcome ? [outcome] : [])),
    );
    done(outcomes, records);
  }
}

/** What was read and not yet handed over. */
class Batch {
  readonly outcomes: Outcome[] = [];
  private tokens = 0;

  add(outcomes: readonly Outcome[]): void {
    this.outcomes.push(...outcomes);
    for (const outcome of outcomes) {
      if ('kept' in outcome) for (const { tokens } of outcome.kept.documents) this.tokens += tokens.terms.length;
    }
  }

  isFull(): boolean {
    return this.tokens >= TOKENS_A_BATCH || this.outcomes.length >= SOURCES_A_BATCH;
  }
}

/** Sources in their order, so many at a time, or so many bytes of them. */
export function inRounds(waiting: readonly Waiting[], bytes: number, sources: number): Waiting[][] {
  const rounds: Waiting[][] = [];
  let room = 0;
  for (const source of waiting) {
    if (rounds.length === 0 || source.size > room || rounds.at(-1)!.length >= sources) {
      rounds.push([]);
      room = bytes;
    }
    rounds.at(-1)!.push(source);
    room -= source.size;
  }
  return rounds;
}

/** A file, or a part of one, with the source it belongs to. */
type Part = FileToRead & { source: number };

function partsOfSource({ id, name }: Waiting, bytes: Buffer | undefined, settings: ReadingSettings): Part[] {
  return bytes ? partsOf(name, bytes).map(part => ({ ...part, name, source: id, settings })) : [];
}

/** Small files go to a worker together, in their order; a large one goes alone. */
function inTasks(parts: readonly Part[]): Part[][] {
  const tasks: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    if (tasks.length === 0 || part.bytes.length > room) {
      tasks.push([]);
      room = BYTES_A_TASK;
    }
    tasks.at(-1)!.push(part);
    room -= part.bytes.length;
  }
  return tasks;
}

/** The parts of a file as one source again. One broken part refuses the file: half a corpus is worse than a clear no. */
function joined({ id, name }: Waiting, read: readonly ReadResult[]): Outcome {
  const documents: KeptDocument[] = [];
  let as: SourceRead | undefined;
  for (const result of read) {
    if ('problem' in result) return { source: id, ...result };
    as = as ? together(as, result.read) : result.read;
    documents.push(...result.documents);
  }
  if (!as || documents.length === 0) return { source: id, problem: problems.noText().of(name), columns: null };
  return { source: id, kept: { source: id, read: as, documents } };
}

/** Parts of one file were read alike; what was lost of each adds up. */
function together(one: SourceRead, other: SourceRead): SourceRead {
  return { ...one, lost: one.lost + other.lost, characters: one.characters + other.characters };
}
