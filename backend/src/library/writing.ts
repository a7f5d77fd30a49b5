import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * Lets one transaction at a time into the library. SQLite has one connection for the whole process: two transactions that
 * overlap there would become one, and a failure of either would undo both.
 */
@Injectable()
export class Writing {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly library: DataSource) {}

  /** All of the work, or none of it. */
  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    const turn = this.last.then(() => this.library.transaction(work));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
