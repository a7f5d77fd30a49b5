import type { EntityManager } from 'typeorm';
import { Counter } from './counter.entity.js';

/** As many rows as one statement may carry before SQLite runs out of variables. */
export const ROWS_AN_INSERT = 200;

/** Inserts rows whose ids are known, many at a time. */
export async function insert<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AN_INSERT) {
    const some = rows.slice(at, at + ROWS_AN_INSERT);
    await manager.createQueryBuilder().insert().into(entity).values(some).updateEntity(false).execute();
  }
}

/** Takes as many ids as are needed, all following each other; none is ever given twice, even after what bore it is gone. */
export async function takeIds(manager: EntityManager, name: string, count: number): Promise<number> {
  const next = (await manager.findOneBy(Counter, { name }))?.value ?? 1;
  await manager.save(Counter, { name, value: next + count });
  return next;
}
