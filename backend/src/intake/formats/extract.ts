import { extname } from 'node:path';
import type { ReadingSettings, SourceRead } from '../../library/kept-document.js';
import { problems } from '../problems.js';
import { decode } from './decode.js';
import { plainText, type Extracted, type PartPlace } from './extracted.js';
import { html } from './html.js';
import { jsonl } from './jsonl.js';

/** A file, or a part of one, to be read. */
export interface FileToRead extends PartPlace {
  name: string;
  bytes: Uint8Array;
  settings: ReadingSettings;
}

/** How a file's ending says it should be read. */
const READERS: Record<string, (decoded: string, at: PartPlace) => Extracted[]> = {
  '': plainText,
  '.txt': plainText,
  '.text': plainText,
  '.md': plainText,
  '.html': html,
  '.htm': html,
  '.jsonl': jsonl,
  '.ndjson': jsonl,
};

/** Whether a file of this name is one we read. */
export function isReadable(name: string): boolean {
  return endingOf(name) in READERS;
}

/** A file's ending in small letters, with its dot; empty without one. "讲话.2009" has none: an ending is Latin letters. */
export function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z][a-z0-9]{0,6}$/.test(ending) ? ending : '';
}

/**
 * Bytes → the texts in them. A text file that is plainly HTML inside is read as HTML.
 * @throws FileProblem that names what is wrong with the file
 */
export async function extract({ name, bytes, ...at }: FileToRead): Promise<{ read: SourceRead; extracted: Extracted[] }> {
  const read = READERS[endingOf(name)];
  if (!read) throw problems.unknownType(endingOf(name));
  const { text, encoding } = decode(bytes);
  const reader = read === plainText && /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500)) ? html : read;
  const extracted = reader(text, at);
  if (!extracted.some(part => part.text.trim())) throw problems.noText();
  const format = reader === html ? 'html' : reader === jsonl ? 'jsonl' : 'text';
  return {
    read: { format, encoding, encodingConfidence: 1, lost: 0, characters: text.length, columns: null, text: null },
    extracted,
  };
}
