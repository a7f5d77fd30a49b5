import { availableParallelism } from 'node:os';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { TokenizedDocument } from '../tokens/token-store.js';
import type { FileToRead } from './formats/extract.js';
import { codebook, textOfCodebook } from '../library/instruments.js';
import type { Answer, ReadResult, ReadTask, SegmentTask, WarmTask } from './read-worker.js';
import type { NearAnswer, NearTask } from './near-worker.js';
import type { TagResult, TagTask } from './tag-worker.js';
import { Vocabularies } from './vocabulary.js';

/** The worker threads that read and segment: each loads the instruments once and keeps them. */
@Injectable()
export class ReaderPool implements OnApplicationShutdown {
  readonly workers = Math.max(1, Math.min(availableParallelism(), 8));
  private readonly vocabularies = new Vocabularies();
  private pool: Piscina | undefined;

  /** Loads the instruments ahead of the first file. */
  async warm(): Promise<void> {
    const task: WarmTask = { kind: 'warm' };
    await Promise.all(Array.from({ length: this.workers }, () => this.started().run(task)));
  }

  async read(files: readonly FileToRead[]): Promise<ReadResult[]> {
    // A part is a window on a whole file, and all of that would cross with it: its own bytes are copied once and handed over.
    const own = files.map(file => ({ ...file, bytes: new Uint8Array(file.bytes) }));
    const task: ReadTask = { kind: 'read', files: own, codebook: textOfCodebook(codebook()) };
    const transferList = own.map(({ bytes }) => bytes.buffer);
    const { results, lesson } = (await this.started().run(task, { transferList })) as Answer<ReadResult>;
    const vocabulary = this.vocabularies.learn(lesson);
    for (const result of results) {
      if ('documents' in result) for (const { tokens } of result.documents) tokens.vocabulary = vocabulary;
    }
    return results;
  }

  async segment(task: SegmentTask): Promise<TokenizedDocument[]> {
    const { results, lesson } = (await this.started().run(task)) as Answer<TokenizedDocument>;
    const vocabulary = this.vocabularies.learn(lesson);
    return results.map(document => ({ ...document, vocabulary }));
  }

  /** Tags documents of the library by any codebook, in the same threads and with their segmenter. */
  async tag(task: TagTask): Promise<TagResult[]> {
    const filename = new URL('./tag-worker.js', import.meta.url).href;
    return (await this.started().run(task, { filename })) as TagResult[];
  }

  /** How near passages of the library come to each theme, and what other people's texts are tagged with. */
  async near(task: NearTask): Promise<NearAnswer> {
    const filename = new URL('./near-worker.js', import.meta.url).href;
    return (await this.started().run(task, { filename })) as NearAnswer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
    this.pool = undefined;
    this.vocabularies.clear();
  }

  private started(): Piscina {
    this.pool ??= new Piscina({
      filename: new URL('./read-worker.js', import.meta.url).href,
      minThreads: this.workers,
      maxThreads: this.workers,
      concurrentTasksPerWorker: 1,
      // Segmenting makes millions of short strings: a roomy nursery lets nearly all of them die young.
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    });
    return this.pool;
  }
}
