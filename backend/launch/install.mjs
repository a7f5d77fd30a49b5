import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inHouse, ROOT } from './house.mjs';
import { runQuietly } from './run-quietly.mjs';
import { CannotPrepare, say } from './say.mjs';

/**
 * Whether the installed packages are those the lockfile asks for. npm writes down what it installed at the very end, after every
 * native package was built, so an interrupted installation counts as none. Versions are compared, not times: a fresh clone and a
 * changed branch give new times to old files.
 *
 * @param {string} [root] of the repository
 */
export function isInstalled(root = ROOT) {
  const asked = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!asked || !present) return false;
  const sameVersions = Object.entries(present).every(([path, { version }]) => !asked[path] || asked[path].version === version);
  const nothingMissing = Object.entries(asked).every(([path, entry]) => path in present || path === '' || mayBeAbsent(entry));
  return sameVersions && nothingMissing;
}

/** Installs exactly what the lockfile names. */
export async function install() {
  say('Installing the packages (npm ci); the first time this takes some minutes …');
  const begun = Date.now();
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runQuietly(...npm(args), { cwd: inHouse() });
  if (code !== 0) throw new CannotPrepare(explain(output));
  say(`Installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/** Packages for other systems are listed in the lockfile but never installed here. */
function mayBeAbsent(entry) {
  return Boolean(entry.optional || entry.devOptional || entry.extraneous || entry.os || entry.cpu || entry.libc);
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that started us if there was one, else the one on the path. */
function npm(args) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return [process.execPath, [running, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

function explain(output) {
  const heard = excerpt(output);
  const missing = [
    hasAny(['c++', 'g++', 'clang++', 'cl']) ? null : 'a C++ compiler',
    hasAny(['make', 'gmake', 'nmake']) ? null : 'make',
    hasAny(['python3', 'python']) ? null : 'Python 3',
  ].filter(Boolean);
  if (missing.length > 0) {
    return [
      heard,
      '',
      `The packages could not be installed. The word segmenter (nodejieba) is compiled on this machine, and ${missing.join(' and ')} cannot be found.`,
      'Debian, Ubuntu: apt-get install build-essential python3 · Fedora: dnf install gcc-c++ make python3 · macOS: xcode-select --install',
      'Then run the same command again.',
    ].join('\n');
  }
  return `${heard}\n\nThe packages could not be installed; npm says why above. Check the network and the npm registry, then run the same command again.`;
}

/** npm names the cause first and a compiler names it last; what stands between is its help page or its progress. */
function excerpt(output) {
  const lines = output.trimEnd().split('\n');
  return (lines.length <= 40 ? lines : [...lines.slice(0, 15), '…', ...lines.slice(-24)]).join('\n');
}

function hasAny(programs) {
  return programs.some(program => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined);
}
