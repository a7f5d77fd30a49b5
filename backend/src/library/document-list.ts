import { Injectable } from '@nestjs/common';
import { simplifyText, type DocumentsAnswer } from '@cimai/analysis';
import { Catalogue } from './catalogue.js';
import { Corrections } from './corrections.js';
import type { DocumentRecord } from './document.entity.js';
import { summaryOf } from './document-summary.js';
import type { DocumentsQuestion } from './documents.question.js';
import { speakerOf } from './speaker-of.js';
import { Subcorpora } from './subcorpora.js';

const FACETS = ['place', 'level', 'speaker', 'role'] as const;

/** Lists documents: filtered, sorted, a page at a time, with what the filters can be set to. */
@Injectable()
export class DocumentList {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly subcorpora: Subcorpora,
    private readonly corrections: Corrections,
  ) {}

  async page(question: DocumentsQuestion): Promise<DocumentsAnswer> {
    const { page, size } = question;
    // Copies are listed too, each marked as one; what the ground counts, it counts as every question does.
    const { summary, versions } = await this.subcorpora.gather(question);
    const { records } = await this.subcorpora.gather({ ...question, copies: 'all' });
    const wanted = question.title ? simplifyText(question.title) : null;
    const found = wanted ? records.filter(record => simplifyText(record.title).includes(wanted)) : [...records];
    found.sort(ORDERS[question.sort]);
    const shown = found.slice((page - 1) * size, page * size);
    const corrected = await this.corrections.fields(shown.map(({ id }) => id));
    return {
      documents: shown.map(record =>
        summaryOf(
          record,
          this.catalogue.source(record.source)!,
          corrected.get(record.id) ?? [],
          this.catalogue.copiesOf(record.id),
        ),
      ),
      ...{ total: found.length, page, size },
      facets: this.facets(),
      subcorpus: summary,
      demonstration: this.demonstration(),
      versions,
    };
  }

  /** Every value a filter can take, over the whole library, the most frequent first; a speech that is held several times counts once. */
  private facets(): DocumentsAnswer['facets'] {
    const facets = { place: [], level: [], speaker: [], role: [] } as DocumentsAnswer['facets'];
    for (const field of FACETS) {
      const counts = new Map<string, number>();
      for (const record of this.catalogue.documents()) {
        const value = field === 'speaker' ? speakerOf(record) : record[field];
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + (record.copyOf === null ? 1 : 0));
      }
      facets[field] = [...counts]
        .map(([value, documents]) => ({ value, documents }))
        .sort((a, b) => b.documents - a.documents || (a.value < b.value ? -1 : 1));
    }
    return facets;
  }

  private demonstration(): DocumentsAnswer['demonstration'] {
    let demonstrations = 0;
    for (const record of this.catalogue.documents()) if (record.demonstration) demonstrations++;
    return demonstrations === 0 ? 'none' : demonstrations === this.catalogue.size ? 'only' : 'some';
  }
}

type Order = (a: DocumentRecord, b: DocumentRecord) => number;

const text = (a: string | null, b: string | null) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);
const byDate: Order = (a, b) => text(a.earliest, b.earliest) || text(a.latest, b.latest) || a.id - b.id;
/** Newest first; undated documents stay at the end. */
const byDateDown: Order = (a, b) =>
  a.earliest === null || b.earliest === null
    ? byDate(a, b)
    : text(b.earliest, a.earliest) || text(b.latest, a.latest) || a.id - b.id;

const ORDERS: Record<DocumentsQuestion['sort'], Order> = {
  date: byDate,
  '-date': byDateDown,
  title: (a, b) => text(a.title, b.title) || a.id - b.id,
  place: (a, b) => text(a.place, b.place) || byDate(a, b),
  speaker: (a, b) => text(a.speaker, b.speaker) || byDate(a, b),
  '-characters': (a, b) => b.characters - a.characters || a.id - b.id,
  id: (a, b) => a.id - b.id,
};
