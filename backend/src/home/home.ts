import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, three levels above the compiled file. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** What we read with: lexicons, codebooks, chronology, gazetteer, demonstration speeches. */
export const dataFolder = resolve(projectFolder, 'data');

/** Where the library and the token store live: CIMAI_HOME, counted from where the person stands, or `var` in the project. */
export function homeFolder(): string {
  const asked = process.env['CIMAI_HOME'];
  const home = asked ? resolve(process.env['INIT_CWD'] ?? process.cwd(), asked) : resolve(projectFolder, 'var');
  mkdirSync(home, { recursive: true });
  return home;
}
