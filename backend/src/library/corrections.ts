import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Correction, JudgedField } from '@cimai/analysis';
import { problem } from '../problem/problem.js';
import { inPortions } from './bulk.js';
import { Copies, type CopySaid } from './copies.js';
import { Catalogue } from './catalogue.js';
import { CorrectionRecord } from './correction.entity.js';
import { DocumentFound, foundIn } from './document-found.entity.js';
import { DocumentText } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';
import { dateOf, inForce, withWords } from './words-in-force.js';
import { Writing } from './writing.js';

/** A person's word on one field; null says that the document does not tell. */
export interface Word {
  /** `copy`: the id of the document it repeats; null there says that it repeats none and always counts. `text`: only `confirmed`. */
  field: JudgedField;
  value: string | null;
  /** The field is given back to the reader; the value is null then. */
  withdrawn: boolean;
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
      for (const { document, field, value, previous, by, at, reason, withdrawn } of rows) {
        const correction = { field, value, previous, by, at, reason, withdrawn };
        found.set(document, [...(found.get(document) ?? []), correction]);
      }
    }
    return found;
  }

  /**
   * The fields of each document on which a person's word is in force: not those given back to the reader, and `text` only where the
   * text is still the one that was looked at. Of all documents, or of these.
   */
  async fields(documents?: readonly number[]): Promise<Map<number, JudgedField[]>> {
    const words = new Map<number, CorrectionRecord[]>();
    const texts = new Map<number, string>();
    for (const where of documents ? [...inPortions(documents)].map(some => ({ document: In(some) })) : [{}]) {
      const select = { document: true, field: true, withdrawn: true, text: true } as const;
      const rows = await this.library.manager.find(CorrectionRecord, { where, select, order: { id: 'ASC' } });
      for (const row of rows) {
        const known = words.get(row.document);
        if (known) known.push(row);
        else words.set(row.document, [row]);
      }
      const found = await this.library.manager.find(DocumentFound, { where, select: { document: true, text: true } });
      for (const { document, text } of found) texts.set(document, text);
    }
    const fields = new Map<number, JudgedField[]>();
    for (const [document, said] of words) {
      const standing = [...inForce(said).values()].filter(word => word.field !== 'text' || word.text === texts.get(document));
      if (standing.length) fields.set(document, standing.map(({ field }) => field)); // prettier-ignore
    }
    return fields;
  }

  /**
   * Records a person's words on a document and puts them in force, all or none; what is given back is as the reader found it.
   * @throws Problem where a field is given back on which nobody has a word
   */
  async apply({ id }: DocumentRecord, words: readonly Word[]): Promise<DocumentRecord> {
    const at = new Date().toISOString();
    const { corrected, others } = await this.writing.transaction(async manager => {
      // While this waited for its turn the source may have been read again.
      const record = this.catalogue.document(id);
      if (!record) throw problem.noDocument(id);
      const { found, text } = await this.found(manager, record);
      const said = await manager.find(CorrectionRecord, { where: { document: id }, order: { id: 'ASC' } });
      let corrected: DocumentRecord = { ...record };
      for (const word of words) {
        const { field, withdrawn } = word;
        if (withdrawn && !inForce(said).has(field)) throw problem.nothingToTakeBack(field);
        const about = field === 'text' && !withdrawn ? text : null;
        const row = { ...word, document: id, previous: standing(corrected, field), at, text: about };
        await manager.insert(CorrectionRecord, row);
        said.push(row as CorrectionRecord);
        corrected = withWords({ ...corrected, ...found }, said);
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

  /** What the reader itself found; kept with the first word on a document, while its record is still the reader's. */
  private async found(manager: EntityManager, record: DocumentRecord): Promise<DocumentFound> {
    const known = await manager.findOneBy(DocumentFound, { document: record.id });
    if (known) return known;
    const { text } = (await manager.findOneBy(DocumentText, { document: record.id }))!;
    const found = foundIn(record, text);
    await manager.insert(DocumentFound, found);
    return found;
  }
}

/** What stands in a field before a person's word on it. */
function standing(record: DocumentRecord, field: Word['field']): string | null {
  if (field === 'copy') return record.copyOf === null ? null : String(record.copyOf);
  if (field === 'text') return null;
  return field === 'date' ? dateOf(record) : record[field];
}

function copyWords(id: number, words: readonly Word[]): Map<number, CopySaid> {
  const said = words.filter(({ field }) => field === 'copy');
  return new Map(said.map(({ value, withdrawn }) => [id, withdrawn ? undefined : value === null ? null : Number(value)]));
}
