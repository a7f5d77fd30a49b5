import { WHOLE_FILE } from '../intake/formats/extracted.js';
import { NOTHING_DECIDED } from '../library/kept-document.js';
import { FileProblem, MOST_BYTES, problems } from '../intake/problems.js';
import { readFiles, type FileDocument, type ReadFile } from '../intake/read-file.js';
import { instruments } from '../library/instruments.js';
import { findFiles, openFile, type FoundFile } from './input-files.js';
import { CommandProblem, print, tell } from './output.js';

/** `read PATH…`: one JSON object a speech, in source order, nothing kept. A bad file is told on standard error. */
export async function read(paths: readonly string[]): Promise<void> {
  const { files, missing } = findFiles(paths);
  for (const problem of missing) tell(`${problem.file}: ${problem.detail.en} ${problem.detail.zh}`);
  let unread = missing.length;
  for (const found of files) {
    const result = await readOne(found);
    if (result instanceof FileProblem) {
      tell(`${found.name}: ${result.detail.en} ${result.detail.zh}`);
      unread++;
    } else {
      for (const document of result.documents) await print(JSON.stringify(asLine(found.name, document)));
    }
  }
  if (unread) throw new CommandProblem(`${unread} of ${files.length + missing.length} files could not be read.`);
}

async function readOne(found: FoundFile): Promise<ReadFile | FileProblem> {
  if (found.size > MOST_BYTES) return problems.tooLarge(found.size);
  const file = { ...openFile(found), ...WHOLE_FILE, settings: NOTHING_DECIDED };
  return (await readFiles([file], instruments()))[0]!;
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
