import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeFolder } from './home.js';

const sign = () => join(homeFolder(), 'server.json');

/** Hangs out a sign in the home folder: a server is open at this address, so that the command line hands its work over. */
export function hangSign(address: string): void {
  writeFileSync(sign(), JSON.stringify({ address, pid: process.pid }));
}

/** Takes the sign down again, if it is this process's own. */
export function takeSignDown(): void {
  if (readSign()?.pid === process.pid) rmSync(sign(), { force: true });
}

/** The address of the server that is open on this home folder; null when none answers. A sign left by a kill is ignored. */
export async function openServer(): Promise<string | null> {
  const found = readSign();
  if (!found) return null;
  try {
    const answer = await fetch(`${found.address}/api/health`, { signal: AbortSignal.timeout(5000) });
    return answer.ok ? found.address : null;
  } catch {
    return null; // nobody answers: the sign is a leftover
  }
}

function readSign(): { address: string; pid: number } | null {
  try {
    return JSON.parse(readFileSync(sign(), 'utf8')) as { address: string; pid: number };
  } catch {
    return null; // no sign, or one cut short by a kill
  }
}
