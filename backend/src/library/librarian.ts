import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager, type FindOptionsSelect } from 'typeorm';
import { TokenStore, type TokenizedDocument } from '../tokens/token-store.js';
import { Catalogue } from './catalogue.js';
import { CorrectionRecord } from './correction.entity.js';
import { Counter } from './counter.entity.js';
import { DocumentText, type Reading } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';
import type { KeptDocument, KeptSource } from './kept-document.js';
import { Source } from './source.entity.js';
import { Writing } from './writing.js';

/** As many rows as one INSERT may carry before SQLite runs out of variables. */
const ROWS_AN_INSERT = 200;

/**
 * The only one who writes to the library. First the truth (library, one transaction), then what is derived from it (token
 * store, one transaction): a kill between the two leaves documents uncounted, never counted twice, and start-up counts them.
 */
@Injectable()
export class Librarian {
  constructor(
    private readonly library: DataSource,
    private readonly writing: Writing,
    private readonly catalogue: Catalogue,
    private readonly tokens: TokenStore,
  ) {}

  /** Keeps what the reader made of some sources. */
  async keep(read: readonly KeptSource[]): Promise<void> {
    const counted: TokenizedDocument[] = [];
    const records: DocumentRecord[] = [];
    await this.writing.transaction(async manager => {
      const documents = read.flatMap(source => source.documents.map((document, ordinal) => ({ ...source, document, ordinal })));
      let id = await this.takeIds(manager, documents.length);
      const texts: DocumentText[] = [];
      for (const { source, document, ordinal } of documents) {
        records.push(this.recordOf(document, id, source, ordinal));
        texts.push({ document: id, text: document.text, reading: document.reading });
        counted.push({ ...document.tokens, document: id, revision: 1 });
        id++;
      }
      await insert(manager, DocumentRecord, records);
      await insert(manager, DocumentText, texts);
      for (const { source, encoding } of read) await manager.update(Source, source, { state: 'read', encoding });
    });
    for (const { source, encoding } of read) this.catalogue.addSource({ ...this.catalogue.source(source)!, encoding });
    this.catalogue.add(records);
    await this.tokens.add(counted);
  }

  /** Marks a source that was received and then could not be read. Its bytes stay. */
  async refuse(source: number): Promise<void> {
    await this.writing.transaction(manager => manager.update(Source, source, { state: 'refused' }));
  }

  /** Removes sources with everything read from them: only demonstration speeches are ever removed by the program. */
  async removeSources(sources: readonly number[]): Promise<void> {
    const documents = this.catalogue.remove(sources);
    await this.writing.transaction(async manager => {
      for (let at = 0; at < documents.length; at += ROWS_AN_INSERT) {
        const ids = In(documents.slice(at, at + ROWS_AN_INSERT));
        await manager.delete(DocumentText, { document: ids });
        await manager.delete(CorrectionRecord, { document: ids });
        await manager.delete(DocumentRecord, { id: ids });
      }
      for (const source of sources) await manager.delete(Source, source);
    });
    await this.tokens.remove(documents);
  }

  /** The bytes of a source as they came; null when there is no such source. */
  async bytes(source: number): Promise<{ name: string; bytes: Buffer; encoding: string | null } | null> {
    const found = await this.library.manager.findOne(Source, {
      where: { id: source },
      select: { id: true, name: true, bytes: true, encoding: true },
    });
    return found ? { name: found.name, bytes: Buffer.from(found.bytes), encoding: found.encoding } : null;
  }

  /** The texts of documents, by id. */
  async texts(documents: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.rows(documents, { document: true, text: true });
    return new Map(rows.map(row => [row.document, row.text]));
  }

  /** Texts and readings as they are kept, for cutting into words again. */
  async keptTexts(documents: readonly number[]): Promise<Map<number, Pick<DocumentText, 'text' | 'reading'>>> {
    const rows = await this.rows(documents, { document: true, text: true, reading: true });
    return new Map(rows.map(({ document, text, reading }) => [document, { text, reading }]));
  }

  /** The readings of documents, by id. */
  async readings(documents: readonly number[]): Promise<Map<number, Reading>> {
    const rows = await this.rows(documents, { document: true, reading: true });
    return new Map(rows.map(row => [row.document, this.parse(row.reading)]));
  }

  /** A kept reading as it was read. */
  parse(reading: string): Reading {
    return JSON.parse(reading) as Reading;
  }

  private async rows(documents: readonly number[], select: FindOptionsSelect<DocumentText>): Promise<DocumentText[]> {
    const rows: DocumentText[] = [];
    for (let at = 0; at < documents.length; at += ROWS_AN_INSERT) {
      const ids = documents.slice(at, at + ROWS_AN_INSERT);
      rows.push(...(await this.library.manager.find(DocumentText, { select, where: { document: In(ids) } })));
    }
    return rows;
  }

  private async takeIds(manager: EntityManager, count: number): Promise<number> {
    const next = (await manager.findOneBy(Counter, { name: 'document' }))?.value ?? 1;
    await manager.save(Counter, { name: 'document', value: next + count });
    return next;
  }

  private recordOf(document: KeptDocument, id: number, source: number, ordinal: number): DocumentRecord {
    const { dating, tokens, text: _text, reading: _reading, ...rest } = document;
    const { earliest, latest, best, basis, confidence } = dating;
    const { demonstration } = this.catalogue.source(source)!;
    return {
      ...rest,
      id,
      source,
      ordinal,
      revision: 1,
      earliest,
      latest,
      best,
      basis,
      confidence,
      tokens: tokens.terms.length,
      demonstration,
    };
  }
}

async function insert<Row extends object>(manager: EntityManager, entity: new () => Row, rows: Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AN_INSERT) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(at, at + ROWS_AN_INSERT))
      .updateEntity(false)
      .execute();
  }
}
