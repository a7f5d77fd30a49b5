import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { IntakeProblem } from '@cimai/analysis';
import { In, type EntityManager } from 'typeorm';
import { insert, ROWS_AN_INSERT, takeIds } from '../library/bulk.js';
import { Catalogue } from '../library/catalogue.js';
import { IntakeRecord } from '../library/intake.entity.js';
import { SourceBytes } from '../library/source-bytes.entity.js';
import { Source } from '../library/source.entity.js';
import { Writing } from '../library/writing.js';
import type { SentFile } from './sent-file.js';
import { arrivalsOf, portionsOf, type Arrival } from './arrivals.js';
import { problems } from './problems.js';

/**
 * Takes files in: opens archives, refuses by name what cannot be read, and puts the bytes of everything else safely into the library
 * before anyone is told that they arrived. The reading comes later and may be interrupted; what was received is never lost.
 */
@Injectable()
export class ReceivingDesk {
  constructor(
    private readonly writing: Writing,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Opens an intake for some files; `more` are problems found before their bytes were read. Everything that comes at once is one
   * intake, archives and all; its files are received in portions, so that no archive is ever in memory as a whole.
   */
  async receive(files: readonly SentFile[], demonstration: boolean, more: readonly IntakeProblem[] = []): Promise<IntakeRecord> {
    let intake: IntakeRecord | null = null;
    try {
      for await (const portion of portionsOf(arrivalsOf(files))) {
        intake = await this.keep(intake ?? newIntake(more), portion, demonstration);
      }
      return intake ?? (await this.keep(newIntake(more), [], demonstration));
    } finally {
      for (const { onDisk } of files) if (onDisk?.temporary) await rm(onDisk.path, { force: true });
    }
  }

  /** Keeps some files of an intake: they are safe when this returns. */
  private async keep(
    intake: Omit<IntakeRecord, 'id'>,
    arrivals: readonly Arrival[],
    demonstration: boolean,
  ): Promise<IntakeRecord> {
    const good = arrivals.flatMap(arrival => ('bytes' in arrival ? [{ ...arrival, sha256: fingerprint(arrival.bytes) }] : []));
    const refused = arrivals.flatMap(arrival => ('problem' in arrival ? [arrival.problem] : []));
    const received: Source[] = [];
    const contents: SourceBytes[] = [];
    const record = await this.writing.transaction(async manager => {
      const kept = await keptByFingerprint(
        manager,
        good.map(({ sha256 }) => sha256),
      );
      const saved = await manager.save(IntakeRecord, intake);
      const duplicates: IntakeProblem[] = [];
      let id = await takeIds(manager, 'source', good.length);
      for (const { name, bytes, sha256 } of good) {
        const known = kept.get(sha256);
        if (known?.problem) refused.push({ ...problems.refusedBefore(known.name, known.problem).of(name), source: known.id });
        else if (known) duplicates.push(problems.duplicate(known.name).of(name));
        else {
          kept.set(sha256, { id, name, problem: null });
          contents.push({ source: id, bytes });
          received.push({ ...newSource(id++, name, bytes.length, sha256), demonstration, intake: saved.id });
        }
      }
      await insert(manager, Source, received);
      await insert(manager, SourceBytes, contents);
      return manager.save(IntakeRecord, {
        ...saved,
        files: saved.files + arrivals.length,
        duplicates: [...saved.duplicates, ...duplicates],
        refused: [...saved.refused, ...refused],
      });
    });
    for (const source of received) this.catalogue.addSource(source);
    return record;
  }
}

function newIntake(refused: readonly IntakeProblem[]): Omit<IntakeRecord, 'id'> {
  const started = new Date().toISOString();
  return { state: 'running', files: refused.length, started, seconds: 0, duplicates: [], refused: [...refused] };
}

function newSource(id: number, name: string, size: number, sha256: string): Omit<Source, 'demonstration' | 'intake'> {
  const unread = { format: null, encoding: null, encodingConfidence: null, lost: 0, characters: 0, columns: null, problem: null };
  return { id, name, sha256, size, ...unread, received: new Date().toISOString(), state: 'received' };
}

const fingerprint = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What is kept already of bytes with a fingerprint; with a problem where they could not be read. */
type KeptBefore = Pick<Source, 'id' | 'name' | 'problem'>;

/** What is kept already of bytes with these fingerprints. */
async function keptByFingerprint(manager: EntityManager, fingerprints: readonly string[]): Promise<Map<string, KeptBefore>> {
  const kept = new Map<string, KeptBefore>();
  for (let at = 0; at < fingerprints.length; at += ROWS_AN_INSERT) {
    const some = In(fingerprints.slice(at, at + ROWS_AN_INSERT));
    const select = { id: true, sha256: true, name: true, state: true, problem: true } as const;
    for (const { id, sha256, name, state, problem } of await manager.find(Source, { where: { sha256: some }, select })) {
      kept.set(sha256, { id, name, problem: state === 'refused' ? problem : null });
    }
  }
  return kept;
}
