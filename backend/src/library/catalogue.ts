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

  constructor(private readonly library: DataSource) {}

  /** Reads the whole catalogue from the library. */
  async load(): Promise<void> {
    this.records.clear();
    this.sources.clear();
    for (const source of await this.library.manager.find(Source)) this.addSource(source);
    for (const record of await this.library.manager.find(DocumentRecord, {
      where: { retired: IsNull() },
      order: { id: 'ASC' },
    }))
      this.records.set(record.id, record);
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

  /** The sources that are demonstration speeches. */
  demonstrations(): number[] {
    return [...this.sources.values()].filter(source => source.demonstration).map(source => source.id);
  }

  add(records: readonly DocumentRecord[]): void {
    for (const record of records) this.records.set(record.id, record);
  }

  addSource(source: SourceCard): void {
    const { id, name, size, state, demonstration, format, encoding, encodingConfidence, lost, characters, problem } = source;
    this.sources.set(id, {
      ...{ id, name, size, state, demonstration, format, encoding, encodingConfidence, lost, characters, problem },
    });
  }

  remove(sources: readonly number[]): number[] {
    const gone = new Set(sources);
    const documents = [...this.records.values()].filter(record => gone.has(record.source)).map(record => record.id);
    for (const id of documents) this.records.delete(id);
    for (const id of sources) this.sources.delete(id);
    return documents;
  }
}
