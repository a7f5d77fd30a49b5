import { extname } from 'node:path';
import { problems } from '../problems.js';
import { decode } from './decode.js';
import { plainText, WHOLE_FILE, type Extracted, type PartPlace } from './extracted.js';
import { html } from './html.js';
import { jsonl } from './jsonl.js';

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
export function extract(name: string, bytes: Uint8Array, at = WHOLE_FILE): { encoding: string; extracted: Extracted[] } {
  const read = READERS[endingOf(name)];
  if (!read) throw problems.unknownType(endingOf(name));
  const { text, encoding } = decode(bytes);
  const reader = read === plainText && /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500)) ? html : read;
  const extracted = reader(text, at);
  if (!extracted.some(part => part.text.trim())) throw problems.noText();
  return { encoding, extracted };
}
