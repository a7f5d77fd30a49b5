import { Injectable, Logger } from '@nestjs/common';
import type { IntakeProblem, IntakeProgress } from '@cimai/analysis';
import { concat, from, Observable, Subject, filter, takeWhile } from 'rxjs';
import { DataSource } from 'typeorm';
import { Catalogue } from '../library/catalogue.js';
import { IntakeRecord } from '../library/intake.entity.js';
import { Source } from '../library/source.entity.js';
import { Writing } from '../library/writing.js';
import { ReadingRoom, type Outcome } from './reading-room.js';
import { ReceivingDesk, type SentFile } from './receiving-desk.js';

/**
 * Every intake from its files to its end: received, then read one after another in the background, its progress told to
 * whoever listens. An intake that a kill interrupted goes on at the next start with the files it had not read yet.
 */
@Injectable()
export class Intakes {
  private readonly news = new Subject<IntakeProgress>();
  private readonly log = new Logger(Intakes.name);
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly library: DataSource,
    private readonly writing: Writing,
    private readonly catalogue: Catalogue,
    private readonly desk: ReceivingDesk,
    private readonly room: ReadingRoom,
  ) {}

  /** Receives files and begins to read them. The files are safe when this returns. */
  async open(files: readonly SentFile[], demonstration = false, refused: readonly IntakeProblem[] = []): Promise<IntakeProgress> {
    const record = await this.desk.receive(files, demonstration, refused);
    this.enqueue(record.id);
    return (await this.progress(record.id))!;
  }

  /** Takes up the intakes that were interrupted. */
  async resume(): Promise<number> {
    const interrupted = await this.library.manager.find(IntakeRecord, { where: { state: 'running' }, order: { id: 'ASC' } });
    for (const { id } of interrupted) this.enqueue(id);
    return interrupted.length;
  }

  /** How far an intake is; null when there is none of that number. */
  async progress(id: number): Promise<IntakeProgress | null> {
    const record = await this.library.manager.findOneBy(IntakeRecord, { id });
    if (!record) return null;
    const sources = await this.library.manager.find(Source, {
      where: { intake: id },
      select: { id: true, state: true, size: true },
    });
    const { state, files, duplicates, refused } = record;
    const mine = new Set(sources.map(source => source.id));
    const documents = [...this.catalogue.documents()].filter(document => mine.has(document.source));
    const waiting = sources.filter(source => source.state === 'received');
    const bytes = sizeOf(sources);
    const bytesDone = bytes - sizeOf(waiting);
    const seconds = state === 'done' ? record.seconds : (Date.now() - Date.parse(record.started)) / 1000;
    return {
      ...{ id, state, files, duplicates, refused },
      filesDone: files - waiting.length,
      ...{ bytes, bytesDone },
      documents: documents.length,
      tokens: documents.reduce((sum, document) => sum + document.tokens, 0),
      characters: documents.reduce((sum, document) => sum + document.characters, 0),
      documentIds: documents.map(document => document.id),
      seconds,
      secondsLeft: state === 'running' && bytesDone > 0 ? (seconds * (bytes - bytesDone)) / bytesDone : null,
    };
  }

  /** The progress of an intake now and at every step, until it is done. */
  events(id: number): Observable<IntakeProgress> {
    const now = from(this.progress(id)).pipe(filter(progress => progress !== null));
    return concat(now, this.news.pipe(filter(progress => progress.id === id))).pipe(
      takeWhile(({ state }) => state !== 'done', true),
    );
  }

  /** Resolves when every intake so far is done. */
  settled(): Promise<void> {
    return this.queue;
  }

  private enqueue(id: number): void {
    // A failure here is ours, not a file's: it is logged, the intake stays open and goes on at the next start.
    this.queue = this.queue.then(() => this.read(id)).catch(error => this.log.error(error));
  }

  private async read(id: number): Promise<void> {
    const waiting = await this.library.manager.find(Source, {
      where: { intake: id, state: 'received' },
      select: { id: true, name: true, size: true },
      order: { id: 'ASC' },
    });
    await this.room.read(waiting, outcomes => this.note(id, outcomes));
    await this.noted;
    const record = await this.library.manager.findOneByOrFail(IntakeRecord, { id });
    const seconds = (Date.now() - Date.parse(record.started)) / 1000;
    await this.writing.transaction(manager => manager.update(IntakeRecord, id, { state: 'done', seconds }));
    await this.tell(id);
  }

  private noted: Promise<void> = Promise.resolve();

  /** Writes down what was refused while reading, and tells how far the intake is. */
  private note(id: number, outcomes: readonly Outcome[]): void {
    const refused = outcomes.flatMap(outcome => ('problem' in outcome ? [outcome.problem] : []));
    this.noted = this.noted.then(async () => {
      if (refused.length) {
        const record = await this.library.manager.findOneByOrFail(IntakeRecord, { id });
        await this.writing.transaction(manager => manager.update(IntakeRecord, id, { refused: [...record.refused, ...refused] }));
      }
      await this.tell(id);
    });
  }

  private async tell(id: number): Promise<void> {
    const progress = await this.progress(id);
    if (progress) this.news.next(progress);
  }
}

const sizeOf = (sources: readonly Pick<Source, 'size'>[]) => sources.reduce((sum, { size }) => sum + size, 0);
