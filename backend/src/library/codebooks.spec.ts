import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../database/data-source.js';
import { DuckDBTokenStore } from '../tokens/duckdb-token-store.js';
import { Catalogue } from './catalogue.js';
import { CodebookVersionRecord } from './codebook-version.entity.js';
import { Codebooks } from './codebooks.js';
import { codebook, putInForce, shippedCodebooks } from './instruments.js';
import { Tagging } from './tagging.js';
import { Writing } from './writing.js';

describe('Codebooks', () => {
  const home = mkdtempSync(join(tmpdir(), 'cimai-codebooks-'));
  const shipped = shippedCodebooks()[0]!;
  const signature = { by: 'spec', note: null, origin: 'person' as const };
  let library: DataSource;
  let tokens: DuckDBTokenStore;

  async function opened(): Promise<Codebooks> {
    const writing = new Writing(library);
    const codebooks = new Codebooks(writing, new Tagging(writing, new Catalogue(library), tokens));
    await codebooks.load();
    return codebooks;
  }

  /** A version that an older program brought along, or a person made current. */
  async function keepOlder(marks: Pick<CodebookVersionRecord, 'origin' | 'chosen'>): Promise<void> {
    const content = { ...shipped, version: '0.9.0' };
    const row = { codebook: shipped.id, version: '0.9.0', content, by: 'Cimai', when: '2026-01-01T00:00:00.000Z', note: null };
    await library.manager.save(CodebookVersionRecord, { ...row, ...marks, current: true, inForce: true });
  }

  beforeEach(async () => {
    library = await openDataSource(home);
    tokens = await DuckDBTokenStore.open(':memory:');
  });

  afterEach(async () => {
    await library.manager.clear(CodebookVersionRecord);
    await library.destroy();
    await tokens.close();
    putInForce(shipped);
    rmSync(home, { recursive: true, force: true });
  });

  it('begins with those the program brings along, the first in force', async () => {
    const codebooks = await opened();
    expect(codebooks.cards().map(({ id, inForce }) => [id, inForce])).toEqual([
      ['four-themes', true],
      ['policy-themes', false],
    ]);
    expect(codebook()).toEqual(shipped);
  });

  it('takes a newer shipped version where nobody chose, and leaves a person’s in force', async () => {
    await keepOlder({ origin: 'shipped', chosen: false });
    expect((await opened()).inForce().version).toBe(shipped.version);
    await library.manager.clear(CodebookVersionRecord);
    await keepOlder({ origin: 'person', chosen: true });
    const codebooks = await opened();
    expect(codebooks.inForce().version).toBe('0.9.0');
    // The newer one stands on the shelf, to be chosen.
    expect(codebooks.find(shipped.id, shipped.version)).toBeDefined();
  });

  it('never gives a version twice, and remembers everything when it is opened again', async () => {
    const first = await opened();
    const versions = [await first.keep(shipped, signature, []), await first.keep(shipped, signature, [])];
    expect(versions.map(({ version }) => version)).toEqual([`${shipped.version}+1`, `${shipped.version}+2`]);
    await first.rollBack(versions[0]!, []);
    const again = await opened();
    expect(again.inForce().version).toBe(`${shipped.version}+1`);
    expect(codebook().version).toBe(`${shipped.version}+1`);
    expect(again.nextVersion(shipped.id, codebook())).toBe(`${shipped.version}+3`);
    await again.choose(again.find('policy-themes')!);
    expect((await opened()).cards().filter(({ inForce }) => inForce)).toMatchObject([{ id: 'policy-themes' }]);
  });

  it('is as it was when a change cannot be kept', async () => {
    const codebooks = await opened();
    await library.query('CREATE TRIGGER full BEFORE INSERT ON codebook_version BEGIN SELECT RAISE(ABORT, \'disk full\'); END'); // prettier-ignore
    await expect(codebooks.keep(shipped, signature, [])).rejects.toThrow('disk full');
    await library.query('DROP TRIGGER full');
    expect(codebooks.inForce().version).toBe(shipped.version);
    expect(codebooks.cards()[0]!.versions).toHaveLength(1);
    expect(codebook()).toEqual(shipped);
  });
});
