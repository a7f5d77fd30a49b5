import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IntakeProblem } from '@cimai/analysis';
import { Catalogue } from '../library/catalogue.js';
import { IntakeRecord } from '../library/intake.entity.js';
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
    const started = new Date().toISOString();
    const duplicates: IntakeProblem[] = [];
    const refused: IntakeProblem[] = [...more];
    const received: Source[] = [];
    const record = await this.writing.transaction(async manager => {
      const intake = await manager.save(IntakeRecord, {
        ...{ state: 'running' as const, files: files.length + more.length, started, seconds: 0 },
        ...{ duplicates, refused },
      });
      for (const file of files) {
        try {
          const sha256 = this.check(file);
          const known = await manager.findOneBy(Source, { sha256 });
          if (known) throw problems.duplicate(known.name);
          const row = {
            name: file.name,
            sha256,
            bytes: file.bytes,
            encoding: null,
            received: started,
            state: 'received' as const,
            demonstration,
          };
          received.push(await manager.save(Source, { ...row, intake: intake.id }));
        } catch (error) {
          if (!(error instanceof FileProblem)) throw error;
          (error.problem === 'duplicate' ? duplicates : refused).push(error.of(file.name));
        }
      }
      return manager.save(IntakeRecord, { ...intake, duplicates, refused });
    });
    for (const source of received) this.catalogue.addSource(source);
    return record;
  }

  /** What can be said of a file before it is read. */
  private check({ name, bytes, size }: SentFile): string {
    if (size > MOST_BYTES) throw problems.tooLarge(size);
    if (size === 0) throw problems.empty();
    if (!isReadable(name)) throw problems.unknownType(endingOf(name));
    return createHash('sha256').update(bytes).digest('hex');
  }
}
