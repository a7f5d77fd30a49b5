import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file of the repository, by its path from the root: what is committed, and what is about to be. */
export function filesOfTheHouse(): string[] {
  // In CI the clone may belong to somebody else than the one who runs the tests; reading a list of names needs no trust.
  const asked = [
    '-c',
    'safe.directory=*',
    '-c',
    'core.quotePath=false',
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ];
  const listed = execFileSync('git', asked, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return listed.split('\0').filter(path => path !== '' && existsSync(join(root, path)));
}
