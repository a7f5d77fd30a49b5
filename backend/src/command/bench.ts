import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Piscina } from 'piscina';
import { AppModule } from '../app.module.js';
import { Intakes } from '../intake/intakes.js';
import { ReaderPool } from '../intake/reader-pool.js';
import type { SentFile } from '../intake/sent-file.js';
import { currentVersions } from '../library/versions.js';
import { benchCorpus, DEMONSTRATION } from './bench-corpus.js';
import { measureQuestions } from './bench-questions.js';
import { print, tell } from './output.js';
import { costOf, round, type Cost } from './timing.js';

/** Both sides first read this much, so that neither is measured while the engine still compiles its code. */
const WARM_UP_MEGABYTES = 4;
const MEGABYTE = 1024 * 1024;

/**
 * `bench`: the whole journey of files (receive … count) against bare `nodejieba.cut` over the same text with the same number
 * of workers, then each question against a plain scan of typed arrays. Both sides run here, one after the other, so ratios
 * hold on any machine while seconds do not.
 */
export async function bench(paths: readonly string[], { megabytes }: { megabytes: number }): Promise<void> {
  const files = benchCorpus(paths, megabytes * MEGABYTE, 'measured');
  const warmUp = benchCorpus(paths, Math.min(megabytes, WARM_UP_MEGABYTES) * MEGABYTE, 'warm-up');
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  tell(`${files.length} files, ${(bytes / MEGABYTE).toFixed(1)} MB`);
  const home = mkdtempSync(join(tmpdir(), 'cimai-bench-'));
  process.env['CIMAI_HOME'] = home;
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'], abortOnError: false });
  try {
    const pool = app.get(ReaderPool);
    await pool.warm();
    await ingest(app, warmUp);
    const journey = await costOf(() => ingest(app, files));
    await pool.onApplicationShutdown();
    const baseline = await bareCut(files, warmUp, pool.workers);
    const questions = await measureQuestions(app);
    await print(
      JSON.stringify({
        machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.version },
        versions: currentVersions(),
        corpus: { what: paths.length ? paths.join(' ') : DEMONSTRATION, files: files.length, bytes, ...questions.corpus },
        ingest: {
          workers: pool.workers,
          ...journey,
          megabytesPerSecond: round(bytes / MEGABYTE / journey.seconds),
          baseline: { what: 'nodejieba.cut(text, true), same text, same workers', ...baseline },
          ratio: round(baseline.seconds / journey.seconds),
          processorRatio: round(baseline.processorSeconds / journey.processorSeconds),
        },
        questions: questions.rows,
      }),
    );
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function ingest(app: INestApplicationContext, files: readonly SentFile[]): Promise<void> {
  await app.get(Intakes).open(files);
  await app.get(Intakes).settled();
}

const textOf = (file: SentFile): string => file.bytes.toString('utf8');

/** What bare segmentation of the same text costs with the same number of workers. */
async function bareCut(files: readonly SentFile[], warmUp: readonly SentFile[], workers: number): Promise<Cost> {
  const pool = new Piscina({
    filename: new URL('./bare-cut-worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  try {
    await Promise.all(Array.from({ length: workers }, () => pool.run(warmUp.map(textOf))));
    const shares = Array.from({ length: workers * 8 }, (_, i) =>
      files.filter((_file, at) => at % (workers * 8) === i).map(textOf),
    );
    return await costOf(() => Promise.all(shares.map(share => pool.run(share))));
  } finally {
    await pool.destroy();
  }
}
