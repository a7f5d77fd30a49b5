import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Correction, JudgedField } from '@cimai/analysis';
import { problem } from '../problem/problem.js';
import { inPortions } from './bulk.js';
import { Copies } from './copies.js';
import { Catalogue } from './catalogue.js';
import { CorrectionRecord } from './correction.entity.js';
import { DocumentRecord } from './document.entity.js';
import { firstDay, lastDay } from './days.js';
import { Writing } from './writing.js';

/** A person's word on one field; null says that the document does not tell. */
export interface Word {
  /** `copy`: the id of the document it repeats; null there says that it repeats none and always counts. `text`: only `confirmed`. */
  field: JudgedField;
  value: string | null;
  by: string;
  reason: string | null;
}

/** Keeps people's corrections and puts them in force. The reader never overrules one. */
@Injectable()
export class Corrections {
  constructor(
    private readonly library: DataSource,
    private readonly writing: Writing,
    private readonly catalogue: Catalogue,
    private readonly copies: Copies,
  ) {}

  /** The corrections of a document, oldest first. */
  async of(document: number): Promise<Correction[]> {
    return (await this.ofAll([document])).get(document) ?? [];
  }

  /** The corrections of several documents, by document, oldest first. */
  async ofAll(documents: readonly number[]): Promise<Map<number, Correction[]>> {
    const found = new Map<number, Correction[]>();
    for (const some of inPortions(documents)) {
      const rows = await this.library.manager.find(CorrectionRecord, { where: { document: In(some) }, order: { id: 'ASC' } });
      for (const { document, field, value, previous, by, at, reason } of rows) {
        found.set(document, [...(found.get(document) ?? []), { field, value, previous, by, at, reason }]);
      }
    }
    return found;
  }

  /** The fields of each document on which a person had a word. */
  async fields(): Promise<Map<number, JudgedField[]>> {
    const fields = new Map<number, JudgedField[]>();
    for (const { document, field } of await this.library.manager.find(CorrectionRecord, {
      select: { document: true, field: true },
    })) {
      const known = fields.get(document) ?? [];
      if (!known.includes(field)) fields.set(document, [...known, field]);
    }
    return fields;
  }

  /** Records a person's words on a document and puts them in force, all or none. */
  async apply({ id }: DocumentRecord, words: readonly Word[]): Promise<DocumentRecord> {
    const at = new Date().toISOString();
    const { corrected, others } = await this.writing.transaction(async manager => {
      // While this waited for its turn the source may have been read again.
      const record = this.catalogue.document(id);
      if (!record) throw problem.noDocument(id);
      const corrected: DocumentRecord = { ...record };
      for (const { field, value, by, reason } of words) {
        const previous = standing(corrected, field);
        await manager.insert(CorrectionRecord, { document: id, field, value, previous, by, at, reason });
        Object.assign(corrected, withWords(corrected, [{ field, value }]));
      }
      const others = await this.copies.settle(manager, {
        come: [{ record: corrected, sketch: this.copies.sketchOf(id) }],
        words: copyWords(id, words),
      });
      await manager.save(DocumentRecord, corrected);
      return { corrected, others };
    });
    this.catalogue.add([corrected, ...others]);
    return corrected;
  }
}

/** What the reader says of a document, with people's words on it in force over that, oldest first. */
export function withWords(record: DocumentRecord, words: readonly Pick<CorrectionRecord, 'field' | 'value'>[]): DocumentRecord {
  const said = { ...record };
  for (const { field, value } of words) {
    if (field === 'copy' || field === 'text') continue;
    Object.assign(said, field === 'date' ? datingOf(value) : { [field]: value });
  }
  return said;
}

/** What stands in a field before a person's word on it. */
function standing(record: DocumentRecord, field: Word['field']): string | null {
  if (field === 'copy') return record.copyOf === null ? null : String(record.copyOf);
  if (field === 'text') return null;
  return field === 'date' ? dateOf(record) : record[field];
}

function copyWords(id: number, words: readonly Word[]): Map<number, number | null> {
  const said = words.filter(({ field }) => field === 'copy');
  return new Map(said.map(({ value }) => [id, value === null ? null : Number(value)]));
}

/** A record's date as a correction writes it: one date, or an interval with a slash. */
export function dateOf({ earliest, latest }: Pick<DocumentRecord, 'earliest' | 'latest'>): string | null {
  if (earliest === null && latest === null) return null;
  return earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** What `2009`, `2009-01-15` or `2009-01/2009-03` means for the record: a person's date is certain. */
export function datingOf(value: string | null): Pick<DocumentRecord, 'earliest' | 'latest' | 'best' | 'basis' | 'confidence'> {
  if (value === null) return { earliest: null, latest: null, best: null, basis: 'none', confidence: 0 };
  const [from, to = from] = value.split('/') as [string, string?];
  return { earliest: firstDay(from), latest: lastDay(to), best: from === to ? from : null, basis: 'stated', confidence: 1 };
}
