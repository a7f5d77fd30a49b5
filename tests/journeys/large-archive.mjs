/**
 * Prints how much memory a server takes while it receives and reads a large archive (everything must be built; needs Linux, and three
 * times the archive's size on disk, which is given back):
 *   node tests/journeys/large-archive.mjs [megabytes]
 * The archive holds speeches of more than a megabyte each, stored as they are, so that it is as large as what is in it.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openAsBlob, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { formulaicSpeeches } from '../fixtures/formulaic-speeches.mjs';

const { fetch, FormData } = globalThis;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEGABYTE = 1024 * 1024;
const megabytes = Number(process.argv[2] ?? 1000);
const home = mkdtempSync(join(tmpdir(), 'cimai-large-'));
const archive = join(home, 'speeches.zip');

/** Writes a zip of speeches, one after another, of about so many bytes; tells how many they are. */
function writeArchive(bytes) {
  const bodies = Array.from({ length: 20 }, (_, i) => formulaicSpeeches(1, i + 1, 2600)[0].text);
  const file = openSync(archive, 'w');
  const directory = [];
  let at = 0;
  const write = (...parts) => parts.forEach(part => (at += writeSync(file, part)));
  while (at < bytes) {
    const number = directory.length;
    const text = Buffer.from(bodies[number % 20].replace('同志们：', `同志们，这是第${number + 1}份材料：`));
    const name = Buffer.from(`speeches/${number}.txt`);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt32LE(crc32(text), 10);
    fields.writeUInt32LE(text.length, 14);
    fields.writeUInt32LE(text.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), fields, place, name]));
    write(Buffer.from('PK\x03\x04'), fields, name, text);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  write(listed, Buffer.from('PK\x05\x06'), end);
  closeSync(file);
  return directory.length;
}

const env = { ...process.env, CIMAI_HOME: home, CIMAI_DEMO: '0', PORT: '0', DATABASE_URL: '', NODE_NO_WARNINGS: '1' };
const files = writeArchive(megabytes * MEGABYTE);
const packed = Math.round(statSync(archive).size / MEGABYTE);
const server = spawn(process.execPath, [join(ROOT, 'backend/dist/main.js')], { env, stdio: ['ignore', 'pipe', 'ignore'] });
const gone = new Promise(resolve => server.once('exit', resolve));
const address = await new Promise(resolve => {
  let said = '';
  server.stdout.on('data', chunk => {
    const found = /ready: (http:\S+)/.exec((said += chunk))?.[1];
    if (found) resolve(found);
  });
});

/** The most memory the server held since it was last asked, in megabytes. */
function peak() {
  const most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]);
  writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
  return Math.round(most / 1024);
}
const seconds = since => Math.round((Date.now() - since) / 100) / 10;

const atRest = peak();
let begun = Date.now();
const form = new FormData();
form.append('files', await openAsBlob(archive), 'speeches.zip');
const { id } = await (await fetch(`${address}/api/sources`, { method: 'POST', body: form })).json();
const received = { seconds: seconds(begun), megabytes: peak() };
rmSync(archive);
begun = Date.now();
let intake;
do {
  await new Promise(resolve => setTimeout(resolve, 1000));
  intake = await (await fetch(`${address}/api/intakes/${id}`)).json();
} while (intake.state !== 'done');
const read = { seconds: seconds(begun), megabytes: peak(), documents: intake.documents, tokens: intake.tokens };
server.kill('SIGTERM');
await gone;
rmSync(home, { recursive: true });
process.stdout.write(`${JSON.stringify({ archive: packed, files, atRest, received, read }, null, 2)}\n`);
