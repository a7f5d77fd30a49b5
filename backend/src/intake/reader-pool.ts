import { availableParallelism } from 'node:os';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { TokenizedDocument } from '../tokens/token-store.js';
import type { FileToRead } from './read-file.js';
import type { ReadResult, ReadTask, SegmentTask, WarmTask } from './read-worker.js';

/** The worker threads that read and segment: each loads the instruments once and keeps them. */
@Injectable()
export class ReaderPool implements OnApplicationShutdown {
  readonly workers = Math.max(1, Math.min(availableParallelism(), 8));
  private pool: Piscina | undefined;

  /** Loads the instruments ahead of the first file. */
  async warm(): Promise<void> {
    const task: WarmTask = { kind: 'warm' };
    await Promise.all(Array.from({ length: this.workers }, () => this.started().run(task)));
  }

  read(files: FileToRead[]): Promise<ReadResult[]> {
    const task: ReadTask = { kind: 'read', files };
    return this.started().run(task) as Promise<ReadResult[]>;
  }

  segment(task: SegmentTask): Promise<TokenizedDocument[]> {
    return this.started().run(task) as Promise<TokenizedDocument[]>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
    this.pool = undefined;
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
