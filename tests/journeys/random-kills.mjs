/**
 * Kills a server at random moments while a folder of speeches comes in, and looks at what is left (everything must be built):
 *   node tests/journeys/random-kills.mjs [kills] [seed]
 * Each round starts the server, sends a growing part of a folder of 200 speeches and kills the server with SIGKILL at a moment between its
 * start and a few seconds later. After the last one everything is sent again and read to its end. Then: every speech must be there exactly
 * once, the token store must hold the same versions of the same documents as the library, and `recount` must change nothing. Prints what was
 * found as JSON; fails where one of these does not hold.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import Database from 'better-sqlite3';
import { chance, formulaicSpeeches } from '../fixtures/formulaic-speeches.mjs';

const { fetch, Blob, FormData } = globalThis;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = 200;
const A_DELIVERY = 20;
const PARAGRAPHS = 60;
/** A server is killed at most so long after it was started, in milliseconds: enough to start, receive and read a part. */
const LATEST = 4000;

const kills = Number(process.argv[2] ?? 30);
const seed = Number(process.argv[3] ?? Date.now() % 100000);
const next = chance(seed);
const home = mkdtempSync(join(tmpdir(), 'cimai-kills-'));
const env = { ...process.env, CIMAI_HOME: home, CIMAI_DEMO: '0', PORT: '0', DATABASE_URL: '', NODE_NO_WARNINGS: '1' };
const files = formulaicSpeeches(FILES, seed, PARAGRAPHS).map(({ title, text }) => ({ name: `${title}.txt`, text }));

/** Starts a server; `address` is null where it was killed before it was ready. */
function start() {
  const server = spawn(process.execPath, [join(ROOT, 'backend/dist/main.js')], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = new Promise(resolve => server.once('exit', resolve));
  const address = new Promise(resolve => {
    let said = '';
    server.stdout.on('data', chunk => {
      said += chunk;
      const found = /ready: (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void gone.then(() => resolve(null));
  });
  return { server, gone, address };
}

/** Sends files, some at a time; answers the intakes, and stops where nobody answers any more. */
async function send(address, some) {
  const intakes = [];
  for (let at = 0; at < some.length; at += A_DELIVERY) {
    const form = new FormData();
    for (const { name, text } of some.slice(at, at + A_DELIVERY)) form.append('files', new Blob([text]), name);
    const answer = await fetch(`${address}/api/sources`, { method: 'POST', body: form }).catch(() => null);
    if (!answer?.ok) return intakes;
    const intake = await answer.json().catch(() => null);
    if (intake) intakes.push(intake.id);
  }
  return intakes;
}

/** What stands in the two stores, looked at in a copy: opening a store mends it, and that is for the next server to do. */
async function stock() {
  const copy = mkdtempSync(join(tmpdir(), 'cimai-look-'));
  try {
    for (const name of readdirSync(home).filter(each => /sqlite|duckdb/.test(each))) cpSync(join(home, name), join(copy, name));
    return { ...kept(join(copy, 'library.sqlite')), ...(await counted(join(copy, 'tokens.duckdb'))) };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The sources and documents of the library, and how many intakes are open. */
function kept(path) {
  const library = new Database(path);
  const has = library.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'document'`).get();
  const ask = sql => (has ? library.prepare(sql).all() : []);
  const sources = ask('SELECT name, state FROM source');
  const documents = ask('SELECT id, revision, source FROM document ORDER BY id');
  const open = ask(`SELECT id FROM intake WHERE state <> 'done'`).length;
  library.close();
  return { sources, documents, open };
}

/** The documents of the token store, and a fingerprint of every token of them. */
async function counted(path) {
  const store = await DuckDBInstance.create(path);
  const connection = await store.connect();
  const rows = async sql => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const tables = await rows('SHOW TABLES');
  if (!tables.some(({ name }) => name === 'token')) return { held: [], tokens: '' };
  const held = await rows('SELECT id, revision FROM document ORDER BY id');
  const all = await rows(
    'SELECT document, passage, sentence, start, form FROM token JOIN term ON term.id = token.term ORDER BY 1, 2, 4, 5',
  );
  connection.closeSync();
  store.closeSync();
  const print = createHash('sha256');
  for (const { document, passage, sentence, start, form } of all)
    print.update(`${document} ${passage} ${sentence} ${start} ${form}\n`);
  return { held, tokens: `${all.length} ${print.digest('hex').slice(0, 16)}` };
}

const seen = { beforeReady: 0, whileReceiving: 0, whileReading: 0, uncounted: 0, idle: 0 };
for (let round = 0; round < kills; round++) {
  const part = files.slice(0, Math.ceil((FILES * (round + 1)) / kills));
  const moment = Math.round(next() * LATEST);
  const { server, gone, address } = start();
  setTimeout(() => server.kill('SIGKILL'), moment);
  const ready = await address;
  const sent = ready ? await send(ready, part) : [];
  await gone;
  const { sources, documents, open, held } = await stock();
  const unread = sources.filter(({ state }) => state === 'received').length;
  const uncounted = documents.length - held.length;
  if (!ready) seen.beforeReady++;
  else if (sent.length < Math.ceil(part.length / A_DELIVERY)) seen.whileReceiving++;
  else if (unread > 0 || open > 0) seen.whileReading++;
  else seen.idle++;
  if (uncounted !== 0) seen.uncounted++;
  process.stderr.write(`${round + 1}/${kills}: after ${moment} ms, ${ready ? 'ready' : 'starting'}; ${sources.length} sources, ${unread} unread, ${documents.length} documents, ${uncounted} uncounted\n`); // prettier-ignore
}

const { server, gone, address } = start();
const last = await address;
await send(last, files);
for (;;) {
  const { intakes } = await (await fetch(`${last}/api/intakes`)).json();
  if (intakes.every(({ state }) => state === 'done')) break;
  await new Promise(resolve => setTimeout(resolve, 200));
}
const { reads: _, ...health } = await (await fetch(`${last}/api/health`)).json();
server.kill('SIGTERM');
await gone;

const before = await stock();
const recounted = JSON.parse(execFileSync(process.execPath, [join(ROOT, 'backend/dist/command/cimai.js'), 'recount'], { env, stdio: ['ignore', 'pipe', 'ignore'] }).toString()); // prettier-ignore
const after = await stock();
rmSync(home, { recursive: true });

const names = before.sources.map(({ name }) => name).sort();
const inLibrary = before.documents.map(({ id, revision }) => ({ id, revision }));
const holds = {
  everySourceOnce:
    isDeepStrictEqual(names, files.map(({ name }) => name).sort()) && before.sources.every(({ state }) => state === 'read'),
  everyDocumentOnce: before.documents.length === FILES && new Set(before.documents.map(({ source }) => source)).size === FILES,
  storesAgree: isDeepStrictEqual(inLibrary, before.held),
  recountChangesNothing: isDeepStrictEqual(before.held, after.held) && before.tokens === after.tokens,
};
process.stdout.write(`${JSON.stringify({ kills, seed, files: FILES, seen, documents: before.documents.length, tokens: before.tokens, health, recounted, holds }, null, 2)}\n`); // prettier-ignore
process.exitCode = Object.values(holds).every(Boolean) ? 0 : 1;
