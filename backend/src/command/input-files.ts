import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { IntakeProblem } from '@cimai/analysis';
import { MOST_BYTES, problems } from '../intake/problems.js';
import type { SentFile } from '../intake/receiving-desk.js';

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

function filesUnder(folder: string): FoundFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => ({ name: relative(folder, path), path, size: statSync(path).size }));
}

/** A file with its bytes; one over the limit comes without them. */
export function openFile({ name, path, size }: FoundFile): SentFile {
  return { name, size, bytes: size > MOST_BYTES ? Buffer.alloc(0) : readFileSync(path) };
}
