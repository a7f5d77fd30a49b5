import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A file of such a library and the one document in it; `record` sets columns of the document, `refused` leaves it without one. */
export interface FirstReleaseFile {
  name: string;
  text: string;
  record?: Record<string, string | number | null>;
  refused?: boolean;
}

/** The tables as the first release made them: its only migration, word for word. */
const TABLES = `
  CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL);
  CREATE TABLE "source" ("id" integer PRIMARY KEY NOT NULL, "name" text NOT NULL, "sha256" text NOT NULL, "size" integer NOT NULL,
    "encoding" text, "received" text NOT NULL, "state" text NOT NULL, "demonstration" boolean NOT NULL, "intake" integer NOT NULL);
  CREATE TABLE "source_bytes" ("source" integer PRIMARY KEY NOT NULL, "bytes" blob NOT NULL);
  CREATE TABLE "document" ("id" integer PRIMARY KEY NOT NULL, "source" integer NOT NULL, "ordinal" integer NOT NULL,
    "revision" integer NOT NULL, "sourceStart" integer NOT NULL, "sourceEnd" integer NOT NULL, "heading" text, "title" text NOT NULL,
    "speaker" text, "role" text, "place" text, "level" text, "occasion" text, "earliest" text, "latest" text, "best" text,
    "basis" text NOT NULL, "confidence" float NOT NULL, "characters" integer NOT NULL, "tokens" integer NOT NULL,
    "passages" integer NOT NULL, "themes" text NOT NULL, "versions" text NOT NULL, "demonstration" boolean NOT NULL);
  CREATE TABLE "document_text" ("document" integer PRIMARY KEY NOT NULL, "text" text NOT NULL, "reading" text NOT NULL);
  CREATE TABLE "correction" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "document" integer NOT NULL, "field" text NOT NULL,
    "value" text, "previous" text, "by" text NOT NULL, "at" text NOT NULL, "reason" text);
  CREATE TABLE "intake" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "state" text NOT NULL, "files" integer NOT NULL,
    "duplicates" text NOT NULL, "refused" text NOT NULL, "started" text NOT NULL, "seconds" float NOT NULL);
  CREATE TABLE "counter" ("name" text PRIMARY KEY NOT NULL, "value" integer NOT NULL);
  CREATE UNIQUE INDEX "source_sha256" ON "source" ("sha256");
  CREATE INDEX "source_intake" ON "source" ("intake");
  CREATE INDEX "document_source" ON "document" ("source");
  CREATE INDEX "correction_document" ON "correction" ("document");
  INSERT INTO migrations (timestamp, name) VALUES (1700000000001, 'Library1700000000001');`;

const AT = '2026-01-02T03:04:05.678Z';
const VERSIONS = {
  cleaner: '1.0.0',
  segmenter: 'nodejieba 3.5.8',
  dictionary: 'jieba',
  codebook: 'four-themes 1.2.0',
  chronology: 'none',
};

/** A library as the first release left it: one document a file, read as one passage without tags, and people's corrections of them. */
export function libraryOfTheFirstRelease(
  home: string,
  files: readonly FirstReleaseFile[],
  corrections: readonly { document: number; field: string; value: string | null; previous: string | null }[],
): void {
  const library = new Database(join(home, 'library.sqlite'));
  library.exec(TABLES);
  const put = (table: string, row: Record<string, string | number | Buffer | null>) => {
    const names = Object.keys(row);
    const places = names.map(() => '?').join();
    library
      .prepare(`INSERT INTO "${table}" (${names.map(name => `"${name}"`).join()}) VALUES (${places})`)
      .run(Object.values(row));
  };
  let document = 0;
  files.forEach(({ name, text, record = {}, refused = false }, i) => {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const state = refused ? 'refused' : 'read';
    const how = { encoding: refused ? null : 'utf-8', received: AT, state, demonstration: 0, intake: 1 };
    put('source', { id: i + 1, name, sha256, size: bytes.length, ...how });
    put('source_bytes', { source: i + 1, bytes });
    if (refused) return;
    put('document', { ...documentOf(++document, i + 1, text), ...record });
    put('document_text', { document, text: text.trimEnd(), reading: JSON.stringify(readingOf(text.trimEnd())) });
  });
  for (const correction of corrections) put('correction', { ...correction, by: 'reader', at: AT, reason: null });
  const problems = files.filter(({ refused }) => refused).map(({ name }) => ({ file: name, problem: 'binary', detail: name }));
  put('intake', {
    state: 'done',
    files: files.length,
    duplicates: '[]',
    refused: JSON.stringify(problems),
    started: AT,
    seconds: 1,
  });
  put('counter', { name: 'source', value: files.length + 1 });
  put('counter', { name: 'document', value: document + 1 });
  library.close();
}

function documentOf(id: number, source: number, text: string): Record<string, string | number | null> {
  const read = text.trimEnd();
  return {
    ...{
      id,
      source,
      ordinal: 0,
      revision: 1,
      sourceStart: 0,
      sourceEnd: read.length,
      heading: null,
      title: read.split('\n')[0]!,
    },
    ...{ speaker: null, role: null, place: null, level: null, occasion: null },
    ...{ earliest: null, latest: null, best: null, basis: 'none', confidence: 0 },
    ...{
      characters: read.length,
      tokens: read.length >> 1,
      passages: 1,
      themes: '{}',
      versions: JSON.stringify(VERSIONS),
      demonstration: 0,
    },
  };
}

/** A reading as it was kept then: it knew neither proposals nor doubts. */
function readingOf(text: string): object {
  const whole = { start: 0, end: text.length };
  const passages = [{ ...whole, source: whole, heading: false, sentences: [0, text.length], tags: [] }];
  return { passages, datingEvidence: [], attributionEvidence: {}, repairs: [], dropped: [] };
}
