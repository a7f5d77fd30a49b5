import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from '../../backend/launch/one-at-a-time.mjs';
import { root } from '../house/repository.js';

let folder: string;
let lock: string;
const silent = () => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cimai-lock-'));
  lock = join(folder, 'var/.preparing');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives back what the work gives back, and leaves no lock', async () => {
  expect(await oneAtATime(lock, () => Promise.resolve(existsSync(lock)), silent)).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

it('leaves no lock behind work that fails', async () => {
  await expect(oneAtATime(lock, () => Promise.reject(new Error('no compiler')), silent)).rejects.toThrow('no compiler');
  expect(existsSync(lock)).toBe(false);
});

it('never lets two processes work at the same time', async () => {
  const journal = join(folder, 'journal');
  const module = pathToFileURL(join(root, 'backend/launch/one-at-a-time.mjs')).href;
  const code = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { oneAtATime } from ${JSON.stringify(module)};
    await oneAtATime(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(journal)}, 'in ');
      await pause(120);
      appendFileSync(${JSON.stringify(journal)}, 'out ');
    }, () => {});`;
  const workers = Array.from({ length: 3 }, () => {
    const worker = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
    return new Promise(resolve => worker.on('close', resolve));
  });
  expect(await Promise.all(workers)).toEqual([0, 0, 0]);
  expect(readFileSync(journal, 'utf8')).toBe('in out in out in out ');
});

it('waits for a living holder and says so', async () => {
  let waited = 0;
  let letGo = silent as () => void;
  const first = oneAtATime(lock, () => new Promise<void>(resolve => (letGo = resolve)), silent);
  const second = oneAtATime(
    lock,
    () => Promise.resolve('second'),
    () => (waited += 1),
  );
  letGo();
  await first;
  expect(await second).toBe('second');
  expect(waited).toBe(1);
});

it('takes over from a process that died at its work', async () => {
  await oneAtATime(lock, () => Promise.resolve(), silent);
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(lock, String(dead));
  expect(await oneAtATime(lock, () => Promise.resolve('taken over'), silent)).toBe('taken over');
});

it('takes over from a holder not heard of for long, even if its number is somebody else by now', async () => {
  await oneAtATime(lock, () => Promise.resolve(), silent);
  writeFileSync(lock, String(process.pid));
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  expect(await oneAtATime(lock, () => Promise.resolve('taken over'), silent)).toBe('taken over');
});
