import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntakeProgress } from '@cimai/analysis/answers';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { zipOf } from '../fixtures/zip-writer.mjs';
import { ROOT, RunningHouse } from './running-house.js';

const MEGABYTE = 1024 * 1024;
const fixture = (name: string) => readFileSync(join(ROOT, 'tests/fixtures', name));

/** A folder as people have it: good files, and one of every bad kind. */
const FOLDER = {
  '讲话/安全.txt': SAFETY,
  '讲话/空.txt': '',
  '讲话/图片.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4]),
  '讲话/太大.txt': new Uint8Array(50 * MEGABYTE + 1).fill(0x61),
  '讲话/残缺.pdf': '%PDF-1.7',
  '讲话/扫描.pdf': fixture('formats/scanned.pdf'),
  '讲话/密码.pdf': fixture('formats/encrypted.pdf'),
  '讲话/密码.docx': fixture('formats/locked.docx'),
  '讲话/密码.doc': fixture('formats/locked.doc'),
  '讲话/密码.odt': fixture('formats/locked.odt'),
  '讲话/密码.zip': zipOf(['甲.txt', '乙.txt'].map(name => ({ name, bytes: Buffer.from(SAFETY), encrypted: true }))),
  '讲话/外部实体.docx': fixture('hostile/external-entity.docx'),
  '讲话/表格.csv': '甲,乙\n一,二\n',
  '讲话/老表格.xls': '表格',
  '讲话/乱码.txt': Uint8Array.from({ length: 600 }, (_, i) => (i < 3 ? 0x61 : 0xff)),
  '讲话/坏行.jsonl': '{"text": "就业是民生之本。"}\n{"title": "没有正文"}\n',
  '讲话/安全(副本).txt': SAFETY,
  '讲话/金融.txt': FINANCE,
};

describe('a folder with bad files among good ones', () => {
  let house: RunningHouse;
  let intake: IntakeProgress;

  beforeAll(async () => {
    house = await RunningHouse.open();
    intake = await house.send(FOLDER);
  });
  afterAll(() => house.close());

  it.each([
    ['讲话/空.txt', 'empty'],
    ['讲话/图片.txt', 'binary'],
    ['讲话/太大.txt', 'too-large'],
    ['讲话/残缺.pdf', 'broken'],
    ['讲话/扫描.pdf', 'scanned'],
    ['讲话/密码.pdf', 'encrypted'],
    ['讲话/密码.docx', 'encrypted'],
    ['讲话/密码.doc', 'encrypted'],
    ['讲话/密码.odt', 'encrypted'],
    ['讲话/密码.zip', 'encrypted'],
    ['讲话/外部实体.docx', 'broken'],
    ['讲话/表格.csv', 'columns-unclear'],
    ['讲话/老表格.xls', 'unknown-type'],
    ['讲话/乱码.txt', 'undecodable'],
    ['讲话/坏行.jsonl', 'broken'],
  ])('refuses %s as %s, with what to do in both languages', (file, problem) => {
    const refused = intake.refused.find(one => one.file === file);
    expect(refused).toMatchObject({ file, problem });
    expect(refused!.detail.zh).toMatch(/请/);
    expect(refused!.detail.en.length).toBeGreaterThan(20);
  });

  it('refuses nothing else, and counts the same bytes once, politely', () => {
    expect(intake.refused).toHaveLength(15);
    expect(intake.duplicates.map(({ file }) => file)).toEqual(['讲话/安全(副本).txt']);
  });

  it('keeps the good ones', async () => {
    const { documents } = await house.documents();
    expect(documents.map(({ title }) => title)).toEqual(['在全市安全生产工作会议上的讲话', '在全市金融工作座谈会上的讲话']);
  });

  it('keeps the bytes as they came', async () => {
    const { documents } = await house.documents();
    const bytes = await fetch(`${house.address}/api/sources/${documents[0]!.source.id}/bytes`);
    expect(Buffer.from(await bytes.arrayBuffer()).equals(Buffer.from(SAFETY))).toBe(true);
  });

  it('says so when everything was sent before', async () => {
    const again = await house.send({ '又一次.txt': FINANCE });
    expect(again).toMatchObject({ state: 'done', documents: 0, duplicates: [{ problem: 'duplicate' }] });
    expect((await house.documents()).total).toBe(2);
  });
});

describe('files that want to do harm', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  const memory = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${house.pid}/status`, 'utf8'))![1]) / 1024;
  const stillUp = async () => expect(await house.ask('/health')).toMatchObject({ status: 'ok' });

  it('an archive that inflates without end is refused as a whole, in flat memory', async () => {
    const zeros = Buffer.alloc(40 * MEGABYTE);
    const bomb = zipOf([
      { name: '讲话.txt', bytes: Buffer.from(SAFETY) },
      ...Array.from({ length: 8 }, (_, i) => ({ name: `${i}.txt`, bytes: zeros, claimedSize: 100 })),
    ]);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const before = memory();
    const intake = await house.send({ '炸弹.zip': bomb });
    expect(intake).toMatchObject({ documents: 0, refused: [{ file: '炸弹.zip', problem: 'archive-too-large' }] });
    expect(memory() - before).toBeLessThan(400);
    await stillUp();
  });

  it('so is one whose archives inflate without end, and the archive beside it is read', async () => {
    const zeros = Buffer.alloc(40 * MEGABYTE);
    const inner = zipOf(Array.from({ length: 4 }, (_, i) => ({ name: `${i}.txt`, bytes: zeros })));
    const bomb = zipOf(Array.from({ length: 8 }, (_, i) => ({ name: `${i}.zip`, bytes: inner })));
    expect(bomb.length).toBeLessThan(2 * MEGABYTE);
    const before = memory();
    const intake = await house.send({ '套娃.zip': bomb, '旁边.zip': zipOf([{ name: '金融.txt', bytes: Buffer.from(FINANCE) }]) });
    expect(intake).toMatchObject({ documents: 1, refused: [{ file: '套娃.zip', problem: 'archive-too-large' }] });
    expect(memory() - before).toBeLessThan(400);
    await stillUp();
  });

  it('a member over the limit is refused by name, and the others are read', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => String((i * 2654435761) % 1e9)).join(' '));
    const large = Buffer.concat(Array.from({ length: Math.ceil((51 * MEGABYTE) / noise.length) }, () => noise));
    const intake = await house.send({ '大小.zip': zipOf([{ name: '大.txt', bytes: large }, { name: '安全.txt', bytes: Buffer.from(SAFETY) }]) }); // prettier-ignore
    expect(intake).toMatchObject({ documents: 1, refused: [{ file: '大小.zip/大.txt', problem: 'too-large' }] });
  });

  it('paths that lead out of an archive are named, and nothing is written there', async () => {
    const intake = await house.send({ '路径.zip': fixture('hostile/paths.zip') });
    expect(intake.refused.map(({ problem }) => problem).sort()).toEqual([
      'encrypted',
      ...Array.from({ length: 6 }, () => 'unsafe-path'),
    ]);
    expect(intake.documents).toBe(1);
    await stillUp();
  });

  it('a single line of 200 MB is refused without being held', async () => {
    const before = memory();
    const intake = await house.send({ '一行.txt': Buffer.alloc(200 * MEGABYTE, 0x61) });
    expect(intake.refused).toMatchObject([{ problem: 'too-large' }]);
    expect(memory() - before).toBeLessThan(250);
  });

  it('scripts, entities and control characters stay inert', async () => {
    const page = `<!doctype html><html><body><script>document.write('x')</script><p onclick="alert(1)">同志们：&lt;script&gt;今天的会议很重要，请大家记住。</p></body></html>`;
    const odd = `同志们：\r\n今天\0的会议\f很重要。\r\r\n请大家\n抓好落实。`;
    const { documentIds, refused } = await house.send({ '页.html': page, '怪.txt': odd + FINANCE, '笑.docx': fixture('hostile/laughs.docx') }); // prettier-ignore
    expect(refused).toMatchObject([{ file: '笑.docx', problem: 'broken' }]);
    const texts = await Promise.all(documentIds.map(id => house.ask<{ text: string }>(`/documents/${id}`)));
    expect(texts.map(({ text }) => text).join()).toContain('<script>今天的会议很重要');
    expect(texts.map(({ text }) => text).join()).not.toMatch(/document\.write|alert/);
    await stillUp();
  });
});

describe('a question that cannot be answered', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it.each([
    ['/trend?by=century', 400, 'invalid-question'],
    ['/trend?from=2009-13', 400, 'invalid-question'],
    ['/trend?from=2009-02-30', 400, 'no-such-date'],
    ['/trend?from=2015&to=2005', 400, 'period-backwards'],
    ['/documents?from=2009-02&to=2009-01-31', 400, 'period-backwards'],
    ['/keyness?target.from=2015&target.to=2005', 400, 'period-backwards'],
    ['/keyness?target.theme=民生&reference.from=2015&reference.to=2005', 400, 'period-backwards'],
    ['/trend?theme=天气', 400, 'no-such-theme'],
    ['/frequency?top=0', 400, 'invalid-question'],
    ['/concordance', 400, 'nothing-asked'],
    ['/concordance?query=就业&sort=score', 400, 'nothing-scored'],
    ['/documents/4711', 404, 'no-such-document'],
    ['/documents/x', 400, 'invalid-question'],
    ['/sources/4711/bytes', 404, 'no-such-source'],
    ['/intakes/4711', 404, 'no-such-intake'],
    ['/intakes/4711/events', 404, 'no-such-intake'],
    ['/nowhere', 404, 'no-such-address'],
    ['/trend?colour=red', 400, 'invalid-question'],
  ])('%s is a named problem', async (path, status, name) => {
    const response = await fetch(house.address + encodeURI(`/api${path}`), { headers: { 'Accept-Language': 'zh-CN' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as { type: string; detail: string };
    expect(problem.type).toBe(`urn:cimai:problem:${name}`);
    expect(problem.detail).toMatch(/[\u4e00-\u9fff]/);
  });

  it('answers every question on an empty library', async () => {
    for (const path of [
      '/trend',
      '/frequency',
      '/cooccurrence',
      '/cooccurrence?of=themes',
      '/concordance?query=就业',
      '/themes?by=place',
    ]) {
      expect(await house.ask(path)).toMatchObject({ subcorpus: { documents: 0, tokens: 0 } });
    }
  });
});
