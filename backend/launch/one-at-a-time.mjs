import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const HEARTBEAT = 2_000;
/** A holder that has not been heard of for this long is gone, whatever its process number says: numbers are given out again. */
const SILENCE = 20_000;
/** Clearing away a dead holder's lock takes no time; a clearing that seems to take longer was itself interrupted. */
const CLEARING = 5_000;

/**
 * Lets one process at a time do a piece of work, across all processes that use the same lock file.
 *
 * @param {string} file the lock: it exists while somebody works, and is touched as a sign of life
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once when somebody else is at work
 * @returns {Promise<T>}
 * @template T
 */
export async function oneAtATime(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait();
    clearDead(file);
    await pause(250);
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT);
  const letGo = () => rmSync(file, { force: true });
  process.on('exit', letGo);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', letGo);
    letGo();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Someone removed the lock by hand; the work goes on, and there is nothing left to keep alive.
  }
}

/** Removes the lock of a process that died. Two who notice at once must not remove each other's fresh lock: one clears, under a lock of its own. */
function clearDead(file) {
  if (!isDead(file)) return;
  const clearing = `${file}.clearing`;
  if (silentFor(clearing) > CLEARING) rmSync(clearing, { force: true });
  if (!take(clearing)) return;
  if (isDead(file)) rmSync(file, { force: true });
  rmSync(clearing, { force: true });
}

function isDead(file) {
  if (silentFor(file) > SILENCE) return true;
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // An empty lock is one whose holder is just about to sign it.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Milliseconds since the last sign of life; 0 when there is no such lock. */
function silentFor(file) {
  const last = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return last === undefined ? 0 : Date.now() - last;
}
