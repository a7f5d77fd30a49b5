import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importCycles } from './import-cycles.js';
import { root } from './repository.js';

describe('importCycles', () => {
  let folder: string;
  const write = (path: string, code: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cimai-cycles-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds a cycle over three files, once', async () => {
    write('src/a.ts', "import { b } from './room/b.js'; export const a = b;");
    write('src/room/b.ts', "import { c } from './c.js'; export const b = c;");
    write('src/room/c.ts', "import { a } from '../a.js'; export const c = () => a;");
    expect(await importCycles(folder, ['src'])).toEqual([['src/a.ts', 'src/room/b.ts', 'src/room/c.ts']]);
  });

  it('finds a cycle of types', async () => {
    write('src/a.ts', "import type { B } from './b.js'; export interface A { b: B }");
    write('src/b.ts', "import type { A } from './a.js'; export interface B { a: A }");
    expect(await importCycles(folder, ['src'])).toEqual([['src/a.ts', 'src/b.ts']]);
  });

  it('finds none where there is none', async () => {
    write('src/a.ts', "import { b } from './b.js'; export const a = b;");
    write('src/b.ts', 'export const b = 1;');
    expect(await importCycles(folder, ['src'])).toEqual([]);
  });

  it('does not call an empty folder free of cycles', async () => {
    mkdirSync(join(folder, 'src'));
    await expect(importCycles(folder, ['src'])).rejects.toThrow('nothing to look at');
  });
});

it('the three projects have no import cycle', async () => {
  expect(await importCycles(root, ['analysis/src', 'backend/src', 'frontend/src'])).toEqual([]);
});
