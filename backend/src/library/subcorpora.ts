import { Injectable } from '@nestjs/common';
import { liesIn, type Filters, type SubcorpusSummary, type Versions } from '@cimai/analysis';
import { TokenStore, type DocumentSize, type Selection } from '../tokens/token-store.js';
import { Catalogue } from './catalogue.js';
import type { DocumentRecord } from './document.entity.js';
import { firstDay, isRealDate, isUndated, lastDay } from './days.js';
import { problem } from '../problem/problem.js';
import { speakerOf } from './speaker-of.js';
import { currentVersions, mergeVersions } from './versions.js';

/** What a question's filters select: documents, how much text each brings, and the ground every answer states. */
export interface Subcorpus {
  records: DocumentRecord[];
  /** By position in `records`. With a theme filter, the selected passages only. */
  tokens: Int32Array;
  characters: Int32Array;
  passages: Int32Array;
  /** Position in `records` by document id. */
  position: Map<number, number>;
  selection: Selection;
  summary: SubcorpusSummary;
  versions: Versions;
}

/** Turns filters into subcorpora. */
@Injectable()
export class Subcorpora {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly tokens: TokenStore,
  ) {}

  /**
   * The documents that pass every filter. With a period, undated ones stay out and are counted; so do copies, unless all are asked for.
   *
   * @throws Problem for a period that ends before it begins: it selects nothing, and no answer would say why.
   */
  async gather(filters: Filters): Promise<Subcorpus> {
    refusePeriod(filters);
    const { records, undated, copies } = this.filter(filters);
    const all = records.length === this.catalogue.size;
    const selection = { documents: all ? null : records.map(record => record.id), themes: filters.theme };
    const sizes = await this.sizesOf(records, selection);
    const kept = filters.theme.length ? records.filter(record => sizes.has(record.id)) : records;
    return {
      ...columnsOf(kept, sizes),
      selection,
      ...this.groundOf(kept, sizes, await this.withTheme(undated, filters), await this.withTheme(copies, filters)),
    };
  }

  /** The documents that pass the filters on documents, the undated ones that a period keeps out (or its absence lets in), and the copies left out. */
  filter(filters: Filters): { records: DocumentRecord[]; undated: DocumentRecord[]; copies: DocumentRecord[] } {
    const period = filters.from !== null || filters.to !== null;
    const wanted = conditionsOf(filters);
    // Who asks for documents by their ids wants these and no others.
    const once = filters.copies === 'once' && filters.document.length === 0;
    const records: DocumentRecord[] = [];
    const copies: DocumentRecord[] = [];
    const undated: DocumentRecord[] = [];
    for (const record of this.catalogue.documents()) {
      if (!wanted.every(condition => condition(record))) continue;
      const copy = once && record.copyOf !== null;
      if (isUndated(record) && !copy) undated.push(record);
      if (!period || liesIn(record, filters, filters.dates)) (copy ? copies : records).push(record);
    }
    return { records, undated, copies };
  }

  /** How many of some documents have passages with the themes asked for, and so belong to the question at all. */
  private async withTheme(documents: readonly DocumentRecord[], { theme }: Filters): Promise<number> {
    if (theme.length === 0 || documents.length === 0) return documents.length;
    return (await this.tokens.sizes({ documents: documents.map(({ id }) => id), themes: theme })).length;
  }

  private async sizesOf(records: readonly DocumentRecord[], selection: Selection): Promise<Map<number, DocumentSize>> {
    // Without a theme filter the library already knows how long a document is.
    if (selection.themes.length === 0) return new Map(records.map(record => [record.id, { document: record.id, ...record }]));
    return new Map((await this.tokens.sizes(selection)).map(size => [size.document, size]));
  }

  private groundOf(
    records: readonly DocumentRecord[],
    sizes: ReadonlyMap<number, DocumentSize>,
    undated: number,
    copies: number,
  ) {
    const summary: SubcorpusSummary = { documents: records.length, tokens: 0, characters: 0, undated, copies };
    for (const record of records) {
      summary.tokens += sizes.get(record.id)!.tokens;
      summary.characters += sizes.get(record.id)!.characters;
    }
    const versions = records.length ? mergeVersions(records.map(record => record.versions)) : currentVersions();
    return { summary, versions };
  }
}

function refusePeriod({ from, to }: Filters): void {
  for (const edge of [from, to]) if (edge !== null && !isRealDate(edge)) throw problem.noSuchDate(edge);
  if (from !== null && to !== null && firstDay(from) > lastDay(to)) throw problem.periodBackwards(from, to);
}

function conditionsOf(filters: Filters): ((record: DocumentRecord) => boolean)[] {
  const conditions: ((record: DocumentRecord) => boolean)[] = [];
  for (const field of ['place', 'level', 'speaker', 'role'] as const) {
    const values = new Set(filters[field]);
    if (values.size) conditions.push(record => namesOf(record, field).some(name => values.has(name)));
  }
  const bases = new Set(filters.basis);
  if (bases.size) conditions.push(record => bases.has(record.basis));
  const ids = new Set(filters.document);
  if (ids.size) conditions.push(record => ids.has(record.id));
  return conditions;
}

/** What a document is found by: a speaker by the name it has and by the one that tells its speaker from others. */
function namesOf(record: DocumentRecord, field: 'place' | 'level' | 'speaker' | 'role'): string[] {
  const names = field === 'speaker' ? [record.speaker, speakerOf(record)] : [record[field]];
  return names.filter(name => name !== null);
}

function columnsOf(records: DocumentRecord[], sizes: ReadonlyMap<number, DocumentSize>) {
  const size = (record: DocumentRecord) => sizes.get(record.id)!;
  return {
    records,
    position: new Map(records.map((record, i) => [record.id, i])),
    tokens: Int32Array.from(records, record => size(record).tokens),
    characters: Int32Array.from(records, record => size(record).characters),
    passages: Int32Array.from(records, record => size(record).passages),
  };
}
