import { openAsBlob } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { IntakeProblem, IntakeProgress } from '@cimai/analysis';
import { AppModule } from '../app.module.js';
import { Intakes } from '../intake/intakes.js';
import { Recount } from '../intake/recount.js';
import { HouseLogger } from '../home/house-logger.js';
import { openServer } from '../home/open-house.js';
import { findFiles, openFile, type FoundFile } from './input-files.js';
import { cannotOpen, CommandProblem, print, progressBar, tell } from './output.js';

/** What `ingest` prints. Files whose bytes are kept already are no refusal; they stand in `duplicates`. */
interface Summary {
  sources: number;
  documents: number;
  tokens: number;
  refused: { file: string; problem: string; detail: string }[];
  duplicates: { file: string; problem: string; detail: string }[];
  seconds: number;
}

/** Bytes and files that one delivery carries: a folder of any size comes in several. */
const BYTES_A_DELIVERY = 32 * 1024 * 1024;
const FILES_A_DELIVERY = 500;

/**
 * `ingest PATH…`: keeps the files, with a progress bar, and prints a summary. Where a server is open on the same library the
 * files are handed to it; otherwise the stores are opened here.
 */
export async function ingest(paths: readonly string[]): Promise<void> {
  const { files, missing } = findFiles(paths);
  const started = Date.now();
  const server = await openServer();
  const bar = progressBar('收录 / reading');
  const deliver = server ? overHttp(server) : await inProcess();
  const summary: Summary = { sources: 0, documents: 0, tokens: 0, refused: missing.map(forPrint), duplicates: [], seconds: 0 };
  let [before, waiting] = [0, files.length];
  try {
    for (const delivery of deliveriesOf(files)) {
      // An archive is one file here and many there.
      waiting -= delivery.length;
      const done = await deliver.files(delivery, ({ filesDone, files }) =>
        bar.update(before + filesDone, before + files + waiting),
      );
      before += done.files;
      bar.update(before, before + waiting);
      addTo(summary, done);
    }
  } finally {
    bar.stop();
    await deliver.close();
  }
  summary.seconds = Math.round((Date.now() - started) / 10) / 100;
  for (const { file, detail } of [...summary.refused, ...summary.duplicates]) tell(`${file}: ${detail}`);
  await print(JSON.stringify(summary));
  if (summary.sources + summary.duplicates.length === 0) throw new CommandProblem('Nothing was kept.');
}

/** The one way files are delivered, whoever keeps the stores. */
interface Delivery {
  files(files: readonly FoundFile[], progress: (progress: IntakeProgress) => void): Promise<IntakeProgress>;
  close(): Promise<void>;
}

async function inProcess(): Promise<Delivery> {
  const logger = new HouseLogger(['error']);
  const app = await NestFactory.createApplicationContext(AppModule, { logger, abortOnError: false }).catch(cannotOpen);
  const intakes = app.get(Intakes);
  await app.get(Recount).run();
  await intakes.takeUp();
  return {
    async files(files, progress) {
      const { id } = await intakes.open(files.map(openFile));
      const following = intakes.events(id).subscribe(progress);
      await intakes.settled();
      following.unsubscribe();
      return (await intakes.progress(id))!;
    },
    close: () => app.close(),
  };
}

function overHttp(server: string): Delivery {
  return {
    async files(files, progress) {
      const form = new FormData();
      for (const file of files.map(openFile)) {
        const content = file.onDisk ? await openAsBlob(file.onDisk.path) : new Blob([file.bytes]);
        form.append('files', content, file.name);
      }
      let intake = await answer(await fetch(`${server}/api/sources`, { method: 'POST', body: form }));
      while (intake.state !== 'done') {
        progress(intake);
        await new Promise(resolve => setTimeout(resolve, 200));
        intake = await answer(await fetch(`${server}/api/intakes/${intake.id}`));
      }
      return intake;
    },
    close: () => Promise.resolve(),
  };
}

async function answer(response: Response): Promise<IntakeProgress> {
  if (!response.ok) throw new CommandProblem(`The server refused: ${((await response.json()) as { detail: string }).detail}`);
  return (await response.json()) as IntakeProgress;
}

function* deliveriesOf(files: readonly FoundFile[]): Generator<FoundFile[]> {
  let delivery: FoundFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (delivery.length && (bytes + file.size > BYTES_A_DELIVERY || delivery.length >= FILES_A_DELIVERY)) {
      yield delivery;
      delivery = [];
      bytes = 0;
    }
    delivery.push(file);
    bytes += file.size;
  }
  if (delivery.length) yield delivery;
}

function addTo(summary: Summary, done: IntakeProgress): void {
  summary.sources += done.files - done.refused.length - done.duplicates.length;
  summary.documents += done.documents;
  summary.tokens += done.tokens;
  summary.refused.push(...done.refused.map(forPrint));
  summary.duplicates.push(...done.duplicates.map(forPrint));
}

function forPrint({ file, problem, detail }: IntakeProblem): Summary['refused'][number] {
  return { file, problem, detail: `${detail.en} ${detail.zh}` };
}
