import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Codebook, RetaggingProgress } from '@cimai/analysis';
import { Observable, Subject, concat, of, takeWhile } from 'rxjs';
import type { DocumentRecord } from '../library/document.entity.js';
import { codebook, textOfCodebook } from '../library/instruments.js';
import { Librarian } from '../library/librarian.js';
import { Tagging } from '../library/tagging.js';
import { Intakes } from './intakes.js';
import { ReaderPool } from './reader-pool.js';
import { Recount, inTasks, inTurns } from './recount.js';
import type { TagResult } from './tag-worker.js';

/**
 * Brings the tags of every document into line with the codebook in force, in the background. What a document was tagged with
 * stands on the document, so a kill in the middle loses nothing: the next start goes on with those that are left.
 */
@Injectable()
export class Retagging implements OnApplicationShutdown {
  private readonly news = new Subject<RetaggingProgress>();
  private readonly log = new Logger(Retagging.name);
  private queue: Promise<void> = Promise.resolve();
  private last: RetaggingProgress | null = null;
  private stopping = false;
  private broke = false;

  constructor(
    private readonly tagging: Tagging,
    private readonly librarian: Librarian,
    private readonly intakes: Intakes,
    private readonly pool: ReaderPool,
    private readonly recount: Recount,
  ) {}

  /** How far the last recomputing is; null where there was none since the start. */
  progress(): RetaggingProgress | null {
    return this.last;
  }

  /** The progress now and at every step, until it is done. */
  events(): Observable<RetaggingProgress> {
    return concat(this.last ? of(this.last) : of(), this.news).pipe(takeWhile(({ state }) => state === 'running', true));
  }

  /** Begins to recompute what is left, if anything is; returns how far it is. What an intake under way still reads is looked at when it is done. */
  start(): RetaggingProgress {
    const first = this.begin(codebook(), this.tagging.stale().length);
    this.enqueue();
    void this.intakes.settled().then(() => this.tagging.stale().length > 0 && this.enqueue());
    return first;
  }

  /** At the start of the program: goes on where a kill or a newer codebook of the program left documents behind. */
  resume(): void {
    if (this.tagging.stale().length > 0) this.start();
  }

  /** Resolves when everything that was begun is done. */
  settled(): Promise<void> {
    return this.queue;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.queue;
  }

  private enqueue(): void {
    this.queue = this.queue.then(() => this.run()).catch((error: unknown) => {
      this.log.error(error);
      this.broke = true;
      if (this.last) this.tell({ ...this.last, state: 'failed' });
    }); // prettier-ignore
  }

  private begin({ id, version }: Codebook, documents: number): RetaggingProgress {
    const state = documents ? 'running' : 'done';
    const counts = { documentsDone: 0, passages: 0, seconds: 0, secondsLeft: null };
    return (this.last = { codebook: id, version, state, documents, ...counts });
  }

  private async run(): Promise<void> {
    // A run that broke off may have kept tags that were not counted; what follows must not leave them behind.
    if (this.broke) await this.intakes.settled().then(() => this.recount.run());
    this.broke = false;
    // What is put in force while this runs makes documents stale again: look until none is left.
    for (let left = this.tagging.stale(); left.length > 0 && !this.stopping; left = this.tagging.stale()) {
      const inForce = codebook();
      this.begin(inForce, left.length);
      const done = await this.tag(left, inForce);
      if (done === 0) break;
    }
    if (this.last && !this.stopping) this.tell({ ...this.last, state: 'done', secondsLeft: null });
  }

  private async tag(records: readonly DocumentRecord[], inForce: Codebook): Promise<number> {
    const started = Date.now();
    let done = 0;
    const tasks = inTasks(records).map(some => () => this.tagSome(some, inForce));
    await inTurns(tasks, this.pool.workers + 1, async tagging => {
      const tagged = await tagging;
      await this.tagging.keep(inForce, tagged);
      done += tagged.length;
      const seconds = (Date.now() - started) / 1000;
      const passages = this.last!.passages + tagged.reduce((sum, { changed }) => sum + changed.length, 0);
      const secondsLeft = (seconds * (records.length - done)) / Math.max(1, done);
      this.tell({ ...this.last!, documentsDone: done, passages, seconds, secondsLeft });
    });
    return done;
  }

  private async tagSome(records: readonly DocumentRecord[], inForce: Codebook): Promise<TagResult[]> {
    if (this.stopping || inForce !== codebook()) return [];
    const texts = await this.librarian.keptTexts(records.map(({ id }) => id));
    const documents = records.flatMap(({ id, revision }) => {
      const kept = texts.get(id);
      return kept ? [{ document: id, revision, ...kept }] : [];
    });
    return this.pool.tag({ codebook: textOfCodebook(inForce), against: null, forms: null, documents });
  }

  private tell(progress: RetaggingProgress): void {
    this.last = progress;
    this.news.next(progress);
  }
}
