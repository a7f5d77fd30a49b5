import { Injectable, Logger } from '@nestjs/common';
import type { RereadingProgress, RereadingsAnswer } from '@cimai/analysis';
import { concat, filter, of, takeWhile, type Observable, Subject } from 'rxjs';
import { Catalogue } from '../library/catalogue.js';
import { currentVersions, isOlder } from '../library/versions.js';
import { problem } from '../problem/problem.js';
import { Pace } from './pace.js';
import { inRounds, type Waiting } from './reading-room.js';
import { Rereading } from './rereading.js';

/** Sources put in force together: few enough that a person's decision need not wait long for its turn. */
const BYTES_A_ROUND = 1024 * 1024;
const SOURCES_A_ROUND = 200;
/** As many as are remembered. */
const REMEMBERED = 20;

interface Running {
  progress: RereadingProgress;
  pace: Pace;
  started: number;
  stopped: boolean;
}

/**
 * Reads older sources again in the background, because a person asked for it. What was read before a kill stays read, and what was not
 * is as old as before: nothing is taken up again by itself, whoever wants to go on asks again.
 */
@Injectable()
export class Rereadings {
  private readonly log = new Logger(Rereadings.name);
  private readonly news = new Subject<RereadingProgress>();
  private readonly all = new Map<number, Running>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly rereading: Rereading,
  ) {}

  /** Begins to read sources again: those that are named, or all that an older reader read. */
  open(named?: readonly number[]): RereadingProgress {
    const sources = (named ?? [...this.older().sources]).map(id => {
      const card = this.catalogue.source(id);
      if (!card) throw problem.noSource(id);
      return card;
    });
    const id = Math.max(0, ...this.all.keys()) + 1;
    const bytes = sources.reduce((sum, { size }) => sum + size, 0);
    const progress: RereadingProgress = {
      ...{ id, state: 'running', sources: sources.length, sourcesDone: 0, bytes, bytesDone: 0 },
      ...{ documents: 0, added: 0, retired: 0, problems: [], seconds: 0, secondsLeft: null },
    };
    const running = { progress, pace: new Pace(), started: Date.now(), stopped: false };
    this.all.set(id, running);
    this.all.delete(id - REMEMBERED);
    this.queue = this.queue.then(() => this.run(running, sources)).catch(error => this.failed(running, error));
    return { ...progress };
  }

  progress(id: number): RereadingProgress {
    return { ...this.known(id).progress };
  }

  /** Ends a rereading after the round under way; what was read again stays. */
  stop(id: number): RereadingProgress {
    const running = this.known(id);
    running.stopped = true;
    return { ...running.progress };
  }

  /** What an older reader read, and the latest rereadings. */
  answer(): RereadingsAnswer {
    const { sources, documents } = this.older();
    const rereadings = [...this.all.values()].map(({ progress }) => ({ ...progress })).reverse();
    return { older: { sources: sources.size, documents }, versions: currentVersions(), rereadings };
  }

  /** The progress now and after every round, until it is over. */
  events(id: number): Observable<RereadingProgress> {
    const now = of(this.progress(id));
    return concat(now, this.news.pipe(filter(progress => progress.id === id))).pipe(
      takeWhile(({ state }) => state === 'running', true),
    );
  }

  private async run(running: Running, sources: readonly Waiting[]): Promise<void> {
    running.started = Date.now();
    running.pace.begin(0);
    for (const round of inRounds(sources, BYTES_A_ROUND, SOURCES_A_ROUND)) {
      if (running.stopped) break;
      const { outcomes, replaced } = await this.rereading.again(round.map(({ id }) => id));
      const { progress } = running;
      progress.sourcesDone += round.length;
      progress.bytesDone += round.reduce((sum, { size }) => sum + size, 0);
      progress.documents += replaced.records.length;
      progress.added += replaced.added.length;
      progress.retired += replaced.retired.length;
      progress.problems = [
        ...progress.problems,
        ...outcomes.flatMap(one => ('problem' in one ? [{ ...one.problem, source: one.source }] : [])),
      ];
      running.pace.note(progress.bytesDone);
      progress.secondsLeft = running.pace.secondsFor(progress.bytes - progress.bytesDone);
      this.tell(running);
    }
    this.end(running);
  }

  private end(running: Running): void {
    const { progress } = running;
    progress.state = progress.sourcesDone === progress.sources ? 'done' : 'stopped';
    progress.secondsLeft = null;
    this.tell(running);
  }

  /** A failure here is ours, not a source's: it is logged, and what was not read again is as old as before. */
  private failed(running: Running, error: unknown): void {
    this.log.error(error);
    this.end(running);
  }

  private tell({ progress, started }: Running): void {
    progress.seconds = (Date.now() - started) / 1000;
    this.news.next({ ...progress });
  }

  private older(): { sources: Set<number>; documents: number } {
    const sources = new Set<number>();
    let documents = 0;
    for (const { source, versions } of this.catalogue.documents()) {
      if (!isOlder(versions)) continue;
      sources.add(source);
      documents++;
    }
    return { sources, documents };
  }

  private known(id: number): Running {
    const running = this.all.get(id);
    if (!running) throw problem.noRereading(id);
    return running;
  }
}
