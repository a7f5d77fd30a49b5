import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Piscina } from 'piscina';
import { AppModule } from '../app.module.js';
import { Intakes } from '../intake/intakes.js';
import { ReaderPool } from '../intake/reader-pool.js';
import type { SentFile } from '../intake/receiving-desk.js';
import { dataFolder } from '../home/home.js';
import { currentVersions } from '../library/versions.js';
import { measureQuestions } from './bench-questions.js';
import { findFiles, openFile } from './input-files.js';
import { print, tell } from './output.js';
import { round, timed } from './timing.js';

/**
 * `bench`: the whole journey of files (receive … count) against bare `nodejieba.cut` over the same text with the same number
 * of workers, then each question against a plain scan of typed arrays. Both sides run here, one after the other, so ratios
 * hold on any machine while seconds do not.
 */
export async function bench(paths: readonly string[], { megabytes }: { megabytes: number }): Promise<void> {
  const files = gather(paths, megabytes * 1024 * 1024);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  tell(`${files.length} files, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
  const home = mkdtempSync(join(tmpdir(), 'cimai-bench-'));
  process.env['CIMAI_HOME'] = home;
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'], abortOnError: false });
  try {
    const pool = app.get(ReaderPool);
    await pool.warm();
    const journey = await timed(async () => {
      await app.get(Intakes).open(files);
      await app.get(Intakes).settled();
    });
    await pool.onApplicationShutdown();
    const baseline = await bareCut(files, pool.workers);
    const questions = await measureQuestions(app);
    await print(
      JSON.stringify({
        machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.version },
        versions: currentVersions(),
        corpus: { files: files.length, bytes, ...questions.corpus },
        ingest: {
          workers: pool.workers,
          seconds: round(journey),
          megabytesPerSecond: round(bytes / 1024 / 1024 / journey),
          baseline: {
            what: 'nodejieba.cut(text, true), same text, same workers',
            seconds: round(baseline),
            megabytesPerSecond: round(bytes / 1024 / 1024 / baseline),
          },
          ratio: round(baseline / journey),
        },
        questions: questions.rows,
      }),
    );
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The files to measure with; fewer bytes than asked for are repeated under other names, each copy with a line of its own. */
function gather(paths: readonly string[], atLeast: number): SentFile[] {
  const { files } = findFiles(paths.length ? paths : [join(dataFolder, 'demonstration')]);
  const originals = files.filter(file => /\.(txt|html?|jsonl)$/i.test(file.name)).map(openFile);
  const all: SentFile[] = [];
  let bytes = 0;
  for (let copy = 0; bytes < atLeast && originals.length; copy++) {
    for (const original of originals) {
      const mark = /\.jsonl$/i.test(original.name) ? Buffer.from('\n'.repeat(copy)) : Buffer.from(`\n${copy}\n`);
      const content = copy === 0 ? original.bytes : Buffer.concat([original.bytes, mark]);
      all.push({ name: `${copy}-${original.name}`, bytes: content, size: content.length });
      bytes += content.length;
      if (bytes >= atLeast && copy > 0) break;
    }
  }
  return all;
}

/** Seconds that bare segmentation of the same text takes with the same number of workers. */
async function bareCut(files: readonly SentFile[], workers: number): Promise<number> {
  const pool = new Piscina({
    filename: new URL('./bare-cut-worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  try {
    await Promise.all(Array.from({ length: workers }, () => pool.run([])));
    const shares = Array.from({ length: workers * 8 }, (_, i) =>
      files.filter((_file, at) => at % (workers * 8) === i).map(file => file.bytes.toString('utf8')),
    );
    return await timed(() => Promise.all(shares.map(share => pool.run(share))));
  } finally {
    await pool.destroy();
  }
}
