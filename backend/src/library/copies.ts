import { Injectable } from '@nestjs/common';
import {
  containment,
  COPIES_VERSION,
  CopyLinks,
  sketch,
  type CopyLink,
  type CopyWord,
  type SameSpeech,
  type SketchedSpeech,
} from '@cimai/analysis';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insert, ROWS_AN_INSERT } from './bulk.js';
import { Catalogue } from './catalogue.js';
import { CorrectionRecord } from './correction.entity.js';
import { Counter } from './counter.entity.js';
import { bytesOf, DocumentSketch, numbersOf } from './document-sketch.entity.js';
import { DocumentText } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';

/** A person's word; undefined takes back what was said before. */
export type CopySaid = CopyWord | undefined;

/** Documents that come, or come in place of what they were, each with the sketch of its text; documents that go; people's words. */
export interface Settling {
  come?: readonly { record: DocumentRecord; sketch: Uint32Array }[];
  gone?: readonly number[];
  words?: ReadonlyMap<number, CopySaid>;
}

/**
 * Knows which documents are the same speech, and which of them counts. The links follow from the sketches and from people's words; they
 * are kept with the documents, in the same transaction; a library of an earlier version gets its own when it is opened.
 */
@Injectable()
export class Copies {
  private links = new CopyLinks();
  private last: Required<Pick<Settling, 'come' | 'gone'>> = { come: [], gone: [] };

  constructor(
    private readonly library: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Takes in what the library holds. The links that were kept hold, since they are written in the transaction that brings a document;
   * only where the rule is another than theirs, or a document has no sketch, everything is settled anew and put right.
   */
  async load(manager: EntityManager = this.library.manager): Promise<void> {
    const sketches = new Map<number, Uint32Array>();
    for (const { document, sketch } of await manager.find(DocumentSketch)) sketches.set(document, numbersOf(sketch));
    const records = [...this.catalogue.documents()];
    const without = records.map(({ id }) => id).filter(id => !sketches.has(id));
    const words = await wordsIn(manager);
    const speeches = () => records.map(record => speechOf(record, sketches.get(record.id)!));
    this.links = new CopyLinks();
    this.last = { come: [], gone: [] };
    const rule = (await manager.findOneBy(Counter, { name: RULE }))?.value;
    if (rule === COPIES_VERSION && without.length === 0) {
      this.links.restore(speeches().map((speech, i) => [speech, linkOf(records[i]!)]), words); // prettier-ignore
      return;
    }
    await this.sketchTexts(manager, without, sketches);
    for (const id of without) if (!sketches.has(id)) sketches.set(id, new Uint32Array());
    this.links.change({ come: speeches(), words });
    this.catalogue.add(await this.putRight(manager, records));
    await manager.save(Counter, { name: RULE, value: COPIES_VERSION });
  }

  /**
   * Settles which documents are copies when some come or go, inside the transaction that brings them. The records that come are given
   * their links; call it before they are written. Answers the other records whose links have changed, already written: they belong in the
   * catalogue as soon as the transaction is through.
   */
  async settle(manager: EntityManager, { come = [], gone = [], words }: Settling): Promise<DocumentRecord[]> {
    await this.forgetWhatFailed(manager);
    const settled = this.links.change({ come: come.map(({ record, sketch }) => speechOf(record, sketch)), gone, words });
    this.last = { come, gone };
    for (const { record } of come) Object.assign(record, this.links.link(record.id));
    await this.keepSketches(manager, come, gone);
    const coming = new Set(come.map(({ record }) => record.id));
    const others = [...settled].filter(id => !coming.has(id)).flatMap(id => this.catalogue.document(id) ?? []);
    return this.putRight(manager, others);
  }

  /** Whether to call one document a copy of another would make it, by people's words, a copy of itself. */
  wouldRunInACircle(id: number, of: number): boolean {
    return this.links.wouldRunInACircle(id, of);
  }

  /** The sketch of a document of the library. */
  sketchOf(id: number): Uint32Array {
    return this.links.speech(id)?.sketch ?? new Uint32Array();
  }

  /** The same speech elsewhere in the library: the one that counts, and its copies. */
  sameSpeech({ id, copyOf }: DocumentRecord): SameSpeech[] {
    const counts = copyOf ?? id;
    const group = [...this.catalogue.documents()].filter(other => other.id === counts || other.copyOf === counts);
    return group
      .filter(other => other.id !== id)
      .map(other => ({
        ...{ id: other.id, title: other.title, characters: other.characters },
        source: { id: other.source, name: this.catalogue.source(other.source)!.name },
        contained: containment(this.sketchOf(id), this.sketchOf(other.id)),
        counts: other.copyOf === null,
      }));
  }

  /** A transaction that was undone leaves its documents here and not in the catalogue, or the other way round. */
  private async forgetWhatFailed(manager: EntityManager): Promise<void> {
    const { come, gone } = this.last;
    const failed = come.some(({ record }) => !this.catalogue.document(record.id)) || gone.some(id => this.catalogue.document(id));
    if (failed) await this.load(manager);
  }

  private async sketchTexts(manager: EntityManager, ids: readonly number[], sketches: Map<number, Uint32Array>): Promise<void> {
    for (let at = 0; at < ids.length; at += ROWS_AN_INSERT) {
      const where = { document: In(ids.slice(at, at + ROWS_AN_INSERT)) };
      const texts = await manager.find(DocumentText, { where, select: { document: true, text: true } });
      for (const { document, text } of texts) sketches.set(document, sketch(text));
      const rows = texts.map(({ document }) => ({ document, sketch: bytesOf(sketches.get(document)!) }));
      await insert(manager, DocumentSketch, rows);
    }
  }

  private async keepSketches(manager: EntityManager, come: Required<Settling>['come'], gone: readonly number[]): Promise<void> {
    const before = [...gone, ...come.map(({ record }) => record.id).filter(id => this.catalogue.document(id))];
    for (let at = 0; at < before.length; at += ROWS_AN_INSERT) {
      await manager.delete(DocumentSketch, { document: In(before.slice(at, at + ROWS_AN_INSERT)) });
    }
    await insert(manager, DocumentSketch, come.map(({ record, sketch }) => ({ document: record.id, sketch: bytesOf(sketch) }))); // prettier-ignore
  }

  private async putRight(manager: EntityManager, records: readonly DocumentRecord[]): Promise<DocumentRecord[]> {
    const changed: DocumentRecord[] = [];
    for (const record of records) {
      const { copyOf, contained } = this.links.link(record.id);
      if (record.copyOf === copyOf && record.contained === contained) continue;
      await manager.update(DocumentRecord, record.id, { copyOf, contained });
      changed.push({ ...record, copyOf, contained });
    }
    return changed;
  }
}

/** Under this name the library counts by which rule its links were settled. */
const RULE = 'copies';

const linkOf = ({ copyOf, contained }: DocumentRecord): CopyLink => ({ copyOf, contained });

/** What a document says of itself that its copies must not contradict. */
function speechOf(record: DocumentRecord, sketch: Uint32Array): SketchedSpeech {
  const { id, characters, place, basis, earliest, latest } = record;
  const stated = basis === 'stated' && earliest !== null && latest !== null ? { earliest, latest } : null;
  return { id, characters, sketch, place, stated };
}

/** People's words on what is a copy of what; the newest on a document is in force, unless it was given back to the program. */
async function wordsIn(manager: EntityManager): Promise<Map<number, CopyWord>> {
  const rows = await manager.find(CorrectionRecord, { where: { field: 'copy' }, order: { id: 'ASC' } });
  const words = new Map<number, CopyWord>();
  for (const { document, value, withdrawn } of rows) {
    if (withdrawn) words.delete(document);
    else words.set(document, value === null ? null : Number(value));
  }
  return words;
}
