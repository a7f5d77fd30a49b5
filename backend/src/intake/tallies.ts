import { Injectable } from '@nestjs/common';
import type { IntakeCard, IntakeProgress } from '@cimai/analysis';
import { DataSource, In } from 'typeorm';
import { inPortions } from '../library/bulk.js';
import { Catalogue } from '../library/catalogue.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { IntakeRecord } from '../library/intake.entity.js';
import { Source } from '../library/source.entity.js';
import { Tally, type Delivered } from './tally.js';

/**
 * The tallies of all intakes. One that is not done is kept and counted on; one that is done is made afresh from the library when
 * somebody asks, because what it brought may be read again later.
 */
@Injectable()
export class Tallies {
  private readonly open = new Map<number, Tally>();

  constructor(
    private readonly library: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** The tally of an intake; null when there is none of that number. */
  async of(id: number): Promise<Tally | null> {
    const known = this.open.get(id);
    if (known) return known;
    const record = await this.library.manager.findOneBy(IntakeRecord, { id });
    if (!record) return null;
    const tally = (await this.made([record]))[0]!;
    if (tally.state === 'done') return tally;
    // Who asked at the same time may have been faster: there must be one tally to count on.
    return this.open.get(id) ?? this.keep(id, tally);
  }

  /** An intake is done: from here on the library tells. */
  forget(id: number): void {
    this.open.delete(id);
  }

  /** The latest intakes, the newest first. */
  async latest(count: number): Promise<IntakeCard[]> {
    const records = await this.library.manager.find(IntakeRecord, { order: { id: 'DESC' }, take: count });
    const made = await this.made(records.filter(({ id }) => !this.open.has(id)));
    const tallies = new Map(made.map(tally => [tally.id, tally]));
    return records.map(({ id, started }) => {
      const { documentIds, ...progress } = (this.open.get(id) ?? tallies.get(id)!).progress();
      return { ...progress, started, demonstration: this.isDemonstration(documentIds) || isRemoved(progress) };
    });
  }

  private keep(id: number, tally: Tally): Tally {
    this.open.set(id, tally);
    return tally;
  }

  /** One look through the library for any number of intakes. */
  private async made(records: readonly IntakeRecord[]): Promise<Tally[]> {
    const sources = new Map<number, Delivered[]>(records.map(({ id }) => [id, []]));
    const intakeOf = new Map<number, number>();
    for (const ids of inPortions(records.map(({ id }) => id))) {
      const found = await this.library.manager.find(Source, {
        where: { intake: In(ids) },
        select: { id: true, state: true, size: true, intake: true },
      });
      for (const source of found) {
        sources.get(source.intake)!.push(source);
        intakeOf.set(source.id, source.intake);
      }
    }
    const documents = new Map<number, DocumentRecord[]>(records.map(({ id }) => [id, []]));
    for (const record of this.catalogue.documents()) documents.get(intakeOf.get(record.source) ?? 0)?.push(record);
    return records.map(record => new Tally(record, sources.get(record.id)!, documents.get(record.id)!));
  }

  private isDemonstration(documents: readonly number[]): boolean {
    return documents.length > 0 && this.catalogue.document(documents[0]!)?.demonstration === true;
  }
}

/** Whether it took files in of which none is there any more: only the demonstration can be removed. */
function isRemoved({ files, bytes, duplicates, refused }: Omit<IntakeProgress, 'documentIds'>): boolean {
  return bytes === 0 && files > duplicates.length + refused.length;
}
