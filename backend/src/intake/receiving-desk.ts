import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IntakeProblem } from '@cimai/analysis';
import { In, type EntityManager } from 'typeorm';
import { insert, ROWS_AN_INSERT, takeIds } from '../library/bulk.js';
import { Catalogue } from '../library/catalogue.js';
import { IntakeRecord } from '../library/intake.entity.js';
import { SourceBytes } from '../library/source-bytes.entity.js';
import { Source } from '../library/source.entity.js';
import { Writing } from '../library/writing.js';
import { endingOf, isReadable } from './formats/extract.js';
import { FileProblem, MOST_BYTES, problems } from './problems.js';

/** A file as it was sent. A file over the limit comes without its bytes. */
export interface SentFile {
  name: string;
  bytes: Buffer;
  size: number;
}

/**
 * Takes files in: refuses by name what cannot be read, and puts the bytes of everything else safely into the library before
 * anyone is told that they arrived. The reading comes later and may be interrupted; what was received is never lost.
 */
@Injectable()
export class ReceivingDesk {
  constructor(
    private readonly writing: Writing,
    private readonly catalogue: Catalogue,
  ) {}

  /** Opens an intake for some files; `more` are problems found before their bytes were read. */
  async receive(files: readonly SentFile[], demonstration: boolean, more: readonly IntakeProblem[] = []): Promise<IntakeRecord> {
    const { good, refused } = this.check(files);
    const received: Source[] = [];
    const contents: SourceBytes[] = [];
    const record = await this.writing.transaction(async manager => {
      const kept = await namesByFingerprint(manager, [...good.values()]);
      const duplicates: IntakeProblem[] = [];
      const started = new Date().toISOString();
      const intake = await manager.save(IntakeRecord, {
        ...{ state: 'running' as const, files: files.length + more.length, started, seconds: 0 },
        ...{ duplicates, refused: [...more, ...refused] },
      });
      let id = await takeIds(manager, 'source', good.size);
      for (const [{ name, bytes }, sha256] of good) {
        const known = kept.get(sha256);
        if (known !== undefined) duplicates.push(problems.duplicate(known).of(name));
        else {
          kept.set(sha256, name);
          contents.push({ source: id, bytes });
          received.push({
            id: id++,
            name,
            sha256,
            size: bytes.length,
            ...{ format: null, encoding: null, encodingConfidence: null, lost: 0, characters: 0, columns: null, problem: null },
            received: started,
            state: 'received',
            demonstration,
            intake: intake.id,
          });
        }
      }
      await insert(manager, Source, received);
      await insert(manager, SourceBytes, contents);
      return manager.save(IntakeRecord, { ...intake, duplicates });
    });
    for (const source of received) this.catalogue.addSource(source);
    return record;
  }

  /** What can be said of files before they are read: the good ones with their fingerprints, and the problems of the others. */
  private check(files: readonly SentFile[]): { good: Map<SentFile, string>; refused: IntakeProblem[] } {
    const good = new Map<SentFile, string>();
    const refused: IntakeProblem[] = [];
    for (const file of files) {
      const problem = problemOf(file);
      if (problem) refused.push(problem.of(file.name));
      else good.set(file, createHash('sha256').update(file.bytes).digest('hex'));
    }
    return { good, refused };
  }
}

function problemOf({ name, size }: SentFile): FileProblem | null {
  if (size > MOST_BYTES) return problems.tooLarge(size);
  if (size === 0) return problems.empty();
  return isReadable(name) ? null : problems.unknownType(endingOf(name));
}

/** The names under which bytes with these fingerprints are kept already. */
async function namesByFingerprint(manager: EntityManager, fingerprints: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let at = 0; at < fingerprints.length; at += ROWS_AN_INSERT) {
    const some = In(fingerprints.slice(at, at + ROWS_AN_INSERT));
    const found = await manager.find(Source, { where: { sha256: some }, select: { sha256: true, name: true } });
    for (const { sha256, name } of found) names.set(sha256, name);
  }
  return names;
}
