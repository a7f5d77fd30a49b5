import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** A file in a zip, before it is inflated. */
export interface ZipMember {
  /** As the archive spells it, undecoded. */
  rawName: Buffer;
  /** True where the archive says that the name is UTF-8. */
  utf8Name: boolean;
  /** The name in UTF-8 that Info-ZIP writes beside one in another encoding. */
  unicodeName: string | null;
  encrypted: boolean;
  /** A link to somewhere else and no file. */
  link: boolean;
  /** Inflates at most so many bytes; null when there are more. What the archive says of its sizes is not believed. */
  inflate(most: number): Promise<Buffer | null>;
  /** Inflates without keeping, up to so many bytes, and tells how many there were. */
  weigh(most: number): Promise<number>;
}

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
const LINK = 0o120000;
const KIND_OF_FILE = 0o170000;

/**
 * The files of a zip in its own order, one after another; folders are no files. Nothing is written to disk and nothing is inflated
 * but what is asked for.
 * @param zip its bytes, or where it lies on disk
 * @throws an error of the zip reader when it is none or damaged
 */
export async function* membersOf(zip: Buffer | string): AsyncGenerator<ZipMember> {
  const options = { decodeStrings: false, lazyEntries: true, validateEntrySizes: false } as const;
  const file = await (typeof zip === 'string'
    ? yauzl.openPromise(zip, { ...options, autoClose: false })
    : yauzl.fromBufferPromise(zip, options));
  try {
    for await (const entry of file.eachEntry()) {
      const member = asMember(file, entry);
      if (member.rawName.at(-1) !== 0x2f) yield member;
    }
  } finally {
    file.close();
  }
}

function asMember(file: ZipFile, entry: Entry): ZipMember {
  return {
    rawName: entry.fileNameRaw,
    utf8Name: (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0,
    unicodeName: unicodeNameOf(entry),
    encrypted: entry.isEncrypted(),
    link: ((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK,
    inflate: async most => {
      const chunks: Buffer[] = [];
      const size = await inflated(file, entry, most, chunk => chunks.push(chunk));
      return size > most ? null : Buffer.concat(chunks);
    },
    weigh: most => inflated(file, entry, most, () => undefined),
  };
}

/** Inflates a member chunk by chunk and stops behind the limit: how many bytes it has, or more than the limit. */
async function inflated(file: ZipFile, entry: Entry, most: number, take: (chunk: Buffer) => void): Promise<number> {
  const stream: Readable = await file.openReadStreamPromise(entry);
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) break; // leaving the loop destroys the stream
    take(chunk);
  }
  return size;
}

function unicodeNameOf(entry: Entry): string | null {
  const field = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  return field && field.length > 5 && field[0] === 1 ? field.subarray(5).toString('utf8') : null;
}
