import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { TokenStore, type TokenizedDocument } from '../tokens/token-store.js';
import { inPortions, insert, takeIds } from './bulk.js';
import { Catalogue } from './catalogue.js';
import { Copies } from './copies.js';
import { CorrectionRecord } from './correction.entity.js';
import { DocumentFound } from './document-found.entity.js';
import { DocumentPlace } from './document-place.entity.js';
import { DocumentSketch } from './document-sketch.entity.js';
import { DocumentText, type Reading } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';
import type { KeptSource, RefusedSource } from './kept-document.js';
import { columnsOf, recordOf } from './record-of.js';
import { SourceBytes } from './source-bytes.entity.js';
import { SourceDecisionRecord } from './source-decision.entity.js';
import { SourceText } from './source-text.entity.js';
import { Source } from './source.entity.js';
import { Writing } from './writing.js';

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
    private readonly copies: Copies,
  ) {}

  /**
   * Keeps what the reader made of some sources, and marks those it could not read: their bytes stay. One that was removed meanwhile is
   * passed over. Answers the new documents.
   */
  async keep(outcomes: readonly KeptSource[], unreadable: readonly RefusedSource[] = []): Promise<DocumentRecord[]> {
    const counted: TokenizedDocument[] = [];
    const records: DocumentRecord[] = [];
    let relinked: DocumentRecord[] = [];
    let [read, refused] = [outcomes, unreadable];
    await this.writing.transaction(async manager => {
      read = outcomes.filter(({ source }) => this.catalogue.source(source));
      refused = unreadable.filter(({ source }) => this.catalogue.source(source));
      const documents = read.flatMap(source => source.documents.map((document, ordinal) => ({ ...source, document, ordinal })));
      let id = await takeIds(manager, 'document', documents.length);
      const texts: DocumentText[] = [];
      for (const { source, document, ordinal } of documents) {
        const { demonstration } = this.catalogue.source(source)!;
        records.push(recordOf(document, { id, source, ordinal, demonstration }));
        texts.push({ document: id, text: document.text, reading: document.reading });
        counted.push({ ...document.tokens, document: id, revision: 1 });
        id++;
      }
      const come = documents.map(({ document }, i) => ({ record: records[i]!, sketch: document.sketch }));
      relinked = await this.copies.settle(manager, { come });
      await insert(manager, DocumentRecord, records);
      await insert(manager, DocumentText, texts);
      for (const [as, sources] of readAlike(read)) await update(manager, sources, as);
      await insert(manager, SourceText, textsOf(read));
      for (const { source, ...why } of refused) await manager.update(Source, source, { state: 'refused', ...why });
    });
    for (const { source, read: as } of read) this.catalogue.addSource({ ...this.catalogue.source(source)!, ...columnsOf(as) });
    for (const { source, problem } of refused) {
      this.catalogue.addSource({ ...this.catalogue.source(source)!, state: 'refused', problem });
    }
    this.catalogue.add([...records, ...relinked]);
    await this.tokens.add(counted);
    return records;
  }

  /** Removes sources with everything read from them: only demonstration speeches are ever removed by the program. */
  async removeSources(sources: readonly number[]): Promise<void> {
    const gone = new Set(sources);
    const { standing, relinked } = await this.writing.transaction(async manager => {
      const standing = [...this.catalogue.documents()].filter(({ source }) => gone.has(source)).map(({ id }) => id);
      const relinked = await this.copies.settle(manager, { gone: standing });
      const documents = await documentsOf(manager, sources);
      for (const some of inPortions(documents)) {
        const ids = In(some);
        await manager.delete(DocumentText, { document: ids });
        await manager.delete(DocumentPlace, { document: ids });
        await manager.delete(CorrectionRecord, { document: ids });
        await manager.delete(DocumentFound, { document: ids });
        await manager.delete(DocumentSketch, { document: ids });
        await manager.delete(DocumentRecord, { id: ids });
      }
      await manager.delete(SourceBytes, { source: In([...sources]) });
      await manager.delete(SourceText, { source: In([...sources]) });
      await manager.delete(SourceDecisionRecord, { source: In([...sources]) });
      await manager.delete(Source, { id: In([...sources]) });
      return { standing, relinked };
    });
    this.catalogue.remove(sources);
    this.catalogue.add(relinked);
    await this.tokens.remove(standing);
  }

  /** The text that was taken out of a source whose bytes are no plain text; null where decoding them gives it. */
  async textTakenOut(source: number): Promise<string | null> {
    return (await this.library.manager.findOneBy(SourceText, { source }))?.text ?? null;
  }

  /** The bytes of a source, byte for byte as they came; null when there is no such source. */
  async bytes(source: number): Promise<Buffer | null> {
    return (await this.bytesOf([source])).get(source) ?? null;
  }

  /** The bytes of several sources, by id. */
  async bytesOf(sources: readonly number[]): Promise<Map<number, Buffer>> {
    const found = await this.library.manager.find(SourceBytes, { where: { source: In([...sources]) } });
    return new Map(found.map(({ source, bytes }) => [source, bytes]));
  }

  /** Texts and readings as they are kept, for cutting into words again. */
  async keptTexts(documents: readonly number[]): Promise<Map<number, Pick<DocumentText, 'text' | 'reading'>>> {
    const kept = new Map<number, Pick<DocumentText, 'text' | 'reading'>>();
    for (const some of inPortions(documents)) {
      const where = { document: In(some) };
      for (const { document, text, reading } of await this.library.manager.find(DocumentText, { where })) {
        kept.set(document, { text, reading });
      }
    }
    return kept;
  }

  /** Documents as they were read, by id. */
  async open(documents: readonly number[]): Promise<Map<number, { text: string; reading: Reading }>> {
    const kept = await this.keptTexts(documents);
    return new Map([...kept].map(([id, { text, reading }]) => [id, { text, reading: JSON.parse(reading) as Reading }]));
  }
}

/** Sources that were read alike: as many updates as ways of reading. */
function readAlike(read: readonly KeptSource[]): [Partial<Source>, number[]][] {
  const alike = new Map<string, [Partial<Source>, number[]]>();
  for (const { source, read: as } of read) {
    const columns = columnsOf(as);
    const key = JSON.stringify(columns);
    const group = alike.get(key) ?? [columns, []];
    group[1].push(source);
    alike.set(key, group);
  }
  return [...alike.values()];
}

function textsOf(read: readonly KeptSource[]): SourceText[] {
  return read.flatMap(({ source, read: { text } }) => (text === null ? [] : [{ source, text }]));
}

async function update(manager: EntityManager, sources: readonly number[], change: Partial<Source>): Promise<void> {
  for (const some of inPortions(sources)) await manager.update(Source, { id: In(some) }, change);
}

/** Every document that sources ever had, retired ones too. */
async function documentsOf(manager: EntityManager, sources: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const some of inPortions(sources)) {
    const rows = await manager.find(DocumentRecord, { where: { source: In(some) }, select: { id: true } });
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}
