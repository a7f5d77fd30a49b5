/**
 * Every test there is, in one command: lint, format, types, the specs of all projects, and the journeys in a real browser.
 * The last line is the sum: `N passed, N failed`, with `, N skipped` when something was left out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NX_ALONE } from '../backend/launch/build.mjs';
import { prepare } from '../backend/launch/prepare.mjs';
import { findBrowser } from './browser/find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = path => join(root, 'node_modules', path);
const sum = { passed: 0, failed: 0, skipped: 0 };

/** One check with a yes or a no: a program that ends with 0. */
function check(name, program, args) {
  heading(name);
  count(name, run([program, ...args]).status === 0);
}

/** A Jest run; every test counts for itself, and a file that could not even be loaded counts as one failure. */
function specs(name, args, env = {}) {
  heading(name);
  const folder = mkdtempSync(join(tmpdir(), 'cimai-test-'));
  const report = join(folder, 'report.json');
  try {
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const jest = [tool('jest/bin/jest.js'), '--ci', '--json', `--outputFile=${report}`, ...args];
    const { status } = run([...flags, ...jest], env, ['ignore', 'ignore', 'inherit']);
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    sum.passed += result.numPassedTests;
    sum.failed += failed;
    sum.skipped += result.numPendingTests + result.numTodoTests;
    if (result.numTotalTestSuites === 0) count(`${name}: there is none`, false);
    else if (status !== 0 && failed === 0) count(`${name}: the run itself broke`, false);
  } catch (error) {
    count(`${name}: no report (${error.message})`, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args, env = {}, stdio = ['ignore', 'inherit', 'inherit']) {
  return spawnSync(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...NX_ALONE, ...env } });
}

function count(name, ok) {
  if (ok) sum.passed += 1;
  else sum.failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
}

function heading(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 100 - name.length))}`);
}

function checks() {
  const tsc = tool('typescript/bin/tsc');
  check('lint', tool('eslint/bin/eslint.js'), ['.', '--max-warnings', '0']);
  check('format', tool('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']);
  check('types of analysis', tsc, ['-p', 'analysis/tsconfig.spec.json']);
  check('types of backend', tsc, ['-p', 'backend/tsconfig.spec.json']);
  check('types of frontend', tsc, ['-p', 'frontend/tsconfig.json', '--noEmit']);
  check('types of tests', tsc, ['-p', 'tests/tsconfig.json']);
}

async function journeys() {
  let browser;
  try {
    browser = await findBrowser();
  } catch (error) {
    console.log(error.message);
    count('journeys: no browser', false);
    return;
  }
  console.log(`\nThe journeys run in ${browser}`);
  specs('journeys', ['--selectProjects', 'journeys', '--runInBand', '--testTimeout=180000'], { CHROME_PATH: browser });
}

try {
  await prepare();
  checks();
  specs('specs', [
    '--selectProjects',
    'analysis',
    'backend',
    'frontend',
    'tests',
    '--maxWorkers=2',
    '--workerIdleMemoryLimit=768MB',
  ]);
  await journeys();
} catch (error) {
  console.log(error.message);
  count('preparing the house', false);
}
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
