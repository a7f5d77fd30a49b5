import { Injectable } from '@nestjs/common';
import type { Codebook } from '@cimai/analysis';
import type { EntityManager } from 'typeorm';
import { TokenStore, type RetaggedDocument } from '../tokens/token-store.js';
import { inPortions } from './bulk.js';
import { Catalogue } from './catalogue.js';
import { DocumentText } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';
import { codebook, nameOfCodebook } from './instruments.js';
import { Writing } from './writing.js';

/** What a codebook made of a document that had been read before. */
export interface TaggedAgain {
  document: number;
  /** Of the reading that was looked at. */
  revision: number;
  /** The reading with its new tags as JSON; null where no tag is different. */
  reading: string | null;
  themes: Record<string, number>;
  passageThemes: string[][];
}

/** Which documents carry the tags of which codebook, and new tags for those that carry older ones. */
@Injectable()
export class Tagging {
  constructor(
    private readonly writing: Writing,
    private readonly catalogue: Catalogue,
    private readonly tokens: TokenStore,
  ) {}

  /** Documents whose tags are not those of the codebook in force. */
  stale(): DocumentRecord[] {
    const name = nameOfCodebook(codebook());
    return [...this.catalogue.documents()].filter(({ versions }) => versions.codebook !== name);
  }

  /** In a change of codebook: all documents but the touched ones read the same under both, and are said to be read with the new one. */
  async readAlike(manager: EntityManager, before: Codebook, after: Codebook, touched: readonly number[]): Promise<void> {
    const [old, now] = [before, after].map(one => `"codebook":${JSON.stringify(nameOfCodebook(one))}`) as [string, string];
    const rename = (from: string, to: string, more: string, parameters: unknown[]) =>
      manager
        .createQueryBuilder()
        .update(DocumentRecord)
        .set({ versions: () => `replace(versions, :from, :to)` })
        .where(`versions LIKE :held ESCAPE '!' ${more}`, { held: `%${from.replace(/[!%_]/g, '!$&')}%`, ids: parameters })
        .setParameters({ from, to })
        .execute();
    await rename(old, now, '', []);
    for (const some of inPortions(touched)) await rename(now, old, 'AND id IN (:...ids)', some);
  }

  /** The same in the catalogue, once the change is kept. */
  noteAlike(before: Codebook, after: Codebook, touched: readonly number[]): void {
    const [old, now] = [nameOfCodebook(before), nameOfCodebook(after)];
    const left = new Set(touched);
    const alike = [...this.catalogue.documents()].filter(({ id, versions }) => versions.codebook === old && !left.has(id));
    this.catalogue.add(alike.map(record => ({ ...record, versions: { ...record.versions, codebook: now } })));
  }

  /**
   * Keeps what a codebook made of documents: first the library, then the token store. A document that was read again in the meantime
   * is passed over: it is stale still, or has its tags already.
   */
  async keep(codebook: Codebook, tagged: readonly TaggedAgain[]): Promise<void> {
    const name = nameOfCodebook(codebook);
    const records: DocumentRecord[] = [];
    const retagged: RetaggedDocument[] = [];
    await this.writing.transaction(async manager => {
      for (const { document, revision, reading, themes, passageThemes } of tagged) {
        const record = this.catalogue.document(document);
        if (record?.revision !== revision) continue;
        const versions = { ...record.versions, codebook: name };
        const change = reading === null ? { versions } : { versions, themes, revision: revision + 1 };
        await manager.update(DocumentRecord, document, change);
        records.push({ ...record, ...change });
        if (reading === null) continue;
        await manager.update(DocumentText, { document }, { reading });
        retagged.push({ document, from: revision, revision: revision + 1, passageThemes });
      }
    });
    this.catalogue.add(records);
    if (retagged.length) await this.tokens.retag(retagged);
  }
}
