import type { DocumentSummary, JudgedField } from '@cimai/analysis';
import type { SourceCard } from './catalogue.js';
import type { DocumentRecord } from './document.entity.js';
import { unsettled } from './unsettled.js';

/** A record as it crosses the wire, with what a person corrected on it and how many copies of it there are; doubts that a person settled are none. */
export function summaryOf(record: DocumentRecord, source: SourceCard, corrected: JudgedField[], copies: number): DocumentSummary {
  const { id, title, heading, speaker, role, place, level, occasion, characters, tokens, passages, themes } = record;
  const { earliest, latest, best, basis, confidence } = record;
  return {
    ...{ id, title, heading, speaker, role, place, level, occasion },
    date: { earliest, latest, best, basis, confidence },
    source: { id: source.id, name: source.name, demonstration: source.demonstration },
    ...{ characters, tokens, passages, themes, corrected },
    ...{ copyOf: record.copyOf, copies, doubts: unsettled(record.doubts, corrected) },
  };
}
