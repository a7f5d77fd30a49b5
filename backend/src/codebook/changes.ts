import { Injectable } from '@nestjs/common';
import { codebookProblems, type Bilingual, type Codebook, type CodebookChanged } from '@cimai/analysis';
import { Retagging } from '../intake/retagging.js';
import type { CodebookVersionRecord } from '../library/codebook-version.entity.js';
import { Codebooks, versionOf, type Signature } from '../library/codebooks.js';
import { codebookProblem } from './codebook.problem.js';
import { Trials } from './trials.js';

/** Puts changes of codebooks in force, one after another. A broken one changes nothing. */
@Injectable()
export class Changes {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly codebooks: Codebooks,
    private readonly trials: Trials,
    private readonly retagging: Retagging,
  ) {}

  /** Keeps a draft as the current version of its codebook. */
  apply(draft: Codebook, signature: Signature, notes: Bilingual[] = []): Promise<CodebookChanged> {
    const problems = codebookProblems(draft);
    if (problems.length) throw codebookProblem.broken(problems);
    return this.inTurn(async () => {
      const before = this.codebooks.find(draft.id);
      const touched = before?.inForce ? await this.trials.touchedBy(before.content, draft) : null;
      return this.changed(await this.codebooks.keep(draft, signature, touched), notes);
    });
  }

  /** Makes an older version current again. */
  rollBack(id: string, version: string): Promise<CodebookChanged> {
    const row = this.existing(id, version);
    return this.inTurn(async () => {
      const before = this.codebooks.find(id)!;
      const touched = before.inForce ? await this.trials.touchedBy(before.content, row.content) : null;
      return this.changed(await this.codebooks.rollBack(row, touched), []);
    });
  }

  /** Reads speeches with another codebook. */
  choose(id: string): Promise<CodebookChanged> {
    const row = this.existing(id);
    return this.inTurn(async () => this.changed(await this.codebooks.choose(row), []));
  }

  /** A version that there is, by default the current one. */
  existing(id: string, version?: string): CodebookVersionRecord {
    const row = this.codebooks.find(id, version);
    if (!row) throw codebookProblem.noCodebook(id, version);
    return row;
  }

  private changed(row: CodebookVersionRecord, notes: Bilingual[]): CodebookChanged {
    return { version: versionOf(row), notes, retagging: row.inForce ? this.retagging.start() : null };
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
