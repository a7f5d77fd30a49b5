import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type {
  Codebook,
  CodebookAnswer,
  CodebooksAnswer,
  DocumentDetail,
  DocumentSummary,
  FrequencyAnswer,
  RereadingsAnswer,
  SourceDetail,
} from '@cimai/analysis/answers';
import { COMPILATION, FINANCE, SAFETY } from '../fixtures/speeches.js';
import { TOWN_REPORT } from '../fixtures/town-report.js';
import { NAMED_POSTGRES, PostgresCluster, postgresPrograms } from './postgres-cluster.js';
import { environmentOf, ROOT, RunningHouse } from './running-house.js';

const programs = postgresPrograms();
const reachable = NAMED_POSTGRES !== '' || programs !== null;
const onPostgres = reachable ? describe : describe.skip;
const why = '(left out: CIMAI_TEST_DATABASE_URL names no PostgreSQL, and no initdb was found on this machine)';

onPostgres(reachable ? 'a library in PostgreSQL' : `a library in PostgreSQL ${why}`, () => {
  let cluster: PostgresCluster | null = null;
  let house: RunningHouse;
  let database: string;
  const home = mkdtempSync(join(tmpdir(), 'cimai-house-'));
  const name = `cimai_journey_${process.pid}_${Date.now()}`;

  /** Asks the server itself, past the program. */
  async function sql(text: string, address = database): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  let first: string;
  beforeAll(async () => {
    if (!NAMED_POSTGRES) cluster = await PostgresCluster.open(programs!);
    first = NAMED_POSTGRES || cluster!.address;
    await sql(`CREATE DATABASE ${name}`, first);
    const address = new URL(first);
    address.pathname = `/${name}`;
    database = address.href;
    house = await RunningHouse.open({ home, database, demonstration: true });
  });
  afterAll(async () => {
    await house.close();
    await sql(`DROP DATABASE ${name} WITH (FORCE)`, first);
    await cluster?.close();
    rmSync(home, { recursive: true, force: true });
  });

  const send = (method: string, path: string, body: object = {}) =>
    fetch(`${house.address}/api${path}`, {
      ...{ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
  const restart = async (signal?: 'SIGKILL') => {
    await house.stop(signal);
    house = await RunningHouse.open({ home, database, demonstration: true });
  };
  const count = async (form: string) => (await house.ask<FrequencyAnswer>(`/frequency?form=${form}&copies=all`)).rows[0];
  const documentIn = async (file: string) => (await house.documents()).documents.filter(({ source }) => source.name === file);

  it('is made at the first start, with the demonstration, whose removal holds', async () => {
    const { total, demonstration } = await house.documents();
    expect(total).toBeGreaterThan(20);
    expect(demonstration).toBe('only');
    expect((await send('DELETE', '/demonstration')).status).toBe(200);
    await restart();
    expect((await house.documents()).total).toBe(0);
    expect(await sql('SELECT count(*)::int AS rows FROM document_text')).toEqual([{ rows: 0 }]);
  });

  it('takes files in, links copies, and keeps what PostgreSQL cannot hold in a text', async () => {
    const torn = FINANCE.replace('不良贷款', '不良\0贷款');
    const files = {
      '安全.txt': SAFETY,
      '三篇.txt': COMPILATION,
      '冬修.txt': TOWN_REPORT,
      '冬修页.txt': `首页\n${TOWN_REPORT}\n上一篇\n`,
    };
    const intake = await house.send({ ...files, '断.txt': torn, '坏.txt': Buffer.from([0, 1, 2, 3, 0xff, 0, 1, 2]) });
    expect(intake).toMatchObject({ state: 'done', files: 6, documents: 7, refused: [{ file: '坏.txt' }] });
    const copies = (await house.documents()).documents.filter(({ copyOf }) => copyOf !== null);
    expect(copies).toHaveLength(1);
    expect((await documentIn('断.txt'))[0]!.date.best).toBe('2016-05-20');
    const bytes = await fetch(`${house.address}/api/sources/${(await documentIn('断.txt'))[0]!.source.id}/bytes`);
    expect(await bytes.text()).toBe(torn);
    expect(await house.send({ '再来.txt': SAFETY })).toMatchObject({ documents: 0, duplicates: [{ file: '再来.txt' }] });
  });

  it('keeps people’s words over a power cut and a count from nothing', async () => {
    const [{ id }] = (await documentIn('安全.txt')) as [DocumentSummary];
    await send('PATCH', `/documents/${id}`, { place: '云泽', date: '2014-05' });
    const words = await count('安全生产');
    await restart('SIGKILL');
    expect(await house.ask<DocumentDetail>(`/documents/${id}`)).toMatchObject({ place: '云泽', date: { best: '2014-05' } });
    await house.stop();
    const command = [join(ROOT, 'backend/dist/command/cimai.js'), 'recount'];
    const env = { ...process.env, ...environmentOf(home, database) };
    expect(spawnSync(process.execPath, command, { env }).status).toBe(0);
    house = await RunningHouse.open({ home, database, demonstration: true });
    expect(await count('安全生产')).toEqual(words);
  });

  it('reads a source as a person decides, and back', async () => {
    const [{ id, source }] = (await documentIn('安全.txt')) as [DocumentSummary];
    const decide = async (change: object) => {
      const response = await send('PUT', `/sources/${source.id}/reading`, change);
      expect(response.status).toBe(200);
      return (await response.json()) as SourceDetail;
    };
    const before = await house.ask<DocumentDetail>(`/documents/${id}`);
    const at = SAFETY.indexOf('二、压实');
    expect((await decide({ splits: [{ at, made: true }] })).documents).toHaveLength(2);
    expect((await decide({ splits: [{ at, made: null }] })).documents).toHaveLength(1);
    const words = await count('安全生产');
    await decide({ encoding: 'big5' });
    expect((await count('安全生产'))?.frequency ?? 0).toBeLessThan(words!.frequency);
    await decide({ encoding: null });
    expect(await count('安全生产')).toEqual(words);
    const after = await house.ask<DocumentDetail>(`/documents/${id}`);
    expect({ text: after.text, place: after.place, date: after.date }).toEqual({
      text: before.text,
      place: '云泽',
      date: before.date,
    });
  });

  it('reads what an older reader read again, when asked', async () => {
    await house.stop();
    await sql(`UPDATE document SET versions = jsonb_set(versions::jsonb, '{cleaner}', '"0.0.1"')::text`);
    house = await RunningHouse.open({ home, database, demonstration: true });
    const older = async () => (await house.ask<RereadingsAnswer>('/rereadings')).older.documents;
    expect(await older()).toBe(7);
    await send('POST', '/rereadings');
    while ((await older()) > 0) await new Promise(resolve => setTimeout(resolve, 50));
    expect((await house.documents()).total).toBe(7);
  });

  it('changes its codebook, tags again, and goes back', async () => {
    const inLine = async () => {
      let answer = await house.ask<CodebooksAnswer>('/codebooks');
      while (answer.retagging?.state === 'running') answer = await house.ask<CodebooksAnswer>('/codebooks');
      return answer.inForce;
    };
    const four = async () => (await house.ask<CodebookAnswer>('/codebooks/four-themes')).codebook;
    const themes = async () => JSON.stringify((await house.documents()).documents.map(one => one.themes));
    const [before, tags] = [await four(), await themes()];
    const draft: Codebook = structuredClone(before);
    draft.themes.find(({ id }) => id === '金融')!.forms[0]!.forms.push('泵站', '圩堤');
    expect((await send('POST', '/codebooks/four-themes', { draft })).status).toBeLessThan(300);
    await inLine();
    expect(await themes()).not.toBe(tags);
    await send('POST', '/codebooks/four-themes/rollback', { version: before.version });
    expect(await inLine()).toEqual({ codebook: 'four-themes', version: before.version });
    expect(await themes()).toBe(tags);
  });
});
