import { FileProblem, problems } from '../intake/problems.js';
import { readFile, type FileDocument } from '../intake/read-file.js';
import { instruments } from '../library/instruments.js';
import { findFiles, openFile } from './input-files.js';
import { CommandProblem, print, tell } from './output.js';
import { MOST_BYTES } from '../intake/problems.js';

/** `read PATH…`: one JSON object a speech, in source order, nothing kept. A bad file is told on standard error. */
export async function read(paths: readonly string[]): Promise<void> {
  const { files, missing } = findFiles(paths);
  for (const problem of missing) tell(`${problem.file}: ${problem.detail.en} ${problem.detail.zh}`);
  let unread = missing.length;
  for (const found of files) {
    try {
      if (found.size > MOST_BYTES) throw problems.tooLarge(found.size);
      const file = openFile(found);
      for (const document of readFile(file.name, file.bytes, instruments()).documents)
        await print(JSON.stringify(asLine(file.name, document)));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      tell(`${found.name}: ${error.detail.en} ${error.detail.zh}`);
      unread++;
    }
  }
  if (unread) throw new CommandProblem(`${unread} of ${files.length + missing.length} files could not be read.`);
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
