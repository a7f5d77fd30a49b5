import { Injectable } from '@nestjs/common';
import type { JudgedField, ReviewAnswer, ReviewItem, ReviewKind, ReviewQuestion } from '@cimai/analysis';
import { Catalogue, type SourceCard } from '../library/catalogue.js';
import { Corrections } from '../library/corrections.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { summaryOf } from '../library/document-summary.js';
import { Librarian } from '../library/librarian.js';
import { SourceDecisions } from '../library/source-decisions.js';
import { encodingOf, problemOf, SourceDetails } from '../library/source-detail.js';
import { unsettled } from '../library/unsettled.js';
import { isOlder } from '../library/versions.js';
import { documentWaitsFor, REVIEW_KINDS, sourceWaitsFor } from './waits-for.js';

/** Something that waits, and why. */
type Waiting = { kinds: ReviewKind[] } & ({ source: SourceCard } | { document: DocumentRecord });

/** What people said so far, as far as it settles doubts. */
interface Said {
  judged: Map<number, JudgedField[]>;
  chosen: ReadonlySet<number>;
}

/** The queue of what the reader is unsure of and nobody has settled yet: sources first, then documents, each in the order it came. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly corrections: Corrections,
    private readonly decisions: SourceDecisions,
    private readonly details: SourceDetails,
    private readonly librarian: Librarian,
  ) {}

  /** A page of the queue, and how many wait for each reason. */
  async page(question: ReviewQuestion): Promise<ReviewAnswer> {
    const { encoding: chosen, columns: mapped } = await this.decisions.settled();
    const tables = await this.details.unnamedTables();
    const said: Said = { judged: await this.corrections.fields(), chosen };
    const waiting: Waiting[] = [];
    for (const source of this.catalogue.allSources()) {
      const guessed = tables.has(source.id) && !mapped.has(source.id);
      const kinds = sourceWaitsFor(source, chosen.has(source.id), guessed);
      if (kinds.length) waiting.push({ kinds, source });
    }
    for (const document of this.catalogue.documents()) {
      const kinds = documentWaitsFor(document, said.judged.get(document.id) ?? [], isOlder);
      if (kinds.length) waiting.push({ kinds, document });
    }
    const { page, size, doubts } = question;
    const asked = doubts.length ? waiting.filter(({ kinds }) => kinds.some(kind => doubts.includes(kind))) : waiting;
    return {
      question: { doubts, page, size },
      items: await this.items(asked.slice((page - 1) * size, page * size), said),
      total: asked.length,
      counts: countsOf(waiting),
    };
  }

  private async items(waiting: readonly Waiting[], said: Said): Promise<ReviewItem[]> {
    const documents = waiting.flatMap(one => ('document' in one ? [one.document.id] : []));
    const opened = await this.librarian.open(documents);
    const corrections = await this.corrections.ofAll(documents);
    return waiting.map(one => {
      if ('source' in one) return { kind: 'source', kinds: one.kinds, source: this.sourceCard(one.source, said) };
      const { document, kinds } = one;
      const judged = said.judged.get(document.id) ?? [];
      const open = new Set(unsettled(document.doubts, judged));
      return {
        ...{ kind: 'document', kinds },
        document: summaryOf(document, this.catalogue.source(document.source)!, judged, this.catalogue.copiesOf(document.id)),
        doubts: (opened.get(document.id)?.reading.doubts ?? []).filter(({ kind }) => open.has(kind)),
        corrections: corrections.get(document.id) ?? [],
      };
    });
  }

  private sourceCard(card: SourceCard, { chosen }: Said): Extract<ReviewItem, { kind: 'source' }>['source'] {
    const { id, name, state, format } = card;
    return { id, name, state, format: format ?? '', encoding: encodingOf(card, chosen.has(id)), problem: problemOf(card) };
  }
}

function countsOf(waiting: readonly Waiting[]): ReviewAnswer['counts'] {
  const counts = new Map<ReviewKind, number>(REVIEW_KINDS.map(kind => [kind, 0]));
  for (const { kinds } of waiting) for (const kind of kinds) counts.set(kind, counts.get(kind)! + 1);
  return [...counts].map(([kind, items]) => ({ kind, items }));
}
