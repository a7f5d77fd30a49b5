import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type {
  DocumentDetail,
  DocumentSummary,
  FrequencyAnswer,
  ReadingDraft,
  RereadingProgress,
  RereadingsAnswer,
  ReviewAnswer,
  SourceDetail,
  SourceReadingChange,
} from '@cimai/analysis/answers';
import { COMPILATION, FINANCE, LIVELIHOOD_TRADITIONAL, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

/** Sends a body, and answers what came with its status. */
async function send<Answer>(
  house: RunningHouse,
  method: 'PUT' | 'POST' | 'PATCH',
  path: string,
  body: unknown = {},
): Promise<{ status: number; answer: Answer }> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${house.address}/api${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, answer: (await response.json()) as Answer };
}

async function decide(house: RunningHouse, source: number, change: SourceReadingChange): Promise<SourceDetail> {
  const { status, answer } = await send<SourceDetail>(house, 'PUT', `/sources/${source}/reading`, change);
  expect({ status, answer }).toMatchObject({ status: 200 });
  return answer;
}

/** Everything a person can see of the documents, corrections included, in a form that can be held against another. */
async function everything(house: RunningHouse): Promise<DocumentDetail[]> {
  const { documents } = await house.documents();
  return Promise.all(documents.map(({ id }) => house.ask<DocumentDetail>(`/documents/${id}`)));
}

async function counted(house: RunningHouse, form: string): Promise<number> {
  return (await house.ask<FrequencyAnswer>(`/frequency?form=${form}`)).rows[0]?.frequency ?? 0;
}

async function sourceNamed(house: RunningHouse, name: string): Promise<number> {
  const { documents } = await house.documents();
  return documents.find(({ source }) => source.name === name)!.source.id;
}

const titles = ({ documents }: { documents: DocumentSummary[] }) => documents.map(({ title }) => title);
const ids = ({ documents }: { documents: DocumentSummary[] }) => documents.map(({ id }) => id);

describe('where speeches begin, as a person says', () => {
  let house: RunningHouse;
  let source: number;
  let before: DocumentDetail[];
  let teachers: number;

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '三篇.txt': COMPILATION, '安全.txt': SAFETY });
    source = await sourceNamed(house, '三篇.txt');
    const { documents } = await house.documents();
    await send(house, 'PATCH', `/documents/${documents[1]!.id}`, {
      place: '云泽',
      date: '2011-09-10',
      by: '林编辑',
      reason: '见会议通知',
    });
    before = await everything(house);
    teachers = await counted(house, '教师');
    expect(teachers).toBeGreaterThan(0);
  });
  afterAll(() => house.close());

  it('shows what undoing a cut would change, and changes nothing', async () => {
    const at = COMPILATION.indexOf('第二篇');
    const { answer } = await send<ReadingDraft>(house, 'POST', `/sources/${source}/draft`, { splits: [{ at, made: false }] });
    expect(answer.problem).toBeNull();
    expect(answer.counts).toEqual({ same: 1, changed: 1, new: 0, gone: 1 });
    const changed = answer.differences.find(({ change }) => change === 'changed')!;
    const added = changed.text.filter(({ kind }) => kind === 'added').map(({ text }) => text);
    expect(added.join('')).toContain(changed.document === before[0]!.id ? '教育是民生大事' : '城市管理是一项系统工程');
    expect(await everything(house)).toEqual(before);
    expect((await house.ask<SourceDetail>(`/sources/${source}`)).decisions).toEqual([]);
  });

  it('joins two speeches into one, and keeps the id of the longer', async () => {
    const at = COMPILATION.indexOf('第二篇');
    const detail = await decide(house, source, { splits: [{ at, made: false }], by: '林编辑', reason: '同一篇' });
    expect(detail.documents).toHaveLength(2);
    expect(detail.decisions).toMatchObject([{ kind: 'split', at, value: false, by: '林编辑', reason: '同一篇' }]);
    const { total } = await house.documents();
    expect(total).toBe(before.length - 1);
    expect(await counted(house, '教师')).toBe(teachers);
    const gone = before.filter(({ id, source: of }) => of.id === source && !ids(detail).includes(id));
    expect(gone).toHaveLength(1);
    expect((await fetch(`${house.address}/api/documents/${gone[0]!.id}`)).status).toBe(404);
  });

  it('undoes it exactly: every document, id and correction is as it was', async () => {
    await decide(house, source, { splits: [{ at: COMPILATION.indexOf('第二篇'), made: null }] });
    expect(await everything(house)).toEqual(before);
    expect(await counted(house, '教师')).toBe(teachers);
  });

  it('undoes decisions in another order than they were made', async () => {
    const [second, third] = [COMPILATION.indexOf('第二篇'), COMPILATION.indexOf('第三篇')];
    await decide(house, source, { splits: [{ at: second, made: false }] });
    await decide(house, source, { splits: [{ at: third, made: false }] });
    expect((await house.documents()).total).toBe(2);
    await decide(house, source, { splits: [{ at: second, made: null }] });
    await decide(house, source, { splits: [{ at: third, made: null }] });
    expect(await everything(house)).toEqual(before);
  });

  it('cuts where the reader saw nothing, and takes it back exactly', async () => {
    const other = await sourceNamed(house, '安全.txt');
    const at = SAFETY.indexOf('二、压实');
    const detail = await decide(house, other, { splits: [{ at, made: true }] });
    expect(detail.documents).toHaveLength(2);
    expect(detail.documents[1]!.id).toBeGreaterThan(Math.max(...before.map(({ id }) => id)));
    await decide(house, other, { splits: [{ at, made: null }] });
    expect(await everything(house)).toEqual(before);
  });

  it('counts after a restart what it counted before', async () => {
    const words = await counted(house, '安全生产');
    await house.stop('SIGKILL');
    house = await RunningHouse.open({ home: house.home });
    expect(await everything(house)).toEqual(before);
    expect(await counted(house, '安全生产')).toBe(words);
  });

  it.each([
    ['PUT', '/sources/4711/reading', { encoding: 'big5' }, 404, 'no-such-source'],
    ['PUT', '/sources/1/reading', {}, 400, 'nothing-decided'],
    ['PUT', '/sources/1/reading', { encoding: 'klingon' }, 400, 'no-such-encoding'],
    ['PUT', '/sources/1/reading', { splits: [{ at: 4_000_000, made: true }] }, 400, 'no-such-place'],
    ['POST', '/sources/1/draft', { splits: [{ at: 'x', made: true }] }, 400, 'invalid-question'],
  ] as const)('%s %s %j is a named problem', async (method, path, body, status, name) => {
    const sent = await send<{ type: string }>(house, method, path, body);
    expect(sent).toMatchObject({ status, answer: { type: `urn:cimai:problem:${name}` } });
  });
});

/** GB18030 bytes of what is plain enough for a table of pairs: made by asking for every pair of bytes what it means. */
function gb18030(text: string): Buffer {
  const pairs = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Buffer.from([...text].flatMap(one => pairs.get(one) ?? [...Buffer.from(one)]));
}

describe('in which encoding a source is read, as a person says', () => {
  let house: RunningHouse;
  let source: number;
  /** A page that lost so many of its bytes that the reader does not dare to read it. */
  const losing = (every: number) =>
    Buffer.concat([...gb18030(FINANCE)].map((byte, i) => (i % every === 0 ? Buffer.of(0xff, byte) : Buffer.of(byte))));
  const broken = losing(12);

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '金融.txt': gb18030(FINANCE) });
    source = await sourceNamed(house, '金融.txt');
  });
  afterAll(() => house.close());

  it('tells how the source was read, and what it would look like otherwise', async () => {
    const detail = await house.ask<SourceDetail>(`/sources/${source}`);
    expect(detail).toMatchObject({ state: 'read', format: 'text', encoding: { name: 'gb18030', chosen: false, lost: 0 } });
    const previews = new Map(detail.encodings.map(({ name, preview }) => [name, preview]));
    expect(previews.get('gb18030')).toContain('金融是现代经济的核心');
    expect(previews.get('big5')).not.toContain('金融是现代经济的核心');
  });

  it('reads it otherwise, keeps id and corrections, and takes that back exactly', async () => {
    const [{ id }] = (await house.documents()).documents as [DocumentSummary];
    await send(house, 'PATCH', `/documents/${id}`, { speaker: '陈立新' });
    const before = await everything(house);
    const loans = await counted(house, '贷款');
    expect(loans).toBeGreaterThan(0);
    const { answer: draft } = await send<ReadingDraft>(house, 'POST', `/sources/${source}/draft`, { encoding: 'big5' });
    expect(draft.counts).toMatchObject({ changed: 1, new: 0, gone: 0 });

    const detail = await decide(house, source, { encoding: 'big5', reason: '试一试' });
    expect(detail.encoding).toMatchObject({ name: 'big5', chosen: true, confidence: 1 });
    expect(ids(detail)).toEqual([id]);
    expect(detail.documents[0]!.speaker).toBe('陈立新');
    const text = await (await fetch(`${house.address}/api/sources/${source}/bytes?as=text`)).text();
    expect(text).toBe(new TextDecoder('big5').decode(gb18030(FINANCE)));
    expect(await counted(house, '贷款')).toBe(0);

    await decide(house, source, { encoding: null });
    expect(await everything(house)).toEqual(before);
    expect(await counted(house, '贷款')).toBe(loans);
  });

  it('holds a word on a text for that text only, and gives back what the newest reading found', async () => {
    const [{ id }] = (await house.documents()).documents as [DocumentSummary];
    const read = await house.ask<DocumentDetail>(`/documents/${id}`);
    const corrected = async () => (await house.ask<DocumentDetail>(`/documents/${id}`)).corrected;
    await send(house, 'PATCH', `/documents/${id}`, { text: 'confirmed', title: '改题' });
    expect(await corrected()).toEqual([...read.corrected, 'title', 'text']);
    await decide(house, source, { encoding: 'big5' });
    expect(await corrected()).not.toContain('text');
    const { answer } = await send<DocumentDetail>(house, 'PATCH', `/documents/${id}`, { withdraw: ['title'] });
    expect(answer.title).not.toBe('改题');
    expect(answer.title).not.toBe(read.title);
    await decide(house, source, { encoding: null });
    expect(await corrected()).toContain('text');
    expect((await house.ask<DocumentDetail>(`/documents/${id}`)).title).toBe(read.title);
    await send(house, 'PATCH', `/documents/${id}`, { withdraw: ['text'] });
    expect(await corrected()).toEqual(read.corrected);
  });

  it('keeps a person’s cut for the encoding in which it was made', async () => {
    const at = FINANCE.indexOf('各银行要加大');
    expect((await decide(house, source, { splits: [{ at, made: true }] })).documents).toHaveLength(2);
    const cut = ids(await house.documents());
    expect((await decide(house, source, { encoding: 'big5' })).documents).toHaveLength(1);
    expect(ids(await decide(house, source, { encoding: null }))).toEqual(cut);
    expect((await decide(house, source, { splits: [{ at, made: null }] })).documents).toHaveLength(1);
  });

  it('reads a source that was refused, once somebody says how; and refuses it again', async () => {
    const intake = await house.send({ '残页.txt': broken });
    expect(intake.refused).toMatchObject([{ file: '残页.txt', problem: 'undecodable' }]);
    const queue = await house.ask<ReviewAnswer>('/review?doubts=refused');
    expect(queue.items).toMatchObject([{ kind: 'source', kinds: ['refused'], source: { name: '残页.txt' } }]);
    const [item] = queue.items as [Extract<ReviewAnswer['items'][number], { kind: 'source' }>];
    const refused = item.source.id;
    expect(await house.ask(`/sources/${refused}`)).toMatchObject({ state: 'refused', problem: { problem: 'undecodable' } });

    const detail = await decide(house, refused, { encoding: 'gb18030' });
    expect(detail).toMatchObject({ state: 'read', problem: null, encoding: { chosen: true } });
    expect(detail.encoding!.lost).toBeGreaterThan(10);
    const brought = ids(detail);
    expect(brought).toHaveLength(1);
    expect((await house.ask<ReviewAnswer>('/review?doubts=refused')).total).toBe(0);

    expect(await decide(house, refused, { encoding: null })).toMatchObject({ state: 'refused', documents: [] });
    expect(ids(await decide(house, refused, { encoding: 'gb18030' }))).toEqual(brought);
  });

  it('says of a refused file that is sent again what is wrong with it, and where it is kept', async () => {
    const first = await house.send({ '残页甲.txt': losing(10) });
    expect(first.refused).toMatchObject([{ problem: 'undecodable' }]);
    expect(await house.ask(`/sources/${first.refused[0]!.source}`)).toMatchObject({ name: '残页甲.txt', state: 'refused' });
    const again = await house.send({ '残页乙.txt': losing(10) });
    expect(again.duplicates).toEqual([]);
    expect(again).toMatchObject({ files: 1, filesDone: 1 });
    expect(again.refused).toMatchObject([{ file: '残页乙.txt', problem: 'undecodable', source: first.refused[0]!.source }]);
    expect(again.refused[0]!.detail.zh).toContain('残页甲.txt');
  });

  it('keeps nothing of a decision with which the source could not be read', async () => {
    const before = await everything(house);
    const { status, answer } = await send<{ type: string; because: string }>(house, 'PUT', `/sources/${source}/reading`, {
      encoding: 'replacement',
    });
    expect([400, 422]).toContain(status);
    expect(answer.type).toMatch(/no-such-encoding|unreadable-so/);
    expect(await everything(house)).toEqual(before);
  });
});

describe('what the columns of a table mean, as a person says', () => {
  let house: RunningHouse;
  const rows = [SAFETY, FINANCE].map((text, i) => `甲${i},"${text.split('\n').slice(3).join('')}",乙${i}`);
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it('reads the column that a person names, and gives back what was there', async () => {
    await house.send({ '表.csv': `编号,正文,备注\n${rows.join('\n')}\n` });
    const source = await sourceNamed(house, '表.csv');
    const before = await everything(house);
    const detail = await house.ask<SourceDetail>(`/sources/${source}`);
    expect(detail.columns).toMatchObject({ header: ['编号', '正文', '备注'], mapping: { text: '正文', title: null } });
    expect(await house.ask<ReviewAnswer>('/review?doubts=columns')).toMatchObject({ total: 1 });

    const mapping = { ...detail.columns!.mapping, title: '编号', place: '备注' };
    const after = await decide(house, source, { columns: mapping });
    expect(titles(after)).toEqual(['甲0', '甲1']);
    expect(after.documents.map(({ place }) => place)).toEqual(['乙0', '乙1']);
    expect(ids(after)).toEqual(before.map(({ id }) => id));
    expect(await house.ask<ReviewAnswer>('/review?doubts=columns')).toMatchObject({ total: 0 });

    await decide(house, source, { columns: null });
    expect(await everything(house)).toEqual(before);
  });
});

describe('what waits for a person', () => {
  let house: RunningHouse;
  let undated: number;
  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '民生.txt': LIVELIHOOD_TRADITIONAL, '金融.txt': FINANCE });
    undated = (await house.documents()).documents.find(({ source }) => source.name === '民生.txt')!.id;
  });
  afterAll(() => house.close());

  const waiting = async (kind: string) => (await house.ask<ReviewAnswer>(`/review?doubts=${kind}`)).total;

  it('is settled by a person’s word on the very field, also when it only confirms', async () => {
    const queue = await house.ask<ReviewAnswer>('/review');
    const item = queue.items.find(one => one.kind === 'document' && one.document.id === undated)!;
    expect(item.kinds).toContain('date');
    const before = await waiting('date');
    await send(house, 'PATCH', `/documents/${undated}`, { date: null, reason: '原文没有日期' });
    expect(await waiting('date')).toBe(before - 1);
    const { corrections } = await house.ask<DocumentDetail>(`/documents/${undated}`);
    expect(corrections).toMatchObject([{ field: 'date', value: null, previous: null, reason: '原文没有日期' }]);
  });

  it('takes a word on the text as it was read', async () => {
    const { status, answer } = await send<DocumentDetail>(house, 'PATCH', `/documents/${undated}`, { text: 'confirmed' });
    expect(status).toBe(200);
    expect(answer.corrected).toContain('text');
    expect((await send(house, 'PATCH', `/documents/${undated}`, { text: 'otherwise' })).status).toBe(400);
  });

  it('gives every field back to the reader as it found it, and says so on record', async () => {
    const before = await house.ask<DocumentDetail>(`/documents/${undated}`);
    const safety = (await house.documents()).documents.find(({ source }) => source.name === '金融.txt')!.id;
    const read = await house.ask<DocumentDetail>(`/documents/${safety}`);
    for (const date of ['2001', '1999-12-31/2000-01', null]) {
      await send(house, 'PATCH', `/documents/${safety}`, { date, title: '另题', place: null, copy: null });
    }
    const said = await house.ask<DocumentDetail>(`/documents/${safety}`);
    expect(said.date).toEqual({ earliest: null, latest: null, best: null, basis: 'none', confidence: 0 });
    const { status, answer } = await send<DocumentDetail>(house, 'PATCH', `/documents/${safety}`, {
      ...{ withdraw: ['date', 'title', 'place', 'copy'], by: '林编辑', reason: '看错了' },
    });
    expect(status).toBe(200);
    expect({ ...answer, corrections: [] }).toEqual(read);
    expect(answer.corrections).toHaveLength(16);
    expect(answer.corrections.at(-4)).toMatchObject({
      field: 'date',
      value: null,
      withdrawn: true,
      by: '林编辑',
      reason: '看错了',
    });
    expect((await send(house, 'PATCH', `/documents/${safety}`, { withdraw: ['date'] })).status).toBe(409);
    expect((await send(house, 'PATCH', `/documents/${safety}`, { withdraw: ['nothing'] })).status).toBe(400);

    // What was given back waits again, where it waited before; and it is still so after a restart.
    const waited = await waiting('date');
    await send(house, 'PATCH', `/documents/${undated}`, { withdraw: ['date'] });
    expect(await waiting('date')).toBe(waited + 1);
    expect((await house.documents()).documents.find(({ id }) => id === undated)!.doubts).toContain('date');
    await house.stop();
    house = await RunningHouse.open({ home: house.home });
    expect({ ...(await house.ask<DocumentDetail>(`/documents/${safety}`)), corrections: [] }).toEqual(read);
    await send(house, 'PATCH', `/documents/${undated}`, { date: null });
    const after = await house.ask<DocumentDetail>(`/documents/${undated}`);
    expect(new Set(after.corrected)).toEqual(new Set(before.corrected));
  });

  it('counts by kind, whatever is asked', async () => {
    const all = await house.ask<ReviewAnswer>('/review?size=1');
    const some = await house.ask<ReviewAnswer>('/review?doubts=copy');
    expect(some.counts).toEqual(all.counts);
    expect(all.items.length).toBeLessThanOrEqual(1);
  });
});

describe('what an older reader read', () => {
  let house: RunningHouse;
  let before: DocumentDetail[];
  let safety: number;

  /** Makes the library look as if an earlier release had read it: another cleaner, other titles. */
  function age(home: string): void {
    const library = new Database(join(home, 'library.sqlite'));
    library.exec(`UPDATE document SET versions = json_set(versions, '$.cleaner', '0.0.1'), title = '旧题' || id`);
    library.close();
  }

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '三篇.txt': COMPILATION, '安全.txt': SAFETY, '金融.txt': FINANCE });
    before = await everything(house);
    safety = await counted(house, '安全生产');
    expect(safety).toBeGreaterThan(0);
    await send(house, 'PATCH', `/documents/${before[0]!.id}`, { place: '云泽' });
    await house.stop();
    age(house.home);
    house = await RunningHouse.open({ home: house.home });
  });
  afterAll(() => house.close());

  it('is not read again by itself, but waits', async () => {
    expect(titles(await house.documents())).toEqual(before.map(({ id }) => `旧题${id}`));
    expect(await house.ask<RereadingsAnswer>('/rereadings')).toMatchObject({
      older: { sources: 3, documents: 5 },
      rereadings: [],
    });
    expect((await house.ask<ReviewAnswer>('/review?doubts=older')).total).toBe(5);
    expect((await house.ask<SourceDetail>(`/sources/${before[0]!.source.id}`)).older).toBe(true);
  });

  it('shows first what today’s reader would change', async () => {
    const draft = await house.ask<ReadingDraft>(`/sources/${before[0]!.source.id}/draft`);
    expect(draft.counts).toEqual({ same: 0, changed: 3, new: 0, gone: 0 });
    expect(draft.differences[0]!.fields).toEqual([{ field: 'title', before: `旧题${before[0]!.id}`, after: before[0]!.title }]);
    expect(draft.differences[0]!.text).toEqual([]);
  });

  it('is read again when a person asks; ids and people’s words stay', async () => {
    const { status, answer } = await send<RereadingProgress>(house, 'POST', '/rereadings', { sources: [before[3]!.source.id] });
    expect(status).toBe(202);
    await over(answer.id);
    expect(await house.ask<RereadingsAnswer>('/rereadings')).toMatchObject({ older: { sources: 2, documents: 4 } });

    const all = await over((await send<RereadingProgress>(house, 'POST', '/rereadings')).answer.id);
    expect(all).toMatchObject({ state: 'done', sources: 2, sourcesDone: 2, documents: 4, added: 0, retired: 0, problems: [] });
    const after = await everything(house);
    expect(titles({ documents: after })).toEqual(titles({ documents: before }));
    expect(ids({ documents: after })).toEqual(ids({ documents: before }));
    expect(after[0]).toMatchObject({ place: '云泽', corrected: ['place'] });
    expect((await house.ask<ReviewAnswer>('/review?doubts=older')).total).toBe(0);
    expect(await counted(house, '安全生产')).toBe(safety);
  });

  async function over(id: number): Promise<RereadingProgress> {
    for (;;) {
      const progress = await house.ask<RereadingProgress>(`/rereadings/${id}`);
      if (progress.state !== 'running') return progress;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
});
