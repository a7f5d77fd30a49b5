import { Injectable } from '@nestjs/common';
import type { EncodingUsed, SourceColumns, SourceDetail } from '@cimai/analysis';
import { DataSource, IsNull, Not } from 'typeorm';
import { Catalogue, type SourceCard } from './catalogue.js';
import { Corrections } from './corrections.js';
import type { DocumentRecord } from './document.entity.js';
import { summaryOf } from './document-summary.js';
import { asWord, SourceDecisions } from './source-decisions.js';
import { Source } from './source.entity.js';
import { isOlder } from './versions.js';

/** As many documents of a source as are told with it. */
const MOST_DOCUMENTS = 500;

/** Tells all that is kept of a source: how it was read, what people decided on that, the documents in it. */
@Injectable()
export class SourceDetails {
  constructor(
    private readonly library: DataSource,
    private readonly catalogue: Catalogue,
    private readonly corrections: Corrections,
    private readonly decisions: SourceDecisions,
  ) {}

  /** Everything but what the source would look like in other encodings; null when there is no such source. */
  async of(id: number): Promise<Omit<SourceDetail, 'encodings'> | null> {
    const source = await this.library.manager.findOneBy(Source, { id });
    const card = this.catalogue.source(id);
    if (!source || !card) return null;
    const decisions = await this.decisions.of(id);
    const documents = documentsOf(this.catalogue, id);
    const told = documents.slice(0, MOST_DOCUMENTS);
    const corrected = await this.corrections.fields(told.map(one => one.id));
    return {
      ...{ id, name: source.name, size: source.size, sha256: source.sha256, received: source.received },
      ...{ state: source.state, demonstration: source.demonstration, format: source.format ?? '', columns: source.columns },
      problem: problemOf(card),
      encoding: encodingOf(card, chosen(decisions)),
      decisions: decisions.map(asWord),
      documents: told.map(record => summaryOf(record, card, corrected.get(record.id) ?? [], this.catalogue.copiesOf(record.id))),
      documentsInAll: documents.length,
      older: documents.some(({ versions }) => isOlder(versions)),
    };
  }

  /** The sources that are tables and do not themselves say what their columns mean. */
  async unnamedTables(): Promise<Set<number>> {
    const found = await this.library.manager.find(Source, {
      where: { columns: Not(IsNull()) },
      select: { id: true, columns: true },
    });
    return new Set(found.filter(({ columns }) => !isPlain(columns!)).map(({ id }) => id));
  }
}

/** The documents of a source in their order. */
export function documentsOf(catalogue: Catalogue, source: number): DocumentRecord[] {
  const found: DocumentRecord[] = [];
  for (const record of catalogue.documents()) if (record.source === source) found.push(record);
  return found.sort((a, b) => a.ordinal - b.ordinal);
}

/** Columns that are called as the fields are called leave nothing to guess. */
function isPlain({ mapping }: SourceColumns): boolean {
  return mapping.text !== null && Object.entries(mapping).every(([field, name]) => name === null || name === field);
}

/** Why a source could not be read, as it crosses the wire. */
export function problemOf({ problem }: Pick<SourceCard, 'problem'>): SourceDetail['problem'] {
  return problem && { problem: problem.problem, detail: problem.detail };
}

/** The encoding a source was read in; null where its format knows its own, and before it is read. */
export function encodingOf(card: SourceCard, isChosen: boolean): EncodingUsed | null {
  const { encoding, encodingConfidence, lost, characters } = card;
  if (encoding === null) return null;
  return { name: encoding, confidence: isChosen ? 1 : (encodingConfidence ?? 1), chosen: isChosen, lost, characters };
}

function chosen(decisions: readonly { kind: string; value: unknown }[]): boolean {
  const last = decisions.filter(({ kind }) => kind === 'encoding').at(-1);
  return last !== undefined && last.value !== null;
}
