import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sketch } from '@cimai/analysis';
import type { DataSource, EntityManager } from 'typeorm';
import { openDataSource } from '../database/data-source.js';
import { insert } from './bulk.js';
import { Catalogue } from './catalogue.js';
import { Copies } from './copies.js';
import { CorrectionRecord } from './correction.entity.js';
import { Counter } from './counter.entity.js';
import { DocumentSketch } from './document-sketch.entity.js';
import { DocumentText } from './document-text.entity.js';
import { DocumentRecord } from './document.entity.js';
import { currentVersions } from './versions.js';

/** A speech of so many different characters. */
const speech = (seed: number, length = 900) =>
  Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + ((seed * 7919 + i * i * 31 + i * 17) % 9000))).join('');

const REPORT = speech(1);

function recordOf(id: number, text: string): DocumentRecord {
  return {
    ...{ id, source: id, ordinal: 0, revision: 1, sourceStart: 0, sourceEnd: text.length, heading: null, title: `第${id}篇` },
    ...{ speaker: null, role: null, place: null, level: null, occasion: null },
    ...{ earliest: null, latest: null, best: null, basis: 'none', confidence: 0 },
    ...{ characters: text.length, tokens: 0, passages: 1, themes: {}, versions: currentVersions(), doubts: [] },
    ...{ copyOf: null, contained: null, retired: null, demonstration: false },
  };
}

describe('the copies of a library', () => {
  let home: string;
  let library: DataSource;
  let catalogue: Catalogue;
  let copies: Copies;

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'cimai-copies-'));
    library = await openDataSource(home);
    catalogue = new Catalogue(library);
    copies = new Copies(library, catalogue);
  });
  afterEach(async () => {
    await library.destroy();
    rmSync(home, { recursive: true, force: true });
  });

  async function write(manager: EntityManager, texts: Record<number, string>, settled: boolean): Promise<DocumentRecord[]> {
    const come = Object.entries(texts).map(([id, text]) => ({ record: recordOf(Number(id), text), sketch: sketch(text), text }));
    const others = settled ? await copies.settle(manager, { come }) : [];
    await insert(manager, DocumentRecord, come.map(({ record }) => record)); // prettier-ignore
    await insert(manager, DocumentText, come.map(({ record, text }) => ({ document: record.id, text, reading: '{}' }))); // prettier-ignore
    return [...come.map(({ record }) => record), ...others];
  }

  const keep = async (texts: Record<number, string>) =>
    catalogue.add(await library.transaction(manager => write(manager, texts, true)));

  const links = async () => {
    const kept = await library.manager.find(DocumentRecord, { order: { id: 'ASC' } });
    expect(kept.map(({ copyOf }) => copyOf)).toEqual(kept.map(({ id }) => catalogue.document(id)!.copyOf));
    return kept.map(({ copyOf }) => copyOf);
  };

  it('are linked as they come, and the links of those before follow', async () => {
    await keep({ 1: REPORT.slice(0, 700), 2: speech(2) });
    expect(await links()).toEqual([null, null]);
    await keep({ 3: REPORT, 4: REPORT });
    expect(await links()).toEqual([3, null, null, 3]);
    expect([catalogue.copiesOf(3), catalogue.copiesOf(2)]).toEqual([2, 0]);
  });

  it('are handed on when the one that counts goes, and its sketch goes with it', async () => {
    await keep({ 1: REPORT.slice(0, 700), 2: REPORT, 3: REPORT.slice(0, 600) });
    catalogue.retire([2]);
    catalogue.add(await library.transaction(manager => copies.settle(manager, { gone: [2] })));
    expect([1, 3].map(id => catalogue.document(id)!.copyOf)).toEqual([null, 1]);
    expect((await library.manager.find(DocumentSketch)).map(({ document }) => document)).toEqual([1, 3]);
  });

  it('are found in a library that was kept before there were sketches, with people’s words in force', async () => {
    catalogue.add(await library.transaction(manager => write(manager, { 1: REPORT, 2: REPORT, 3: REPORT.slice(0, 800) }, false)));
    const said = {
      document: 3,
      field: 'copy',
      value: null,
      previous: null,
      by: '编辑',
      at: '2026-01-01T00:00:00Z',
      reason: null,
      withdrawn: false,
    } as const;
    await library.manager.insert(CorrectionRecord, said);
    await copies.load();
    expect(await links()).toEqual([null, 1, null]);
    expect(await library.manager.count(DocumentSketch)).toBe(3);
    const again = new Copies(library, catalogue);
    await again.load();
    expect(again.sketchOf(3)).toEqual(sketch(REPORT.slice(0, 800)));
  });

  it('hold as they were kept when the library is opened again, and are settled anew where another rule gave them', async () => {
    await copies.load();
    await keep({ 1: REPORT, 2: REPORT });
    // A link that no rule of today would leave out shows whether anything was compared.
    const alone = { copyOf: null, contained: null };
    await library.manager.update(DocumentRecord, 2, alone);
    catalogue.add([{ ...catalogue.document(2)!, ...alone }]);
    await new Copies(library, catalogue).load();
    expect(await links()).toEqual([null, null]);
    await library.manager.save(Counter, { name: 'copies', value: 0 });
    await new Copies(library, catalogue).load();
    expect(await links()).toEqual([null, 1]);
  });

  it('forget what a transaction brought that was undone', async () => {
    await keep({ 1: REPORT.slice(0, 700) });
    const failing = library.transaction(async manager => {
      await write(manager, { 2: REPORT }, true);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('disk');
    await keep({ 2: speech(2), 3: REPORT.slice(0, 600) });
    expect(await links()).toEqual([null, null, 1]);
  });
});
