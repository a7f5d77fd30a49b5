import type { CorrectableField, DocumentDifference, ReadingDraft, ReadingSide } from '@cimai/analysis';
import type { Reading } from '../library/document-text.entity.js';
import type { DocumentRecord } from '../library/document.entity.js';
import type { KeptDocument, KeptSource } from '../library/kept-document.js';
import { recordOf } from '../library/record-of.js';
import type { ReadBefore } from '../library/source-history.js';
import { dateOf, withWords } from '../library/words-in-force.js';
import { compareReadings } from './compare-readings.js';

const FIELDS: CorrectableField[] = ['title', 'speaker', 'role', 'place', 'level', 'occasion', 'date'];
/** Characters of a document's beginning and end that tell it from others. */
const GLIMPSE = 60;
const MOST_DIFFERENCES = 200;

/**
 * What another reading of a source would change, document by document. `same`: which known document each newly read one is. People's
 * words are in force on both sides, so that a field on which somebody had a word never differs.
 */
export function differencesOf(
  before: ReadBefore,
  kept: KeptSource,
  same: readonly (number | null)[],
): Pick<ReadingDraft, 'differences' | 'counts'> {
  const still = new Set(same);
  const found = kept.documents.map((document, ordinal) => ({
    at: document.sourceStart,
    difference: against(before, document, same[ordinal] ?? null, kept.source, ordinal),
  }));
  const stretch = kept.read.characters / Math.max(1, before.characters);
  for (const record of before.records.values()) {
    if (record.retired !== null || still.has(record.id)) continue;
    const side = sideOf(record, before.texts.get(record.id)?.text ?? '');
    const gone = { document: record.id, before: side, after: null, fields: [], text: [], tags: 0 };
    found.push({ at: record.sourceStart * stretch, difference: { change: 'gone', ...gone } });
  }
  const differences = found.sort((a, b) => a.at - b.at).map(({ difference }) => difference);
  const counts: ReadingDraft['counts'] = { same: 0, changed: 0, new: 0, gone: 0 };
  for (const { change } of differences) counts[change]++;
  if (differences.length <= MOST_DIFFERENCES) return { differences, counts };
  const telling = [
    ...differences.filter(({ change }) => change !== 'same'),
    ...differences.filter(({ change }) => change === 'same'),
  ];
  return { differences: telling.slice(0, MOST_DIFFERENCES), counts };
}

function against(
  before: ReadBefore,
  document: KeptDocument,
  id: number | null,
  source: number,
  ordinal: number,
): DocumentDifference {
  const fresh = recordOf(document, { id: id ?? 0, source, ordinal, demonstration: false });
  const known = id === null ? undefined : before.records.get(id);
  const after = known ? withWords(fresh, before.words.get(known.id) ?? []) : fresh;
  const side = sideOf(after, document.text);
  const text = known && before.texts.get(known.id);
  if (!known || known.retired !== null || !text) {
    return { change: 'new', document: id, before: null, after: side, fields: [], text: [], tags: 0 };
  }
  const fields = fieldsThatDiffer(known, after);
  const { passages: old } = JSON.parse(text.reading) as Reading;
  const { passages } = JSON.parse(document.reading) as Reading;
  const read = compareReadings({ text: text.text, passages: old }, { text: document.text, passages });
  const change = fields.length || read.text.length || read.tags ? 'changed' : 'same';
  return { change, document: id, before: sideOf(known, text.text), after: side, fields, ...read };
}

function fieldsThatDiffer(before: DocumentRecord, after: DocumentRecord): DocumentDifference['fields'] {
  const value = (record: DocumentRecord, field: CorrectableField) => (field === 'date' ? dateOf(record) : record[field]);
  return FIELDS.map(field => ({ field, before: value(before, field), after: value(after, field) })).filter(
    one => one.before !== one.after,
  );
}

function sideOf({ title, sourceStart, sourceEnd, characters }: DocumentRecord, text: string): ReadingSide {
  return {
    ...{ title, start: sourceStart, end: sourceEnd, characters },
    opening: text.slice(0, GLIMPSE),
    closing: text.slice(-GLIMPSE),
  };
}
