import { readFileSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { IntakeProblem } from '@cimai/analysis';
import { isArchive } from '../intake/formats/archive.js';
import { MOST_BYTES, problems } from '../intake/problems.js';
import type { SentFile } from '../intake/sent-file.js';

/** A file that was found under a path the person named. */
export interface FoundFile {
  /** How it is called: its own name, or its path under the folder that was named. */
  name: string;
  path: string;
  size: number;
}

/** Files and the files in folders, in the order of their names; what is not there is a problem like any other. */
export function findFiles(paths: readonly string[]): { files: FoundFile[]; missing: IntakeProblem[] } {
  const files: FoundFile[] = [];
  const missing: IntakeProblem[] = [];
  for (const path of paths) {
    const absolute = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (!stats) missing.push(problems.missing().of(path));
    else if (stats.isDirectory()) files.push(...filesUnder(absolute));
    else files.push({ name: basename(absolute), path: absolute, size: stats.size });
  }
  return { files, missing };
}

/** The files of a folder; a link is followed once, so that a folder linked into itself comes to an end. Hidden files are passed over. */
function filesUnder(folder: string): FoundFile[] {
  const found: string[] = [];
  const walk = (at: string, above: ReadonlySet<string>): void => {
    const real = realpathSync(at);
    if (above.has(real)) return;
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue;
      const path = join(at, entry.name);
      const kind = kindOf(entry, path);
      if (kind === 'folder') walk(path, new Set([...above, real]));
      else if (kind === 'file') found.push(path);
    }
  };
  walk(folder, new Set());
  return found.sort().map(path => ({ name: relative(folder, path), path, size: statSync(path).size }));
}

/** What an entry of a folder is, behind a link too; a link that leads nowhere is nothing, as are pipes and devices. */
function kindOf(entry: Dirent, path: string): 'file' | 'folder' | null {
  const stats = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
  return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : null;
}

/** A file with its bytes; an archive stays on disk, and one over the limit comes without its bytes. */
export function openFile({ name, path, size }: FoundFile): SentFile {
  if (isArchive(name)) return { name, size, bytes: Buffer.alloc(0), onDisk: { path, temporary: false } };
  return { name, size, bytes: size > MOST_BYTES ? Buffer.alloc(0) : readFileSync(path) };
}
