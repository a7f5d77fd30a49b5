import { OffsetMap, type DatingEvidence, type Given } from '@cimai/analysis';
import { firstDay, isRealDate, lastDay } from '../../library/days.js';
import { problems } from '../problems.js';
import type { Extracted, PartPlace } from './extracted.js';

/** The fields of a record that are understood; others are left alone. */
const FIELDS = ['title', 'speaker', 'role', 'place', 'level', 'occasion'] as const;

/**
 * One document a line: JSON objects with `text`, and where known `title`, `date` (`2009`, `2009-01` or `2009-01-15`),
 * `speaker`, `role`, `place`, `level`, `occasion`.
 * @param at where the decoded text begins in its file, when it is a part of one: its first line and first UTF-16 unit
 * @throws FileProblem `broken`, naming the first line that is not such an object
 */
export function jsonl(decoded: string, at: PartPlace): Extracted[] {
  const extracted: Extracted[] = [];
  let start = 0;
  let line = at.firstLine;
  while (start < decoded.length) {
    let end = decoded.indexOf('\n', start);
    if (end < 0) end = decoded.length;
    const record = decoded.slice(start, end);
    if (record.trim()) extracted.push(readRecord(record, at.start + start, line));
    start = end + 1;
    line++;
  }
  return extracted;
}

function readRecord(record: string, start: number, line: number): Extracted {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(record) as Record<string, unknown>;
  } catch {
    throw problems.brokenLine(line);
  }
  const text = fields?.['text'];
  if (typeof text !== 'string') throw problems.brokenLine(line);
  const given: Given = { attribution: {}, dating: datingOf(fields['date']), single: true };
  for (const field of FIELDS) {
    const value = fields[field];
    if (typeof value === 'string' && value.trim()) given.attribution[field] = value.trim();
  }
  return { text, offsets: offsetsOf(record, start, text), given, dateField: given.dating && dateFieldOf(record, start) };
}

/** The date a record states of its document. Anything but an ISO year, month or day is no date. */
function datingOf(value: unknown): Given['dating'] {
  const date = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  const [, best] = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)(?:T.*)?$/.exec(date) ?? [];
  if (best === undefined || !isRealDate(best)) return null;
  return { earliest: firstDay(best), latest: lastDay(best), best, basis: 'stated', confidence: 0.99 };
}

/** The record's own date field, as the evidence it is. */
function dateFieldOf(record: string, start: number): DatingEvidence | null {
  const field = /"date"\s*:\s*"?([^",}]*)/.exec(record);
  if (!field) return null;
  const from = start + field.index + field[0].length - field[1]!.length;
  return {
    quote: field[1]!,
    start: from,
    end: from + field[1]!.length,
    says: 'stated in the field “date” of the file',
    rule: 'file-field',
  };
}

/** Where each character of the decoded `text` field stands in the record: escapes are longer there. */
function offsetsOf(record: string, start: number, text: string): OffsetMap {
  const literal = textLiteral(record);
  if (literal < 0) return OffsetMap.fromRuns(Int32Array.of(0, start, 0));
  const runs: number[] = [];
  let from = literal;
  let at = 0;
  while (at < text.length) {
    const escape = record.indexOf('\\', from);
    const run = Math.min(text.length - at, (escape < 0 ? record.length : escape) - from);
    if (run > 0) runs.push(at, start + from, run);
    at += run;
    from += run;
    if (at >= text.length) break;
    from += record[from + 1] === 'u' ? 6 : 2;
    at += 1;
  }
  return OffsetMap.fromRuns(Int32Array.from(runs));
}

/** Where the value of the record's own `text` field begins, behind its quote; −1 when it is written in an unusual way. */
function textLiteral(record: string): number {
  let depth = 0;
  for (let at = 0; at < record.length; at++) {
    const unit = record[at];
    if (unit === '{' || unit === '[') depth++;
    else if (unit === '}' || unit === ']') depth--;
    else if (unit === '"') {
      const end = endOfString(record, at);
      const value = /^\s*:\s*"/.exec(record.slice(end, end + 16));
      if (depth === 1 && value && record.slice(at, end) === '"text"') return end + value[0].length;
      at = end - 1;
    }
  }
  return -1;
}

function endOfString(record: string, quote: number): number {
  let at = quote + 1;
  while (at < record.length && record[at] !== '"') at += record[at] === '\\' ? 2 : 1;
  return at + 1;
}
