import { isUtf8 } from 'node:buffer';
import type { SourceColumns } from '@cimai/analysis';
import { endingOf } from './formats/extract.js';
import { jsonlColumns } from './formats/jsonl.js';

/** A part of a file that can be read on its own. */
export interface FilePart {
  bytes: Uint8Array;
  /** The number of its first line in the file. */
  firstLine: number;
  /** Where it starts in the decoded file, in UTF-16 code units. */
  start: number;
  /** What the fields of the whole file are, where this is a part of one: no part must take them for something else. */
  columns: SourceColumns | null;
}

/** Bytes in one part of a file of records: large enough to be worth a worker's while, small enough to share the work. */
const PART_BYTES = 1024 * 1024;
const NEW_LINE = 10;

/**
 * A file of one record a line is cut at line ends, so that several workers share it; every other file is one part, and so is one
 * that is not in UTF-8, where a line-feed byte is always a line end.
 */
export function partsOf(name: string, bytes: Uint8Array): FilePart[] {
  const records = endingOf(name) === '.jsonl' || endingOf(name) === '.ndjson';
  if (!records || bytes.length <= PART_BYTES || !isUtf8(bytes)) return [{ bytes, firstLine: 1, start: 0, columns: null }];
  const parts: FilePart[] = [];
  const columns = columnsOf(bytes);
  let [offset, firstLine, start] = [0, 1, 0];
  while (offset < bytes.length) {
    const lineEnd = bytes.indexOf(NEW_LINE, Math.min(offset + PART_BYTES, bytes.length));
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const part = bytes.subarray(offset, end);
    parts.push({ bytes: part, firstLine, start, columns });
    const { lines, units } = measure(part);
    firstLine += lines;
    start += units;
    offset = end;
  }
  return parts;
}

/** The fields by the first part's records; the rows of all parts. */
function columnsOf(bytes: Uint8Array): SourceColumns {
  const lineEnd = bytes.indexOf(NEW_LINE, PART_BYTES);
  const columns = jsonlColumns(new TextDecoder().decode(bytes.subarray(0, lineEnd < 0 ? bytes.length : lineEnd)));
  return { ...columns, rows: linesWithContent(bytes) };
}

/** Lines with more than white space in them. */
function linesWithContent(bytes: Uint8Array): number {
  let lines = 0;
  for (let start = 0; start < bytes.length;) {
    const end = lineEndFrom(bytes, start);
    let at = start;
    while (at < end && bytes[at]! <= 32) at++;
    if (at < end) lines++;
    start = end + 1;
  }
  return lines;
}

function lineEndFrom(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(NEW_LINE, start);
  return end < 0 ? bytes.length : end;
}

/** Line ends and UTF-16 code units of a stretch of UTF-8, counted by the runtime itself. A byte-order mark is not part of the text. */
function measure(utf8: Uint8Array): { lines: number; units: number } {
  let lines = 0;
  for (let at = utf8.indexOf(NEW_LINE); at >= 0; at = utf8.indexOf(NEW_LINE, at + 1)) lines++;
  return { lines, units: new TextDecoder().decode(utf8).length };
}
