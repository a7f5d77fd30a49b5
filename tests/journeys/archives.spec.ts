import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { zipOf } from '../fixtures/zip-writer.mjs';
import { environmentOf, ROOT, RunningHouse, where } from './running-house.js';

const RAW = join(ROOT, '../shared/corpora/raw');

describe('archives and folders on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cimai-archives-'));
  const home = join(folder, 'home');
  const cimai = (...args: string[]) => {
    const env = { ...process.env, ...environmentOf(home), INIT_CWD: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'backend/dist/command/cimai.js'), ...args], {
      ...{ env, cwd: folder, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 },
    });
    return { status, stderr, lines: stdout.split('\n').filter(Boolean) };
  };
  const speeches = zipOf([
    { name: '甲/安全.txt', bytes: Buffer.from(SAFETY) },
    { name: '乙/金融.txt', bytes: Buffer.from(FINANCE) },
    { name: '乙/旧稿.wps', bytes: Buffer.from('x') },
  ]);

  beforeAll(() => {
    mkdirSync(home);
    mkdirSync(join(folder, 'linked/deep'), { recursive: true });
    writeFileSync(join(folder, '合集.zip'), speeches);
    writeFileSync(join(folder, '残缺.zip'), speeches.subarray(0, speeches.length - 60));
    writeFileSync(join(folder, 'linked/deep/安全.txt'), SAFETY);
    writeFileSync(join(folder, 'linked/.隐藏.txt'), FINANCE);
    symlinkSync(join(folder, 'linked'), join(folder, 'linked/deep/round'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'linked/dangling.txt'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ingest takes in the files of an archive, and names those that are not read', () => {
    const { status, lines } = cimai('ingest', '合集.zip', '残缺.zip');
    expect(status).toBe(0);
    const summary = JSON.parse(lines[0]!) as { refused: { file: string; problem: string; detail: string }[] };
    expect(summary).toMatchObject({ sources: 2, documents: 2 });
    expect(summary.refused.map(({ file, problem }) => [file, problem])).toEqual([
      ['合集.zip/乙/旧稿.wps', 'unknown-type'],
      ['残缺.zip', 'broken'],
    ]);
    expect(summary.refused[0]!.detail).toContain('.docx');
    expect(readdirSync(folder)).toContain('合集.zip');
  });

  it('ingest hands an archive to a server that is open on the same library', async () => {
    const own = join(folder, 'served');
    mkdirSync(own);
    const house = await RunningHouse.open({ home: own });
    const env = { ...process.env, ...environmentOf(own), INIT_CWD: folder };
    const command = [join(ROOT, 'backend/dist/command/cimai.js'), 'ingest', '合集.zip'];
    const { stdout } = spawnSync(process.execPath, command, { env, cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ sources: 2, documents: 2, refused: [{ file: '合集.zip/乙/旧稿.wps' }] });
    const { documents } = await house.documents();
    expect(documents.map(({ source }) => source.name)).toEqual(['合集.zip/甲/安全.txt', '合集.zip/乙/金融.txt']);
    expect(readdirSync(folder)).toContain('合集.zip');
    await house.close();
  });

  it('read tells what it could not read, and prints the rest', () => {
    const { status, stderr, lines } = cimai('read', '合集.zip');
    expect(status).not.toBe(0);
    expect(stderr).toContain('合集.zip/乙/旧稿.wps');
    expect(lines.map(line => (JSON.parse(line) as { source: { file: string } }).source.file)).toEqual([
      '合集.zip/甲/安全.txt',
      '合集.zip/乙/金融.txt',
    ]);
  });

  it('a folder linked into itself comes to an end; hidden files and links to nowhere are passed over', () => {
    const { status, lines } = cimai('read', 'linked');
    expect(status).toBe(0);
    expect(lines.map(line => (JSON.parse(line) as { source: { file: string } }).source.file)).toEqual(['deep/安全.txt']);
  });

  const raw = where(RAW) ? it : it.skip;
  raw.each([
    ['1989.gbk.txt', 6],
    ['2018.gbk.txt', 1],
    ['2025年广东省政府工作报告.docx', 1],
    ['2025年西藏政府工作报告.docx', 1],
    ['content_5352010.htm.html', 1],
  ])('%s reads to %i documents (left out where the real corpora are not on this machine)', (name, count) => {
    const { status, lines } = cimai('read', join(RAW, name));
    expect([status, lines.length]).toEqual([0, count]);
  });
});
