import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CorrectableField, Correction, JudgedField } from '@cimai/analysis';
import { Catalogue } from './catalogue.js';
import { CorrectionRecord } from './correction.entity.js';
import { DocumentRecord } from './document.entity.js';
import { firstDay, lastDay } from './days.js';
import { Writing } from './writing.js';

/** A person's word on one field; null says that the document does not tell. */
export interface Word {
  field: CorrectableField;
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
  ) {}

  /** The corrections of a document, oldest first. */
  async of(document: number): Promise<Correction[]> {
    const rows = await this.library.manager.find(CorrectionRecord, { where: { document }, order: { id: 'ASC' } });
    return rows.map(({ field, value, previous, by, at, reason }) => ({ field, value, previous, by, at, reason }));
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
  async apply(record: DocumentRecord, words: readonly Word[]): Promise<DocumentRecord> {
    const corrected: DocumentRecord = { ...record };
    const at = new Date().toISOString();
    await this.writing.transaction(async manager => {
      for (const { field, value, by, reason } of words) {
        const previous = field === 'date' ? dateOf(corrected) : corrected[field];
        await manager.insert(CorrectionRecord, { document: record.id, field, value, previous, by, at, reason });
        Object.assign(corrected, field === 'date' ? datingOf(value) : { [field]: value });
      }
      await manager.save(DocumentRecord, corrected);
    });
    this.catalogue.add([corrected]);
    return corrected;
  }
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
