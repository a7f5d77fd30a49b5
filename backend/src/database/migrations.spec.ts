import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** Every table with its columns, as the database knows them. */
async function tablesOf(library: DataSource): Promise<Record<string, string[]>> {
  const runner = library.createQueryRunner();
  const tables = await runner.getTables();
  await runner.release();
  return Object.fromEntries(
    tables
      .map(({ name, columns }): [string, string[]] => [name, columns.map(column => `${column.name} ${column.type}`).sort()])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

describe('the migrations', () => {
  let home: string;
  let library: DataSource;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'cimai-migrations-'));
    library = await new DataSource(dataSourceOptions(home)).initialize();
  });
  afterEach(async () => {
    await library.destroy();
    rmSync(home, { recursive: true, force: true });
  });

  it('make every column that an entity has, and no other', async () => {
    await library.runMigrations({ transaction: 'each' });
    const tables = await tablesOf(library);
    for (const { tableName, columns } of library.entityMetadatas) {
      expect(tables[tableName]!.map(column => column.split(' ')[0]).sort()).toEqual(columns.map(one => one.databaseName).sort());
    }
  });

  it('go back one by one to the first, and forward again, without touching what the first knew', async () => {
    const [first, ...later] = library.migrations;
    const runner = library.createQueryRunner();
    await first!.up(runner);
    await runner.query(`INSERT INTO source (id, name, sha256, size, encoding, received, state, demonstration, intake)
      VALUES (7, '安全.txt', 'abc', 3, 'utf-8', '2026-01-01', 'read', false, 1)`);
    await runner.query(`INSERT INTO document_text (document, text, reading) VALUES (7, '同志们', '{"passages":[]}')`);
    await runner.query(
      `INSERT INTO correction (document, field, value, "by", "at") VALUES (7, 'place', '云泽', 'reader', '2026')`,
    );
    const rows = async () => ({
      source: (await runner.query('SELECT id, name, encoding, state FROM source')) as unknown,
      text: (await runner.query('SELECT text FROM document_text')) as unknown,
      word: (await runner.query('SELECT document, field, value FROM correction')) as unknown,
    });
    const [before, schema] = [await rows(), await tablesOf(library)];
    for (const migration of later) await migration.up(runner);
    const now = await tablesOf(library);
    expect(await rows()).toEqual(before);
    for (const migration of [...later].reverse()) await migration.down(runner);
    expect(await tablesOf(library)).toEqual(schema);
    expect(await rows()).toEqual(before);
    for (const migration of later) await migration.up(runner);
    expect(await tablesOf(library)).toEqual(now);
    expect(await rows()).toEqual(before);
    const [{ reading }] = (await runner.query('SELECT reading FROM document_text')) as [{ reading: string }];
    expect(JSON.parse(reading)).toEqual({ passages: [], proposals: [], doubts: [] });
    await runner.release();
  });
});
