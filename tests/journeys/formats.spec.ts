import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentDetail, HealthAnswer, IntakeProgress } from '@cimai/analysis/answers';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { zipOf } from '../fixtures/zip-writer.mjs';
import { ROOT, RunningHouse } from './running-house.js';

const fixture = (name: string) => readFileSync(join(ROOT, 'tests/fixtures', name));
const speech = fixture('formats/speech.txt').toString();
const TITLE = '在全市防汛工作会议上的讲话';
const BODY = speech.slice(speech.indexOf('同志们'));
const html = `<!doctype html><html><head><title>${TITLE} - 某某网</title></head><body><div class="nav"><a href="/">首页</a></div>
<article>${speech.split('\n').map(line => `<p>${line}</p>`).join('')}</article><div class="footer">版权所有</div></body></html>`; // prettier-ignore
const record = { title: TITLE, date: '2013-05-20', speaker: '高远', text: BODY };

/** The same speech in every format: each file says a place of its own, so that no two are copies by their bytes. */
const FILES: Record<string, string | Uint8Array> = {
  'speech.txt': speech,
  'speech.md': speech.replace(TITLE, `# ${TITLE}`).replace('一、认清形势', '**一、认清形势**'),
  'speech.html': html,
  'speech.docx': fixture('formats/speech.docx'),
  'speech.doc': fixture('formats/speech.doc'),
  'speech.odt': fixture('formats/speech.odt'),
  'speech.rtf': fixture('formats/speech.rtf'),
  'speech.epub': fixture('formats/speech.epub'),
  'speech.mhtml': fixture('formats/speech.mhtml'),
  'speech.pdf': fixture('formats/speech.pdf'),
  'columns.pdf': fixture('formats/columns.pdf'),
  'speech.csv': `标题,日期,讲话人,正文\n${TITLE},2013-05-20,高远,"${BODY.trim()}"\n`,
  'speech.tsv': `标题\t日期\t讲话人\t正文\n${TITLE}\t2013年5月20日\t高远\t"${BODY}"\n`,
  'speech.jsonl': `${JSON.stringify(record)}\n`,
  'speech.json': JSON.stringify([{ 题目: TITLE, 时间: '2013/5/20', 讲话人: '高远', 内容: BODY }], null, 2),
};

describe('every format that is read', () => {
  let house: RunningHouse;
  let intake: IntakeProgress;
  beforeAll(async () => {
    house = await RunningHouse.open();
    intake = await house.send(FILES);
  });
  afterAll(() => house.close());

  it('refuses none of them', () =>
    expect(intake).toMatchObject({ refused: [], duplicates: [], documents: Object.keys(FILES).length }));

  it.each(Object.keys(FILES))('%s gives the whole speech, dated and attributed, with the way back', async name => {
    const { documents } = await house.documents('&copies=all');
    const { id, source } = documents.find(document => document.source.name === name)!;
    const document = await house.ask<DocumentDetail>(`/documents/${id}`);
    expect(document).toMatchObject({ title: TITLE, speaker: '高远', dating: { best: '2013-05-20' } });
    const plain = (text: string) => text.replace(/[\s\u3000]/g, '');
    expect(plain(document.text)).toContain(plain(speech.slice(speech.indexOf('市政府今天'), speech.indexOf('谢谢大家'))));
    expect(document.text).not.toMatch(/办公室文件选编|版权所有|首页|天气预报|— \d —/);
    const decoded = await (await fetch(`${house.address}/api/sources/${source.id}/bytes?as=text`)).text();
    const passage = document.passagesRead.find(({ start, end }) => document.text.slice(start, end).startsWith('三、严明纪律'))!;
    expect(plain(decoded.slice(passage.source.start, passage.source.start + 20))).toContain('三、严明纪律');
  });

  it.each([
    ['speech.html', 'site-chrome', ['首页', '版权所有']],
    ['speech.mhtml', 'site-chrome', ['首页', '天气预报', '版权所有']],
    ['speech.odt', 'page-mark', ['澜州市政府办公室文件选编']],
    ['speech.rtf', 'page-mark', ['澜州市政府办公室文件选编']],
    ['speech.pdf', 'page-mark', ['澜州市政府办公室文件选编', '— 2 —']],
    ['speech.md', 'markup', ['# ', '**']],
  ])('%s tells what was left out of it, as %s', async (name, kind, left) => {
    const { documents } = await house.documents('&copies=all');
    const { id } = documents.find(document => document.source.name === name)!;
    const { dropped } = await house.ask<DocumentDetail>(`/documents/${id}`);
    const words = dropped.filter(piece => piece.kind === kind).map(({ text }) => text).join('\n'); // prettier-ignore
    for (const piece of left) expect(words).toContain(piece);
  });

  it('says in /health what it reads', async () => {
    const { reads } = await house.ask<HealthAnswer>('/health');
    for (const name of Object.keys(FILES)) expect(reads).toContain(name.slice(name.lastIndexOf('.')));
    expect(reads).toContain('.zip');
  });
});

describe('the command line', () => {
  it('reads an archive with a Word file in it, and comes to an end', () => {
    const command = [join(ROOT, 'backend/dist/command/cimai.js'), 'read', join(ROOT, 'tests/fixtures/formats/files.zip')];
    const lines = execFileSync(process.execPath, command, { timeout: 50_000, env: { ...process.env, NODE_OPTIONS: '' } });
    expect(lines.toString().trim().split('\n').map(line => (JSON.parse(line) as { title: string }).title)).toEqual([TITLE, TITLE]); // prettier-ignore
  });
});

describe('tables', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it.each(['table.csv', 'table.xlsx'])('%s brings a document a row, with what its columns say', async name => {
    const { refused } = await house.send({ [name]: fixture(`formats/${name}`) });
    expect(refused).toEqual([]);
    const { documents } = await house.documents('&copies=all');
    const mine = documents.filter(({ source }) => source.name === name);
    expect(mine.map(({ title, speaker, role, place, date }) => ({ title, speaker, role, place, best: date.best }))).toEqual([
      { title: '在全市植树造林动员会上的讲话', speaker: '罗敏', role: '副市长', place: '澜州', best: '2014-03-05' },
      { title: '在食品安全工作座谈会上的讲话', speaker: '罗敏', role: '副市长', place: '澜州', best: '2014-06-18' },
      { title: '在旅游发展大会上的讲话', speaker: '高远', role: '市长', place: '澜州', best: '2015-09-27' },
    ]);
  });
});

describe('an archive', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it('brings its files under its own name, as one intake', async () => {
    const intake = await house.send({ '合集.zip': zipOf([{ name: '甲/安全.txt', bytes: Buffer.from(SAFETY) }, { name: '乙/金融.txt', bytes: Buffer.from(FINANCE) }, { name: '乙/照片.jpg', bytes: Buffer.from('x') }]) }); // prettier-ignore
    expect(intake).toMatchObject({
      files: 3,
      filesDone: 3,
      documents: 2,
      refused: [{ file: '合集.zip/乙/照片.jpg', problem: 'unknown-type' }],
    });
    const { documents } = await house.documents();
    expect(documents.map(({ source }) => source.name)).toEqual(['合集.zip/甲/安全.txt', '合集.zip/乙/金融.txt']);
  });

  it('of ten thousand small files is taken in whole, with nothing left behind', async () => {
    const entries = Array.from({ length: 10_000 }, (_, i) => ({
      name: `讲话/${i}.txt`,
      bytes: Buffer.from(`在第${i}次会议上的讲话\n同志们：\n今天的第${i}件事是就业。\n`),
    }));
    const form = new FormData();
    form.append('files', new Blob([zipOf(entries) as BlobPart]), '一万篇.zip');
    const response = await fetch(`${house.address}/api/sources`, { method: 'POST', body: form });
    let intake = (await response.json()) as IntakeProgress;
    expect(intake.files).toBe(10_000);
    expect(readdirSync(join(house.home, 'incoming'))).toEqual([]);
    while (intake.state !== 'done') {
      await new Promise(resolve => setTimeout(resolve, 1000));
      const answer = await fetch(`${house.address}/api/intakes/${intake.id}`, { headers: { Connection: 'close' } });
      intake = (await answer.json()) as IntakeProgress;
    }
    expect(intake).toMatchObject({ files: 10_000, filesDone: 10_000, documents: 10_000, refused: [] });
  }, 300_000);
});
