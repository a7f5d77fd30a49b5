import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { inPortions } from './bulk.js';
import { Catalogue } from './catalogue.js';
import { CorrectionRecord } from './correction.entity.js';
import { DocumentPlace } from './document-place.entity.js';
import { DocumentText } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';
import type { KeptSource } from './kept-document.js';
import { sameDocuments } from './same-documents.js';
import { SourceText } from './source-text.entity.js';

/** How a source was read before: every document it ever had, retired ones too, and what people said of them. */
export interface ReadBefore {
  encoding: string | null;
  characters: number;
  /** The text taken out of it, where it has one. */
  text: string | null;
  /** By id, ascending. */
  records: Map<number, DocumentRecord>;
  /** Texts of the standing ones. */
  texts: Map<number, Pick<DocumentText, 'text' | 'reading'>>;
  /** Where each stood in earlier readings, oldest first. */
  places: Map<number, DocumentPlace[]>;
  /** People's words on each, oldest first. */
  words: Map<number, CorrectionRecord[]>;
}

/** Knows which documents a source had, and which of them a new reading has again. */
@Injectable()
export class SourceHistory {
  constructor(
    private readonly library: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** How sources were read before, by source; asked inside a transaction where there is one. */
  async of(
    sources: readonly { source: number }[],
    manager: EntityManager = this.library.manager,
  ): Promise<Map<number, ReadBefore>> {
    const ids = sources.map(({ source }) => source);
    const found = new Map(ids.map(id => [id, this.nothingYet(id)]));
    const owner = new Map<number, ReadBefore>();
    for (const some of inPortions(ids)) {
      const records = await manager.find(DocumentRecord, { where: { source: In(some) }, order: { id: 'ASC' } });
      for (const record of records) {
        const before = found.get(record.source)!;
        before.records.set(record.id, record);
        owner.set(record.id, before);
      }
      for (const before of found.values()) before.characters ||= reachOf(before.records.values());
      for (const { source, text } of await manager.find(SourceText, { where: { source: In(some) } }))
        found.get(source)!.text = text;
    }
    for (const documents of inPortions([...owner.keys()])) {
      const where = { document: In(documents) };
      for (const one of await manager.find(DocumentText, { where })) owner.get(one.document)!.texts.set(one.document, one);
      const order = { id: 'ASC' } as const;
      for (const one of await manager.find(DocumentPlace, { where, order })) push(owner.get(one.document)!.places, one);
      for (const one of await manager.find(CorrectionRecord, { where, order })) push(owner.get(one.document)!.words, one);
    }
    return found;
  }

  /** Which document each newly read one is; null for a new one. */
  same(before: ReadBefore, { read, documents }: KeptSource): (number | null)[] {
    const comparable = before.encoding === read.encoding && (before.text === null || before.text === read.text);
    const known = [...before.records.values()].map(({ id, retired, sourceStart, sourceEnd }) => ({
      id,
      now: retired === null ? { start: sourceStart, end: sourceEnd } : null,
      before: (before.places.get(id) ?? [])
        .filter(place => place.encoding === read.encoding)
        .map(place => ({ start: place.sourceStart, end: place.sourceEnd })),
      text: before.texts.get(id)?.text ?? null,
    }));
    const found = documents.map(({ sourceStart, sourceEnd, text }) => ({ start: sourceStart, end: sourceEnd, text }));
    return sameDocuments(known, found, comparable ? null : read.characters / Math.max(1, before.characters));
  }

  private nothingYet(id: number): ReadBefore {
    const { encoding = null, characters = 0 } = this.catalogue.source(id) ?? {};
    return { encoding, characters, text: null, records: new Map(), texts: new Map(), places: new Map(), words: new Map() };
  }
}

/** How far the documents reach: the first release kept no lengths of sources. */
function reachOf(records: Iterable<DocumentRecord>): number {
  let reach = 0;
  for (const { sourceEnd } of records) reach = Math.max(reach, sourceEnd);
  return reach;
}

function push<Row extends { document: number }>(rows: Map<number, Row[]>, row: Row): void {
  rows.set(row.document, [...(rows.get(row.document) ?? []), row]);
}
