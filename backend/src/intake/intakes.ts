import { Injectable, Logger } from '@nestjs/common';
import type { IntakeProblem, IntakeProgress, IntakesAnswer } from '@cimai/analysis';
import { from, merge, Observable, Subject, filter, map, takeWhile } from 'rxjs';
import { DataSource } from 'typeorm';
import type { DocumentRecord } from '../library/document.entity.js';
import { IntakeRecord } from '../library/intake.entity.js';
import { Source } from '../library/source.entity.js';
import { Writing } from '../library/writing.js';
import { ReadingRoom, type Outcome, type Waiting } from './reading-room.js';
import { ReceivingDesk } from './receiving-desk.js';
import type { SentFile } from './sent-file.js';
import { Tallies } from './tallies.js';
import type { Tally } from './tally.js';

/** Intakes that a list of the latest holds. */
const LATEST = 20;

/**
 * Every intake from its files to its end: received, then read one after another in the background, its progress told to
 * whoever listens. One that a kill interrupted goes on at the next start with the files it had not read yet; one that is paused waits
 * for a person, over any number of starts, and holds up no other.
 */
@Injectable()
export class Intakes {
  private readonly news = new Subject<IntakeProgress>();
  private readonly log = new Logger(Intakes.name);
  private queue: Promise<void> = Promise.resolve();
  private noted: Promise<void> = Promise.resolve();

  constructor(
    private readonly library: DataSource,
    private readonly writing: Writing,
    private readonly desk: ReceivingDesk,
    private readonly room: ReadingRoom,
    private readonly tallies: Tallies,
  ) {}

  /** Receives files and begins to read them. The files are safe when this returns. */
  async open(files: readonly SentFile[], demonstration = false, refused: readonly IntakeProblem[] = []): Promise<IntakeProgress> {
    const { id } = await this.desk.receive(files, demonstration, refused);
    await this.enqueue(id);
    return (await this.progress(id))!;
  }

  /** Takes up the intakes that were interrupted; paused ones stay paused. */
  async takeUp(): Promise<number> {
    const interrupted = await this.library.manager.find(IntakeRecord, { where: { state: 'running' }, order: { id: 'ASC' } });
    for (const { id } of interrupted) await this.enqueue(id);
    return interrupted.length;
  }

  /** Pauses an intake: what is under way is read to its end, nothing else is begun. Null when there is none of that number. */
  pause(id: number): Promise<IntakeProgress | null> {
    return this.turn(id, 'running', 'paused');
  }

  /** Lets a paused intake go on. */
  async resume(id: number): Promise<IntakeProgress | null> {
    const progress = await this.turn(id, 'paused', 'running');
    if (progress?.state === 'running') await this.enqueue(id);
    return progress;
  }

  /** How far an intake is; null when there is none of that number. */
  async progress(id: number): Promise<IntakeProgress | null> {
    return (await this.tallies.of(id))?.progress() ?? null;
  }

  async latest(): Promise<IntakesAnswer> {
    return { intakes: await this.tallies.latest(LATEST) };
  }

  /**
   * The progress of an intake now and at every step, until it is done. The steps are listened to before the present is looked up:
   * an intake that ends in between must not leave its listener waiting for ever.
   */
  events(id: number): Observable<IntakeProgress> {
    const now = from(this.tallies.of(id)).pipe(
      map(tally => tally?.news() ?? null),
      filter(progress => progress !== null),
    );
    return merge(this.news.pipe(filter(progress => progress.id === id)), now).pipe(
      takeWhile(({ state }) => state !== 'done', true),
    );
  }

  /** Resolves when every intake so far is done or paused. */
  settled(): Promise<void> {
    return this.queue;
  }

  private async enqueue(id: number): Promise<void> {
    (await this.tallies.of(id))?.start();
    // A failure here is ours, not a file's: it is logged, the intake stays open and goes on at the next start.
    this.queue = this.queue.then(() => this.read(id)).catch(error => this.log.error(error));
  }

  private async turn(id: number, when: IntakeRecord['state'], state: IntakeRecord['state']): Promise<IntakeProgress | null> {
    const tally = await this.tallies.of(id);
    if (tally?.state === when) await this.become(id, tally, state);
    return tally?.progress() ?? null;
  }

  private async become(id: number, tally: Tally, state: IntakeRecord['state']): Promise<void> {
    const kept = tally.become(state);
    await this.writing.transaction(manager => manager.update(IntakeRecord, id, kept));
    this.news.next(tally.news());
  }

  private async read(id: number): Promise<void> {
    const tally = await this.tallies.of(id);
    if (tally?.state !== 'running') return;
    const waiting = await this.waiting(id);
    tally.pace.begin(tally.progress().bytesDone);
    const sizes = new Map(waiting.map(({ id: source, size }) => [source, size]));
    await this.room.read(
      waiting,
      (outcomes, records) => this.note(id, tally, sizes, outcomes, records),
      () => tally.state !== 'running',
    );
    await this.noted;
    if ((await this.waiting(id)).length > 0) return;
    await this.become(id, tally, 'done');
    this.tallies.forget(id);
  }

  private waiting(id: number): Promise<Waiting[]> {
    return this.library.manager.find(Source, {
      where: { intake: id, state: 'received' },
      select: { id: true, name: true, size: true },
      order: { id: 'ASC' },
    });
  }

  /** Writes down how far the intake is and what was refused, and tells it. */
  private note(
    id: number,
    tally: Tally,
    sizes: ReadonlyMap<number, number>,
    outcomes: readonly Outcome[],
    records: readonly DocumentRecord[],
  ): void {
    const refused = outcomes.flatMap(outcome => ('problem' in outcome ? [{ ...outcome.problem, source: outcome.source }] : []));
    const bytes = outcomes.reduce((sum, { source }) => sum + sizes.get(source)!, 0);
    const kept = tally.note(outcomes.length, bytes, records, refused);
    this.news.next(tally.news());
    this.noted = this.noted
      .then(() => this.writing.transaction(manager => manager.update(IntakeRecord, id, kept)))
      .then(() => undefined);
  }
}
