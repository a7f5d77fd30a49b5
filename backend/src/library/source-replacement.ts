import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { TokenStore, type TokenizedDocument } from '../tokens/token-store.js';
import { inPortions, insert, takeIds } from './bulk.js';
import { Catalogue } from './catalogue.js';
import { Copies } from './copies.js';
import { DocumentFound, foundIn } from './document-found.entity.js';
import { DocumentPlace } from './document-place.entity.js';
import { DocumentText } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';
import type { KeptDocument, KeptSource, RefusedSource } from './kept-document.js';
import { columnsOf, recordOf } from './record-of.js';
import { SourceHistory, type ReadBefore } from './source-history.js';
import { SourceText } from './source-text.entity.js';
import { Source } from './source.entity.js';
import { inForce, withWords } from './words-in-force.js';
import { Writing } from './writing.js';

/** What became of the documents of sources that were read again. */
export interface Replaced {
  /** In force now. */
  records: DocumentRecord[];
  added: number[];
  retired: number[];
}

/** What of a document, besides its words, decides whether another is a copy of it. */
const SEEN_BY_COPIES = ['characters', 'place', 'basis', 'earliest', 'latest'] as const;

/** Everything one reading changes, gathered while its transaction is written. */
interface Change extends Replaced {
  texts: DocumentText[];
  counted: TokenizedDocument[];
  /** Documents that are not to their copies what they were. */
  sketches: { record: DocumentRecord; sketch: Uint32Array }[];
  /** Other documents whose copies these are, or were. */
  relinked: DocumentRecord[];
  /** People's words on what is a copy of what, for documents that come back. */
  copyWords: Map<number, number | null>;
  /** What the reader itself says of documents on which people had a word. */
  found: DocumentFound[];
  sources: { id: number; columns: Partial<Source> }[];
}

/**
 * Puts another reading of sources in the place of the one before. A document that is still there keeps its id and people's words, one
 * that is new gets an id of its own, one that is gone is retired: it keeps its record and its corrections, and comes back with them
 * when a later reading has it again. One library transaction, then the token store, as with everything that is kept.
 */
@Injectable()
export class SourceReplacement {
  constructor(
    private readonly writing: Writing,
    private readonly catalogue: Catalogue,
    private readonly tokens: TokenStore,
    private readonly history: SourceHistory,
    private readonly copies: Copies,
  ) {}

  /**
   * All of them or none. `also` is written in the same transaction: the decisions that asked for it. A source that was removed
   * meanwhile is passed over; one that is refused now loses its documents.
   */
  async replace(
    readings: readonly (KeptSource | RefusedSource)[],
    also: (manager: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<Replaced> {
    const change = await this.writing.transaction(async manager => {
      const still = readings.filter(({ source }) => this.catalogue.source(source));
      const before = await this.history.of(still, manager);
      const made = nothingYet();
      for (const reading of still) await this.prepare(manager, reading, before.get(reading.source)!, made);
      await this.settleCopies(manager, made);
      await write(manager, still, before, made);
      await also(manager);
      return made;
    });
    for (const { id, columns } of change.sources) this.catalogue.addSource({ ...this.catalogue.source(id)!, ...columns });
    this.catalogue.retire(change.retired);
    this.catalogue.add([...change.records, ...change.relinked]);
    if (change.retired.length) await this.tokens.remove(change.retired);
    if (change.counted.length) await this.tokens.add(change.counted);
    return change;
  }

  /** Links copies anew where a document is not what it was to them; to settle again what is alike would cost more than the reading. */
  private async settleCopies(manager: EntityManager, made: Change): Promise<void> {
    const { sketches: come, retired: gone, copyWords: words } = made;
    if (come.length + gone.length + words.size === 0) return;
    const own = new Map(made.records.map(record => [record.id, record]));
    const relinked = await this.copies.settle(manager, { come, gone, words });
    for (const { id, copyOf, contained } of relinked) Object.assign(own.get(id) ?? {}, { copyOf, contained });
    made.relinked = relinked.filter(({ id }) => !own.has(id));
  }

  /** Whether a document is to its copies what it was: the same words, of the same length, place and date. */
  private isAlike(known: DocumentRecord, fresh: DocumentRecord, sketch: Uint32Array): boolean {
    if (known.retired !== null || SEEN_BY_COPIES.some(field => known[field] !== fresh[field])) return false;
    const before = this.copies.sketchOf(known.id);
    return before.length === sketch.length && before.every((number, i) => number === sketch[i]);
  }

  /** Settles which document is which, and what each will be. */
  private async prepare(
    manager: EntityManager,
    reading: KeptSource | RefusedSource,
    before: ReadBefore,
    made: Change,
  ): Promise<void> {
    const { source } = reading;
    const documents = 'documents' in reading ? reading.documents : [];
    const same = 'documents' in reading ? this.history.same(before, reading) : [];
    let id = await takeIds(manager, 'document', same.filter(one => one === null).length);
    const { demonstration } = this.catalogue.source(source)!;
    documents.forEach((document, ordinal) => {
      const known = same[ordinal] === null ? undefined : before.records.get(same[ordinal]!);
      if (!known) made.added.push(id);
      const fresh = recordOf(document, { id: known?.id ?? id++, source, ordinal, demonstration });
      const words = (known && before.words.get(known.id)) ?? [];
      const record = known ? withWords(carriedOn(fresh, known), words) : fresh;
      add(made, document, record);
      if (!known || !this.isAlike(known, record, document.sketch)) made.sketches.push({ record, sketch: document.sketch });
      if (words.length) made.found.push(foundIn(fresh, document.text));
      const copy = inForce(words).get('copy');
      if (copy && known?.retired) made.copyWords.set(known.id, copy.value === null ? null : Number(copy.value));
    });
    const kept = new Set(same);
    for (const record of before.records.values()) if (!record.retired && !kept.has(record.id)) made.retired.push(record.id);
    made.sources.push({
      id: source,
      columns: 'read' in reading ? columnsOf(reading.read) : refusedAs(reading),
    });
  }
}

/** A source that is refused was read as nothing. */
function refusedAs({ problem, columns }: RefusedSource): Partial<Source> {
  return { state: 'refused', problem, columns, encoding: null, encodingConfidence: null, lost: 0, characters: 0 };
}

/** The next revision of a document that was known. */
function carriedOn(fresh: DocumentRecord, { revision, copyOf, contained }: DocumentRecord): DocumentRecord {
  return { ...fresh, revision: revision + 1, copyOf, contained };
}

function nothingYet(): Change {
  const lists = {
    records: [],
    added: [],
    retired: [],
    texts: [],
    counted: [],
    sketches: [],
    relinked: [],
    sources: [],
    found: [],
  };
  return { ...lists, copyWords: new Map() };
}

function add(made: Change, document: KeptDocument, record: DocumentRecord): void {
  made.records.push(record);
  made.texts.push({ document: record.id, text: document.text, reading: document.reading });
  made.counted.push({ ...document.tokens, document: record.id, revision: record.revision });
}

async function write(
  manager: EntityManager,
  readings: readonly (KeptSource | RefusedSource)[],
  before: ReadonlyMap<number, ReadBefore>,
  { records, texts, retired, sources, found }: Change,
): Promise<void> {
  await keepPlaces(manager, [...before.values()], new Map(records.map(record => [record.id, record])));
  const known = [...before.values()].flatMap(one => [...one.records.keys()]);
  for (const ids of inPortions(known)) await manager.delete(DocumentText, { document: In(ids) });
  const now = new Date().toISOString();
  for (const ids of inPortions(retired)) await manager.update(DocumentRecord, { id: In(ids) }, { retired: now });
  for (const some of inPortions(records)) await manager.delete(DocumentRecord, { id: In(some.map(({ id }) => id)) });
  await insert(manager, DocumentRecord, records);
  await insert(manager, DocumentText, texts);
  for (const some of inPortions(found)) await manager.delete(DocumentFound, { document: In(some.map(one => one.document)) });
  await insert(manager, DocumentFound, found);
  for (const { id, columns } of sources) await manager.update(Source, id, columns);
  await manager.delete(SourceText, { source: In(sources.map(({ id }) => id)) });
  const taken = readings.flatMap(reading => ('read' in reading && reading.read.text !== null ? [reading] : []));
  await insert(manager, SourceText, taken.map(({ source, read }) => ({ source, text: read.text! }))); // prettier-ignore
}

/** Remembers where documents stood that now stand elsewhere or nowhere. */
async function keepPlaces(
  manager: EntityManager,
  before: readonly ReadBefore[],
  records: ReadonlyMap<number, DocumentRecord>,
): Promise<void> {
  const places: Omit<DocumentPlace, 'id'>[] = [];
  for (const { records: known, encoding, places: remembered } of before) {
    for (const { id, sourceStart, sourceEnd, retired } of known.values()) {
      const now = records.get(id);
      if (retired !== null || (now?.sourceStart === sourceStart && now.sourceEnd === sourceEnd)) continue;
      const again = (remembered.get(id) ?? []).some(
        place => place.encoding === encoding && place.sourceStart === sourceStart && place.sourceEnd === sourceEnd,
      );
      if (!again) places.push({ document: id, encoding, sourceStart, sourceEnd });
    }
  }
  for (const some of inPortions(places)) await manager.insert(DocumentPlace, some);
}
