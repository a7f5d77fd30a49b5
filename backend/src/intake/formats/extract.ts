import { extname } from 'node:path';
import { OffsetMap, type SourceColumns } from '@cimai/analysis';
import type { ReadingSettings, SourceRead } from '../../library/kept-document.js';
import { problems } from '../problems.js';
import { decode, type Decoded } from './decode.js';
import { plainText, type Extracted, type PartPlace } from './extracted.js';
import { html } from './html.js';
import { lostIn } from './lost-characters.js';
import { json, jsonl } from './jsonl.js';
import { markdown } from './markdown.js';
import { claimedBy, notRead } from './other-programs.js';
import { csv, sheetsTable, type Table } from './table.js';
import { takeApart } from './take-apart.js';
import { isContainer, type ContainerKind, type Taken, type TakenText } from './taken.js';

/** A file, or a part of one, to be read. */
export interface FileToRead extends PartPlace {
  name: string;
  bytes: Uint8Array;
  settings: ReadingSettings;
  /** For a part of a file of records: what the fields of the whole file are. */
  columns?: SourceColumns | null;
}

/** What `extract` answers: how the source was read, and the texts in it. */
export interface ReadOut {
  read: SourceRead;
  extracted: Extracted[];
}

/** How a file's ending says it should be read; a zip is opened where it is received. */
const KINDS = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.doc': 'doc',
  '.pdf': 'pdf',
  '.odt': 'odt',
  '.fodt': 'odt',
  '.rtf': 'rtf',
  '.mht': 'mht',
  '.mhtml': 'mht',
  '.epub': 'epub',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];

/** The ending of archives: their files are received one by one. */
export const ARCHIVE_ENDING = '.zip';

/** Every ending that is read, with its dot, as a page offers them; a file without one is read as plain text. */
export const ACCEPTED_ENDINGS: readonly string[] = [...Object.keys(KINDS).filter(Boolean), ARCHIVE_ENDING];

/** Whether a file of this name is one we read. */
export function isReadable(name: string): boolean {
  return endingOf(name) in KINDS;
}

/** A file's ending in small letters, with its dot; empty without one. "讲话.2009" has none: an ending is Latin letters. */
export function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z][a-z0-9]{0,8}$/.test(ending) ? ending : '';
}

/**
 * Bytes → the texts in them. What a file is inside counts more than its ending where the two disagree: a Word file may be called
 * anything, and pages are saved as .txt and .doc.
 * @param open takes the text out of a file that is no plain text; in a thread apart unless something else is asked
 * @throws FileProblem that names what is wrong with the file
 */
export async function extract(
  file: FileToRead,
  open: (kind: ContainerKind, bytes: Uint8Array) => Promise<Taken> = takeApart,
): Promise<ReadOut> {
  const kind = kindOf(file);
  const out = isContainer(kind) ? fromTaken(kind, await open(kind, file.bytes), file) : fromText(kind, file);
  if (!out.extracted.some(part => part.text.trim())) throw problems.noText();
  return out;
}

function kindOf({ name, bytes }: FileToRead): Kind {
  const ending = endingOf(name);
  if (!(ending in KINDS)) throw notRead(ending);
  const named = KINDS[ending as keyof typeof KINDS];
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const claimed = claimedBy(head);
  if (claimed !== null && !(claimed in KINDS)) throw notRead(claimed);
  if (claimed !== null) return KINDS[claimed as keyof typeof KINDS];
  if (head.startsWith('PK\x03\x04')) return ZIPPED.has(named) ? named : isContainer(named) ? 'docx' : named;
  if (head.startsWith('\xd0\xcf\x11\xe0')) return isContainer(named) ? named : 'doc';
  if (named !== 'doc' && named !== 'mht') return named;
  return PAGE.test(head.replace(/^\xef\xbb\xbf/, '')) ? 'html' : named;
}

/** Kinds that are zips and do not say so in their first bytes where another program packed them again. */
const ZIPPED = new Set<Kind>(['xlsx', 'odt', 'epub']);

/** How a page begins. */
const PAGE = /^\s*(?:<!doctype html|<html[\s>])/i;

/** A source whose bytes are text: offsets count in what they decode to. */
function fromText(kind: Exclude<Kind, ContainerKind>, { bytes, settings, columns, firstLine, start }: FileToRead): ReadOut {
  const decoded = decode(bytes, settings.encoding);
  const { text } = decoded;
  const chosen = settings.columns;
  switch (kind) {
    case 'text':
      // A page that is called a text; in UTF-16 that shows only now.
      if (PAGE.test(text.slice(0, 500))) return { read: readAs('html', decoded), extracted: html(text) };
      return { read: readAs('text', decoded), extracted: plainText(text) };
    case 'markdown':
      return { read: readAs('text', decoded), extracted: markdown(text) };
    case 'html':
      return { read: readAs('html', decoded), extracted: html(text) };
    case 'csv':
    case 'tsv':
      return asTable('csv', decoded, csv(text, kind === 'tsv' ? '\t' : null, chosen));
    case 'json':
      return asTable('jsonl', decoded, json(text, chosen));
    case 'jsonl':
      return asTable('jsonl', decoded, jsonl(text, { firstLine, start }, chosen, columns ?? null));
  }
}

function asTable(format: string, decoded: Decoded, { columns, extracted }: Table): ReadOut {
  return { read: { ...readAs(format, decoded), columns }, extracted };
}

function readAs(format: string, { text, encoding, confidence, lost }: Decoded): SourceRead {
  return { format, encoding, encodingConfidence: confidence, lost, characters: text.length, columns: null, text: null };
}

/** A source whose text was taken out of it: offsets count in that text, which is kept. */
function fromTaken(kind: ContainerKind, taken: Taken, { settings }: FileToRead): ReadOut {
  const own = { format: kind, encoding: null, encodingConfidence: null };
  if (taken.kind === 'sheets') {
    const { text, columns, extracted } = sheetsTable(taken, settings.columns);
    return { read: { ...own, ...lossOf(text), columns, text }, extracted };
  }
  return { read: { ...own, ...lossOf(taken.text), columns: null, text: taken.text }, extracted: [textIn(taken)] };
}

function textIn({ text, reflowed, title, dropped }: TakenText): Extracted {
  const given = { attribution: title ? { title } : {}, dating: null, single: false };
  const whole = { text, offsets: OffsetMap.identity(text.length) };
  const read = reflowed ? { text: reflowed.text, offsets: OffsetMap.fromRuns(reflowed.runs) } : whole;
  return { ...read, given, dateField: null, dropped };
}

const lossOf = (text: string) => ({ lost: lostIn(text), characters: text.length });
