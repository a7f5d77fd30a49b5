import { arrivalsOf } from '../intake/arrivals.js';
import { WHOLE_FILE } from '../intake/formats/extracted.js';
import { FileProblem } from '../intake/problems.js';
import { readFiles, type FileDocument } from '../intake/read-file.js';
import { instruments } from '../library/instruments.js';
import { NOTHING_DECIDED } from '../library/kept-document.js';
import { findFiles, openFile } from './input-files.js';
import { CommandProblem, print, tell } from './output.js';

/** `read PATH…`: one JSON object a speech, in source order, nothing kept. A bad file is told on standard error. */
export async function read(paths: readonly string[]): Promise<void> {
  const { files, missing } = findFiles(paths);
  for (const problem of missing) tell(`${problem.file}: ${problem.detail.en} ${problem.detail.zh}`);
  let [seen, unread] = [missing.length, missing.length];
  for (const found of files) {
    for await (const arrival of arrivalsOf([openFile(found)])) {
      seen++;
      const { name } = arrival;
      const result = 'problem' in arrival ? arrival.problem : await readOne(name, arrival.bytes);
      if ('detail' in result) {
        tell(`${name}: ${result.detail.en} ${result.detail.zh}`);
        unread++;
      } else {
        for (const document of result) await print(JSON.stringify(asLine(name, document)));
      }
    }
  }
  if (unread) throw new CommandProblem(`${unread} of ${seen} files could not be read.`);
}

async function readOne(name: string, bytes: Buffer): Promise<FileDocument[] | FileProblem> {
  const file = { name, bytes, ...WHOLE_FILE, settings: NOTHING_DECIDED };
  const result = (await readFiles([file], instruments()))[0]!;
  return result instanceof FileProblem ? result : result.documents;
}

/** A document in the fixed shape of the command line. */
function asLine(file: string, { document }: FileDocument): Record<string, unknown> {
  const { source, heading, title, speaker, role, place, level, occasion, dating, text, passages, repairs, dropped } = document;
  return {
    source: { file, ...source },
    ...{ heading, title, speaker, role, place, level, occasion },
    date: dating,
    text,
    passages: passages.map(passage => ({ start: passage.start, end: passage.end, source: passage.source, themes: passage.tags })),
    ...{ repairs, dropped },
  };
}
