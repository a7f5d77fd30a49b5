import { setImmediate as otherWork } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Counter } from './counter.entity.js';

/** As many rows as one statement may carry before SQLite runs out of variables. */
export const ROWS_AN_INSERT = 200;

/**
 * Inserts rows whose ids are known, many at a time, with a turn for others after each statement. The statement is written
 * here from the table's columns: the library's own builder spends more time on its parameters than the database on its rows.
 */
export async function insert<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  const { driver } = manager.connection;
  const { tablePath, columns } = manager.connection.getMetadata(entity);
  const names = columns.map(column => driver.escape(column.databaseName));
  for (let at = 0; at < rows.length; at += ROWS_AN_INSERT) {
    const parameters: unknown[] = [];
    const values = rows.slice(at, at + ROWS_AN_INSERT).map(row => {
      const places = columns.map(column => {
        parameters.push(driver.preparePersistentValue(column.getEntityValue(row), column) ?? null);
        return driver.createParameter(column.propertyName, parameters.length - 1);
      });
      return `(${places.join()})`;
    });
    await manager.query(`INSERT INTO ${driver.escape(tablePath)} (${names.join()}) VALUES ${values.join()}`, parameters);
    await otherWork();
  }
}

/** Things a few at a time: as many as one statement may name. */
export function* inPortions<Thing>(things: readonly Thing[]): Generator<Thing[]> {
  for (let at = 0; at < things.length; at += ROWS_AN_INSERT) yield things.slice(at, at + ROWS_AN_INSERT);
}

/** Takes as many ids as are needed, all following each other; none is ever given twice, even after what bore it is gone. */
export async function takeIds(manager: EntityManager, name: string, count: number): Promise<number> {
  const next = (await manager.findOneBy(Counter, { name }))?.value ?? 1;
  await manager.save(Counter, { name, value: next + count });
  return next;
}
