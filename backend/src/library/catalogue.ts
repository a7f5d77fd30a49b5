import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { DocumentRecord } from './document.entity.js';
import { Source } from './source.entity.js';

/** What the catalogue knows of a source without its bytes. */
export type SourceCard = Omit<Source, 'sha256' | 'received' | 'intake' | 'columns'>;

/**
 * Every document of the library without its text, held in memory: a few hundred bytes each, so that no question waits for
 * the library to be filtered. The librarian alone changes it.
 */
@Injectable()
export class Catalogue {
  private readonly records = new Map<number, DocumentRecord>();
  private readonly sources = new Map<number, SourceCard>();
  /** The greatest id that was ever added. */
  private last = 0;
  /** How many copies each document has; counted when it is asked for. */
  private copies: Map<number, number> | undefined;

  constructor(private readonly library: DataSource) {}

  /** Reads the whole catalogue from the library. */
  async load(): Promise<void> {
    this.records.clear();
    this.sources.clear();
    for (const source of await this.library.manager.find(Source, { order: { id: 'ASC' } })) this.addSource(source);
    this.add(await this.library.manager.find(DocumentRecord, { where: { retired: IsNull() }, order: { id: 'ASC' } }));
  }

  /** Every document, in the order it came. */
  documents(): Iterable<DocumentRecord> {
    return this.records.values();
  }

  get size(): number {
    return this.records.size;
  }

  document(id: number): DocumentRecord | undefined {
    return this.records.get(id);
  }

  source(id: number): SourceCard | undefined {
    return this.sources.get(id);
  }

  /** Every source, in the order it came. */
  allSources(): Iterable<SourceCard> {
    return this.sources.values();
  }

  /** The sources that are demonstration speeches. */
  demonstrations(): number[] {
    return [...this.sources.values()].filter(source => source.demonstration).map(source => source.id);
  }

  /** Documents keep the order of their ids, also where one comes back that was retired. */
  add(records: readonly DocumentRecord[]): void {
    this.copies = undefined;
    const back = records.some(({ id }) => id < this.last && !this.records.has(id));
    for (const record of records) {
      this.records.set(record.id, record);
      this.last = Math.max(this.last, record.id);
    }
    if (!back) return;
    const inOrder = [...this.records.values()].sort((a, b) => a.id - b.id);
    this.records.clear();
    for (const record of inOrder) this.records.set(record.id, record);
  }

  /** Takes documents out that are retired. */
  retire(documents: readonly number[]): void {
    this.copies = undefined;
    for (const id of documents) this.records.delete(id);
  }

  addSource(source: SourceCard): void {
    const { id, name, size, state, demonstration, format, encoding, encodingConfidence, lost, characters, problem } = source;
    this.sources.set(id, {
      ...{ id, name, size, state, demonstration, format, encoding, encodingConfidence, lost, characters, problem },
    });
  }

  /** How many copies the library holds of a document besides it. */
  copiesOf(id: number): number {
    if (!this.copies) {
      this.copies = new Map();
      for (const { copyOf } of this.records.values())
        if (copyOf !== null) this.copies.set(copyOf, (this.copies.get(copyOf) ?? 0) + 1);
    }
    return this.copies.get(id) ?? 0;
  }

  remove(sources: readonly number[]): number[] {
    this.copies = undefined;
    const gone = new Set(sources);
    const documents = [...this.records.values()].filter(record => gone.has(record.source)).map(record => record.id);
    for (const id of documents) this.records.delete(id);
    for (const id of sources) this.sources.delete(id);
    return documents;
  }
}
