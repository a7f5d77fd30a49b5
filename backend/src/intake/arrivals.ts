import type { IntakeProblem } from '@cimai/analysis';
import { filesIn, isArchive } from './formats/archive.js';
import { endingOf, isReadable } from './formats/extract.js';
import { notRead } from './formats/other-programs.js';
import { MOST_ARCHIVE_BYTES, MOST_BYTES, problems, type FileProblem } from './problems.js';
import type { SentFile } from './sent-file.js';

/** A file that came in, by itself or in an archive; or why it cannot be read, as far as that can be said before it is opened. */
export type Arrival = { name: string; bytes: Buffer } | { name: string; problem: IntakeProblem };

/** Files, and bytes of them, that are received at one time. */
const FILES_A_PORTION = 500;
const BYTES_A_PORTION = 16 * 1024 * 1024;

/** The files that were sent, and those in archives among them, one after another. */
export async function* arrivalsOf(files: readonly SentFile[]): AsyncGenerator<Arrival> {
  for (const file of files) {
    const { name, bytes, size, onDisk } = file;
    const problem = problemOf(file);
    if (problem) yield { name, problem: problem.of(name) };
    else if (!isArchive(name)) yield { name, bytes };
    else for await (const member of filesIn(name, onDisk?.path ?? bytes, size)) yield asArrival(member);
  }
}

/** Arrivals, as many at a time as are worth a transaction and no more than fit into memory. */
export async function* portionsOf(arrivals: AsyncIterable<Arrival>): AsyncGenerator<Arrival[]> {
  let portion: Arrival[] = [];
  let bytes = 0;
  for await (const arrival of arrivals) {
    portion.push(arrival);
    bytes += 'bytes' in arrival ? arrival.bytes.length : 0;
    if (portion.length < FILES_A_PORTION && bytes < BYTES_A_PORTION) continue;
    yield portion;
    portion = [];
    bytes = 0;
  }
  if (portion.length) yield portion;
}

function asArrival(member: { name: string; bytes: Buffer } | { name: string; problem: FileProblem }): Arrival {
  const { name } = member;
  const problem = 'problem' in member ? member.problem : problemOf({ name, bytes: member.bytes, size: member.bytes.length });
  return problem || !('bytes' in member) ? { name, problem: problem!.of(name) } : member;
}

/** What can be said of a file before it is opened. */
function problemOf({ name, size }: SentFile): FileProblem | null {
  const most = isArchive(name) ? MOST_ARCHIVE_BYTES : MOST_BYTES;
  if (size > most) return problems.tooLarge(size, most);
  if (size === 0) return problems.empty();
  return isReadable(name) || isArchive(name) ? null : notRead(endingOf(name));
}
