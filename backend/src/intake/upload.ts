import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { homeFolder } from '../home/home.js';
import { isArchive } from './formats/archive.js';
import { MOST_ARCHIVE_BYTES, MOST_BYTES } from './problems.js';
import type { SentFile } from './sent-file.js';

/** A file as the upload leaves it in the request. */
export type UploadedFile = Express.Multer.File & { sent: SentFile };

/**
 * Takes an uploaded file into memory up to the limit, an archive to a temporary file. A file over its limit is let through to its end
 * without being kept, so that it is refused by name and the files beside it are not.
 */
const upToTheLimit: StorageEngine = {
  _handleFile(_request, { originalname, stream }, done) {
    const name = nameOf(originalname);
    const sent = isArchive(name) ? toDisk(name, stream) : toMemory(name, stream);
    sent.then(
      sent => done(null, { sent, size: sent.size } as Partial<UploadedFile>),
      (error: unknown) => done(error),
    );
  },
  _removeFile(_request, file, done) {
    const path = (file as Partial<UploadedFile>).sent?.onDisk?.path;
    if (path === undefined) done(null);
    else rm(path, { force: true }).then(() => done(null), done);
  },
};

async function toMemory(name: string, stream: Readable): Promise<SentFile> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return { name, bytes: Buffer.concat(chunks), size };
}

async function toDisk(name: string, stream: Readable): Promise<SentFile> {
  const path = join(await incomingFolder(), `${randomUUID()}.zip`);
  let size = 0;
  async function* limited(): AsyncGenerator<Buffer> {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MOST_ARCHIVE_BYTES) yield chunk;
    }
  }
  try {
    await pipeline(Readable.from(limited()), createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { name, bytes: Buffer.alloc(0), size, onDisk: { path, temporary: true } };
}

let incoming: Promise<string> | undefined;

/** Where archives wait until their files are received; what an earlier server left there when it was killed is taken away. */
function incomingFolder(): Promise<string> {
  incoming ??= (async () => {
    const folder = join(homeFolder(), 'incoming');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    return folder;
  })();
  return incoming;
}

/** Files one request may bring: a folder's worth. */
export const MOST_FILES = 20_000;

/**
 * How the web server takes uploads: names with their folders, and a limit on all parts that leaves room for fields beside the files.
 * Without it the framework sets one of 1,000, whatever is said of files.
 */
export const uploadOptions = {
  storage: upToTheLimit,
  preservePath: true,
  limits: { files: MOST_FILES, parts: MOST_FILES + 1_000 },
};

/** Browsers send names in UTF-8, the parser reads them as Latin-1; a name that was Latin-1 indeed stays as it is. */
function nameOf(raw: string): string {
  const utf8 = Buffer.from(raw, 'latin1').toString('utf8');
  return utf8.includes('\ufffd') ? raw : utf8;
}

/** The files of a request. */
export function sentFiles(request: Request): SentFile[] {
  return ((request.files as UploadedFile[] | undefined) ?? []).map(file => file.sent);
}
