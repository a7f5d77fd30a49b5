import { FileProblem, MOST_BYTES, problems } from '../problems.js';
import { ARCHIVE_ENDING, endingOf } from './extract.js';
import { isLeftBehind, leadsOut, nameEncodingOf, nameOf } from './member-names.js';
import { membersOf, type ZipMember } from './zip.js';

/** A file out of an archive, or why there is none. It is called `archive.zip/folder/name.txt`. */
export type ArchiveFile = { name: string; bytes: Buffer } | { name: string; problem: FileProblem };

/** What all files of an archive may have together, inflated. */
export const MOST_INFLATED = 2 * 1024 * 1024 * 1024;
/** Text packs to a tenth, very repetitive text to a fiftieth; what packs to less than this is no text. */
const MOST_DENSE = 200;
/** Small archives may be as dense as they like. */
const NEVER_TOO_DENSE = 64 * 1024 * 1024;

/**
 * The files of a zip, one after another, so that no more than one of them is in memory. It is weighed first, by inflating it and not
 * by what it says of itself: one that is too large is refused as a whole before anything of it is given out. Archives in it are opened
 * once more, and no further. Nothing is written to disk.
 * @param name what the archive is called
 * @param zip its bytes, or where it lies on disk
 * @param size how many bytes it has
 */
export async function* filesIn(name: string, zip: Buffer | string, size: number): AsyncGenerator<ArchiveFile> {
  try {
    const limit = Math.min(MOST_INFLATED, Math.max(NEVER_TOO_DENSE, size * MOST_DENSE));
    await weigh(zip, limit);
    let files = 0;
    for await (const file of opened(name, zip, 0)) {
      files++;
      yield file;
    }
    if (files === 0) yield { name, problem: problems.noText() };
  } catch (error) {
    yield { name, problem: error instanceof FileProblem ? error : problems.brokenFile('ZIP') };
  }
}

/** Inflates everything once and keeps nothing, archives within included. */
async function weigh(zip: Buffer | string, limit: number): Promise<void> {
  let room = limit;
  for await (const member of membersOf(zip)) {
    if (member.encrypted || member.link) continue;
    const inflated = await member.weigh(room).catch(() => 0); // one that is damaged is told of when it is opened
    room -= inflated;
    if (room < 0) throw problems.archiveTooLarge(limit);
    if (inflated > MOST_BYTES || !isArchive(member.rawName.toString('latin1'))) continue;
    const inner = await member.inflate(MOST_BYTES).catch(() => null);
    for await (const innerMember of inner ? membersOfInner(inner) : []) {
      room -= await innerMember.weigh(room).catch(() => 0);
      if (room < 0) throw problems.archiveTooLarge(limit);
    }
  }
}

async function* membersOfInner(zip: Buffer): AsyncGenerator<ZipMember> {
  try {
    for await (const member of membersOf(zip)) if (!member.encrypted && !member.link) yield member;
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    // A damaged archive is told of when it is opened.
  }
}

async function* opened(name: string, zip: Buffer | string, depth: number): AsyncGenerator<ArchiveFile> {
  const unmarked: Buffer[] = [];
  let [members, locked] = [0, 0];
  for await (const member of membersOf(zip)) {
    members++;
    if (member.encrypted) locked++;
    if (!member.utf8Name) unmarked.push(member.rawName);
  }
  // One word for all: a list of every file in it would say no more.
  if (members > 0 && locked === members) throw problems.lockedArchive();
  const encoding = nameEncodingOf(unmarked);
  for await (const member of membersOf(zip)) {
    const path = nameOf(member, encoding);
    if (isLeftBehind(path)) continue;
    const full = `${name}/${path}`;
    const file = await openedMember(full, path, member, depth);
    if ('bytes' in file && isArchive(path)) yield* openedArchive(full, file.bytes, depth);
    else yield file;
  }
}

async function* openedArchive(name: string, bytes: Buffer, depth: number): AsyncGenerator<ArchiveFile> {
  try {
    yield* opened(name, bytes, depth + 1);
  } catch (error) {
    yield { name, problem: error instanceof FileProblem ? error : problems.brokenFile('ZIP') };
  }
}

async function openedMember(name: string, path: string, member: ZipMember, depth: number): Promise<ArchiveFile> {
  if (member.link || leadsOut(path)) return { name, problem: problems.unsafePath() };
  if (member.encrypted) return { name, problem: problems.lockedArchive() };
  if (isArchive(path) && depth > 0) return { name, problem: problems.nestedArchive() };
  try {
    const bytes = await member.inflate(MOST_BYTES);
    return bytes ? { name, bytes } : { name, problem: problems.tooLarge(null, MOST_BYTES) };
  } catch {
    return { name, problem: problems.brokenFile('ZIP') };
  }
}

/** Whether a file of this name is an archive whose files are received one by one. */
export function isArchive(name: string): boolean {
  return endingOf(name) === ARCHIVE_ENDING;
}
