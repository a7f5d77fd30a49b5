import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { openingProblem } from './opening-problem.js';

describe('openingProblem', () => {
  it('says what to do when the port is taken', async () => {
    const taken = createServer().listen(0);
    await new Promise(resolve => taken.once('listening', resolve));
    const error = await new Promise(resolve => createServer().once('error', resolve).listen(taken.address()));
    taken.close();
    expect(openingProblem(error)).toMatch(/PORT=3001/);
  });

  it('knows the words of a store that another process holds', () => {
    const error = new Error('IO Error: Could not set lock on file "var/tokens.duckdb": Conflicting lock is held in node (PID 7)');
    expect(openingProblem(error)).toMatch(/Another Cimai command/);
  });

  it('says what to do about a folder, a disk or a database that cannot be used, with the words of the error behind it', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cimai-opening-')), 'file');
    writeFileSync(file, '');
    const said = (act: () => void) => {
      try {
        act();
      } catch (error) {
        return openingProblem(error);
      }
      throw new Error('it could be opened');
    };
    expect(said(() => mkdirSync(join(file, 'home')))).toMatch(/^CIMAI_HOME names .+\(ENOTDIR.+file/);
    writeFileSync(file, 'this is no library of anybody, whatever its name says');
    expect(said(() => new Database(file).pragma('journal_mode = WAL'))).toMatch(/damaged.*\(file is not a database\)/);
    rmSync(dirname(file), { recursive: true });
    expect(said(() => new Database(join(file, 'library.sqlite')))).toMatch(/directory|folder/);
    expect(openingProblem(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toMatch(/DATABASE_URL/);
  });

  it('knows the words of counts that are damaged', () => {
    const error = new Error('IO Error: The file "var/tokens.duckdb" exists, but it is not a valid DuckDB database file!');
    expect(openingProblem(error)).toMatch(/Delete tokens.duckdb .+ made anew/);
  });

  it('keeps the words of what it does not know', () => {
    expect(openingProblem(new Error('disk full'))).toBe('disk full');
    expect(openingProblem('gone')).toBe('gone');
  });
});
