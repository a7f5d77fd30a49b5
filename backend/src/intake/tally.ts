import type { IntakeProblem, IntakeProgress } from '@cimai/analysis';
import type { DocumentRecord } from '../library/document.entity.js';
import type { IntakeRecord } from '../library/intake.entity.js';
import type { Source } from '../library/source.entity.js';
import { Pace } from './pace.js';

/** Documents named in an event while an intake is running: what came last is shown, the rest is a number. */
const LAST_DOCUMENTS = 50;

/** The source rows a tally is made from. */
export type Delivered = Pick<Source, 'id' | 'state' | 'size'>;

/** How far an intake is, kept up to date batch by batch, so that nobody has to go through the library to tell. */
export class Tally {
  readonly pace = new Pace();
  private readonly bytes: number;
  private bytesDone: number;
  private filesDone: number;
  private documents = 0;
  private tokens = 0;
  private characters = 0;
  private readonly documentIds: number[] = [];
  /** Since when the clock runs, in milliseconds; null while it stands. */
  private since: number | null = null;

  constructor(
    private record: IntakeRecord,
    sources: readonly Delivered[],
    documents: Iterable<DocumentRecord>,
  ) {
    const waiting = sources.filter(({ state }) => state === 'received');
    this.bytes = sizeOf(sources);
    this.bytesDone = this.bytes - sizeOf(waiting);
    this.filesDone = record.files - waiting.length;
    this.add(documents);
  }

  get state(): IntakeRecord['state'] {
    return this.record.state;
  }

  get id(): number {
    return this.record.id;
  }

  /** Lets the clock run. */
  start(): void {
    this.since ??= Date.now();
    this.pace.begin(this.bytesDone);
  }

  /** The intake is in this state from now on; the clock stands unless it is running. Answers what the library keeps of it. */
  become(state: IntakeRecord['state']): Pick<IntakeRecord, 'state' | 'seconds'> {
    this.record = { ...this.record, state, seconds: this.seconds() };
    this.since = null;
    if (state === 'running') this.start();
    return { state, seconds: this.record.seconds };
  }

  /** Some files are done. Answers what the library keeps of it. */
  note(
    files: number,
    bytes: number,
    records: readonly DocumentRecord[],
    refused: readonly IntakeProblem[],
  ): Partial<IntakeRecord> {
    this.filesDone += files;
    this.bytesDone += bytes;
    this.add(records);
    this.pace.note(this.bytesDone);
    this.record = { ...this.record, refused: [...this.record.refused, ...refused] };
    const { refused: all } = this.record;
    return { seconds: this.seconds(), ...(refused.length ? { refused: all } : {}) };
  }

  /** As it crosses the wire, with every document. */
  progress(): IntakeProgress {
    const { id, state, files, duplicates, refused } = this.record;
    return {
      ...{ id, state, files, duplicates, refused, filesDone: this.filesDone },
      ...{ bytes: this.bytes, bytesDone: this.bytesDone },
      ...{ documents: this.documents, tokens: this.tokens, characters: this.characters },
      documentIds: [...this.documentIds],
      seconds: this.seconds(),
      secondsLeft: state === 'running' ? this.pace.secondsFor(this.bytes - this.bytesDone) : null,
    };
  }

  /** The same for an event: while it is running, only the latest documents are named. */
  news(): IntakeProgress {
    const progress = this.progress();
    return this.state === 'done' ? progress : { ...progress, documentIds: progress.documentIds.slice(-LAST_DOCUMENTS) };
  }

  private seconds(): number {
    return this.record.seconds + (this.since === null ? 0 : (Date.now() - this.since) / 1000);
  }

  private add(documents: Iterable<DocumentRecord>): void {
    for (const { id, tokens, characters } of documents) {
      this.documents++;
      this.tokens += tokens;
      this.characters += characters;
      this.documentIds.push(id);
    }
  }
}

const sizeOf = (sources: readonly Pick<Source, 'size'>[]) => sources.reduce((sum, { size }) => sum + size, 0);
