import { OffsetMap, type ColumnMapping, type DatingEvidence } from '@cimai/analysis';
import type { Field } from './columns.js';
import type { Extracted } from './extracted.js';
import { dateEvidence, givenBy } from './given-fields.js';
import { valuesIn, type JsonSpan } from './json-spans.js';

/** A JSON object with the text it was parsed from. */
export interface JsonRecord {
  json: string;
  /** Where it stands in the decoded file. */
  start: number;
  fields: Record<string, unknown>;
}

/** The object a JSON text spells; null where it spells none. */
export function recordIn(json: string, start: number): JsonRecord | null {
  let fields: unknown;
  try {
    fields = JSON.parse(json);
  } catch {
    return null;
  }
  const isObject = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
  return isObject ? { json, start, fields: fields as Record<string, unknown> } : null;
}

/**
 * The document that a record is; null where it has no text. A field goes by the name that the mapping gives it, or by its own.
 */
export function documentIn(record: JsonRecord, mapping: ColumnMapping): Extracted | null {
  const { json, start, fields } = record;
  const text = fields[keyOf('text', mapping)];
  if (typeof text !== 'string') return null;
  const given = givenBy(field => asText(fields[keyOf(field, mapping)], field));
  const places = new Map([...valuesIn(json, json.search(/\{/))].map(place => [place.key, place]));
  const date = places.get(keyOf('date', mapping));
  return {
    text,
    offsets: offsetsOf(json, start, text, places.get(keyOf('text', mapping))),
    given,
    dateField: given.dating && date ? dateField(json, start, date, keyOf('date', mapping)) : null,
    dropped: [],
  };
}

export function keyOf(field: Field, mapping: ColumnMapping): string {
  return mapping[field] ?? field;
}

/** A year may be a number; everything else that is no string is left alone. */
function asText(value: unknown, field: Field): string | null {
  if (typeof value === 'string') return value;
  return field === 'date' && typeof value === 'number' ? String(value) : null;
}

function dateField(json: string, start: number, place: JsonSpan, key: string): DatingEvidence {
  const quoted = json[place.start] === '"' ? 1 : 0;
  return dateEvidence(key, json.slice(place.start + quoted, place.end - quoted), start + place.start + quoted);
}

/** Where each unit of the decoded text stands in the file: escapes are longer there. */
function offsetsOf(json: string, start: number, text: string, place: JsonSpan | undefined): OffsetMap {
  const runs: number[] = [];
  let from = (place?.start ?? 0) + 1;
  let at = 0;
  while (at < text.length) {
    const escape = json.indexOf('\\', from);
    const run = Math.min(text.length - at, (escape < 0 ? json.length : escape) - from);
    if (run > 0) runs.push(at, start + from, run);
    at += run;
    from += run;
    if (at >= text.length) break;
    from += json[from + 1] === 'u' ? 6 : 2;
    at += 1;
  }
  return OffsetMap.fromRuns(Int32Array.from(runs.length ? runs : [0, start + from, 0]));
}
