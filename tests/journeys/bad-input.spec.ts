import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntakeProgress } from '@cimai/analysis/answers';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

const MEGABYTE = 1024 * 1024;

/** A folder as people have it: good files, and one of every bad kind. */
const FOLDER = {
  '讲话/安全.txt': SAFETY,
  '讲话/空.txt': '',
  '讲话/图片.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4]),
  '讲话/太大.txt': new Uint8Array(50 * MEGABYTE + 1).fill(0x61),
  '讲话/扫描.pdf': '%PDF-1.7',
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
    ['讲话/扫描.pdf', 'unknown-type'],
    ['讲话/乱码.txt', 'undecodable'],
    ['讲话/坏行.jsonl', 'broken'],
  ])('refuses %s as %s, with what to do in both languages', (file, problem) => {
    const refused = intake.refused.find(one => one.file === file);
    expect(refused).toMatchObject({ file, problem });
    expect(refused!.detail.zh).toMatch(/请/);
    expect(refused!.detail.en.length).toBeGreaterThan(20);
  });

  it('refuses nothing else, and counts the same bytes once, politely', () => {
    expect(intake.refused).toHaveLength(6);
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

describe('a question that cannot be answered', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it.each([
    ['/trend?by=century', 400, 'invalid-question'],
    ['/trend?from=2009-13', 400, 'invalid-question'],
    ['/trend?theme=天气', 400, 'no-such-theme'],
    ['/frequency?top=0', 400, 'invalid-question'],
    ['/concordance', 400, 'nothing-asked'],
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
