import type { ColumnMapping, SourceColumns } from '@cimai/analysis';
import { problems } from '../problems.js';
import { describeColumns, FIELDS, guessColumns, ROWS_LOOKED_AT } from './columns.js';
import type { Extracted, PartPlace } from './extracted.js';
import { valuesIn } from './json-spans.js';
import { documentIn, keyOf, recordIn, type JsonRecord } from './record.js';
import type { Table } from './table.js';

/**
 * One document a line: JSON objects with `text`, and where known `title`, `date`, `speaker`, `role`, `place`, `level`, `occasion`; where
 * the fields are called otherwise, they are told by their names and contents as the columns of a table are.
 * @param at where the decoded text begins in its file, when it is a part of one: its first line and first UTF-16 unit
 * @param chosen what a person said the fields mean; null: it is guessed
 * @param shared what the fields of the whole file are, when this is a part of it
 * @throws FileProblem `broken`, naming the first line that is no such object; `columns-unclear` with the columns
 */
export function jsonl(
  decoded: string,
  at: PartPlace,
  chosen: ColumnMapping | null = null,
  shared: SourceColumns | null = null,
): Table {
  const columns = withMapping(shared ?? jsonlColumns(decoded), chosen);
  const extracted: Extracted[] = [];
  for (const { json, start, line } of linesOf(decoded, at)) {
    const record = recordIn(json, start);
    if (record && !isClear(columns)) throw problems.columnsUnclear(columns);
    const document = record && documentIn(record, columns.mapping);
    if (!document) throw problems.brokenLine(line, keyOf('text', columns.mapping));
    extracted.push(document);
  }
  return { columns, extracted };
}

/**
 * A file that is one JSON text: an array of such objects, an object that holds one, or a single object.
 * @throws FileProblem `broken` or `columns-unclear`
 */
export function json(decoded: string, chosen: ColumnMapping | null): Table {
  const spans = recordSpans(decoded);
  const records = spans.map(({ start, end }, i) => {
    const record = recordIn(decoded.slice(start, end), start);
    if (!record) throw problems.brokenRecord(i + 1, 'text');
    return record;
  });
  const columns = withMapping(columnsOf(records.slice(0, ROWS_LOOKED_AT), records.length), chosen);
  if (records.length > 0 && !isClear(columns)) throw problems.columnsUnclear(columns);
  const extracted = records.map((record, i) => {
    const document = documentIn(record, columns.mapping);
    if (!document) throw problems.brokenRecord(i + 1, keyOf('text', columns.mapping));
    return document;
  });
  return { columns, extracted };
}

/** What the fields of a file of records are: all its rows are counted, the first of them looked at. */
export function jsonlColumns(decoded: string): SourceColumns {
  const records: JsonRecord[] = [];
  let rows = 0;
  for (const { json } of linesOf(decoded, { firstLine: 1, start: 0 })) {
    rows++;
    const record = records.length < ROWS_LOOKED_AT ? recordIn(json, 0) : null;
    if (record) records.push(record);
  }
  return columnsOf(records, rows);
}

function columnsOf(records: readonly JsonRecord[], rows: number): SourceColumns {
  const header = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const values = records.map(({ fields }) => header.map(key => shown(fields[key])));
  const mapping = guessColumns(header, values);
  // The names of this program's own records win, whatever stands in them.
  for (const field of FIELDS) if (header.includes(field)) mapping[field] = field;
  return describeColumns(header, values, rows, mapping);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

function withMapping(columns: SourceColumns, chosen: ColumnMapping | null): SourceColumns {
  return chosen ? { ...columns, mapping: chosen } : columns;
}

function isClear({ header, mapping }: SourceColumns): boolean {
  return mapping.text !== null && header.includes(mapping.text);
}

function* linesOf(decoded: string, at: PartPlace): Generator<{ json: string; start: number; line: number }> {
  let start = 0;
  let line = at.firstLine;
  while (start < decoded.length) {
    let end = decoded.indexOf('\n', start);
    if (end < 0) end = decoded.length;
    const record = decoded.slice(start, end);
    if (record.trim()) yield { json: record, start: at.start + start, line };
    start = end + 1;
    line++;
  }
}

/** Where the records of a JSON text stand: the items of an array, or of the longest array in an object, or the object itself. */
function recordSpans(decoded: string): { start: number; end: number }[] {
  try {
    JSON.parse(decoded);
  } catch {
    throw problems.brokenJson();
  }
  const start = decoded.search(/\S/);
  if (decoded[start] === '[') return [...valuesIn(decoded, start)];
  if (decoded[start] !== '{') throw problems.brokenJson();
  const arrays = [...valuesIn(decoded, start)].filter(value => /^\[\s*\{/.test(decoded.slice(value.start, value.start + 200)));
  const longest = arrays.reduce((best, array) => (array.end - array.start > best.end - best.start ? array : best), {
    start: 0,
    end: 0,
  });
  return longest.end > 0 ? [...valuesIn(decoded, longest.start)] : [{ start, end: decoded.trimEnd().length }];
}
