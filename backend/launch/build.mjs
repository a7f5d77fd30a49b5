import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inHouse, ROOT } from './house.mjs';
import { runQuietly } from './run-quietly.mjs';
import { CannotPrepare, say } from './say.mjs';

/** What each project is built from, and one file that proves it was built. A project is rebuilt when one it rests on has changed. */
const PROJECTS = {
  analysis: { restsOn: [], proof: 'dist/index.js' },
  backend: { restsOn: ['analysis'], proof: 'dist/main.js' },
  frontend: { restsOn: ['analysis'], proof: 'dist/browser/index.html' },
};
const NOT_SOURCE = new Set(['dist', 'node_modules', '.angular', '.nx', 'var', 'launch', 'coverage']);

/** @typedef {keyof typeof PROJECTS} Project */

/**
 * The projects whose build is missing or was made from other sources than those lying there now.
 *
 * @param {Project[]} [wanted]
 * @param {string} [root] of the repository
 * @returns {Project[]}
 */
export function staleProjects(wanted = Object.keys(PROJECTS), root = ROOT) {
  return wanted.filter(project => {
    const built = existsSync(join(root, project, PROJECTS[project].proof));
    return !built || readStamp(project, root) !== fingerprint(project, root);
  });
}

/** Builds through Nx, which takes what it has built before from its cache. */
export async function build(projects) {
  say(`Building ${projects.join(', ')} …`);
  // An earlier build may hold files whose source is gone, and a folder of migrations is read as it lies.
  for (const project of projects) rmSync(inHouse(project, 'dist'), { recursive: true, force: true });
  const made = Object.fromEntries(projects.map(project => [project, fingerprint(project)]));
  const args = [
    inHouse('node_modules/nx/dist/bin/nx.js'),
    'run-many',
    '-t',
    'build',
    '-p',
    projects.join(','),
    '--output-style=static',
  ];
  const { code, output } = await runQuietly(process.execPath, args, { cwd: inHouse(), env: NX_ALONE });
  if (code !== 0) throw new CannotPrepare(`${output.trimEnd()}\n\nThe build failed; the compiler says why above.`);
  const unproven = projects.filter(project => !existsSync(inHouse(project, PROJECTS[project].proof)));
  if (unproven.length > 0)
    throw new CannotPrepare(`${output.trimEnd()}\n\nThe build said nothing, yet ${unproven.join(', ')} came out empty.`);
  for (const project of projects) stampAs(project, made[project]);
}

/** Nx on its own machine: no daemon left behind, no cloud, no questions. */
export const NX_ALONE = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_INTERACTIVE: 'false',
  NG_CLI_ANALYTICS: 'false',
};

const stampOf = (project, root) => join(root, project, 'dist/.made-from');

/** Writes beside a build what it was made from. */
export function stampAs(project, made, root = ROOT) {
  writeFileSync(stampOf(project, root), made);
}

function readStamp(project, root) {
  const stamp = stampOf(project, root);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** A digest of everything a project is built from: its own files, those of the projects it rests on, and the installed versions. */
export function fingerprint(project, root = ROOT) {
  const digest = createHash('sha256');
  const files = [project, ...PROJECTS[project].restsOn].flatMap(name => [...sourcesIn(join(root, name))]);
  for (const file of [...files.sort(), join(root, 'tsconfig.json'), join(root, 'package-lock.json')]) {
    digest.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}

function* sourcesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCE.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(path);
    else if (entry.isFile() && !entry.name.endsWith('.spec.ts') && !entry.name.startsWith('jest.config')) yield path;
  }
}
