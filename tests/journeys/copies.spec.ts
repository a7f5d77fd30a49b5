import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConcordanceAnswer, DocumentDetail, FrequencyAnswer, SubcorpusSummary, TrendAnswer } from '@cimai/analysis/answers';
import { inGbk, inTraditional } from '../fixtures/other-forms.js';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { TOWN_REPORT } from '../fixtures/town-report.js';
import { RunningHouse } from './running-house.js';

const CUT = TOWN_REPORT.slice(0, Math.floor(TOWN_REPORT.length * 0.6));
const PAGE = `首页 > 领导讲话 > 正文\n${TOWN_REPORT}\n【打印本页】 【关闭窗口】\n上一篇：镇情概况 下一篇：没有了\n`;

describe('the same speech, found again', () => {
  let house: RunningHouse;

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '简.txt': TOWN_REPORT, '安全.txt': SAFETY, '金融.txt': FINANCE });
    await house.send({ 'gbk.txt': inGbk(`${TOWN_REPORT}\n`), '繁.txt': inTraditional(TOWN_REPORT) });
    await house.send({ '节选.txt': CUT, '两遍.txt': `${TOWN_REPORT}\n\n${TOWN_REPORT}`, '网页.txt': PAGE });
  });
  afterAll(() => house.close());

  const reports = async () => (await house.documents()).documents.filter(({ source }) => !/安全|金融/.test(source.name));
  const ground = async (path: string) => (await house.ask<{ subcorpus: SubcorpusSummary }>(path)).subcorpus;

  async function say(id: number, word: Record<string, unknown>): Promise<Response> {
    const headers = { 'Content-Type': 'application/json' };
    return fetch(`${house.address}/api/documents/${id}`, { method: 'PATCH', headers, body: JSON.stringify(word) });
  }

  it('in GBK, in traditional characters, cut to 60 %, twice in a file and within a page is linked to the one that counts', async () => {
    const found = await reports();
    expect(found.length).toBeGreaterThanOrEqual(6);
    const counting = found.filter(({ copyOf }) => copyOf === null);
    expect(counting).toHaveLength(1);
    expect(counting[0]!.copies).toBe(found.length - 1);
    expect(found.every(({ copyOf }) => copyOf === null || copyOf === counting[0]!.id)).toBe(true);
    const { sameSpeech } = await house.ask<DocumentDetail>(`/documents/${counting[0]!.id}`);
    expect(sameSpeech).toHaveLength(found.length - 1);
    expect(sameSpeech.every(({ counts, contained }) => !counts && contained > 0.9)).toBe(true);
  });

  it('counts once, and the answer says how many were left out', async () => {
    const { total, subcorpus } = await house.documents();
    expect(subcorpus).toMatchObject({ documents: 3, copies: total - 3 });
    const once = TOWN_REPORT.split('水利').length - 1;
    const { rows } = await house.ask<FrequencyAnswer>('/frequency?form=水利');
    const { total: lines } = await house.ask<ConcordanceAnswer>('/concordance?query=水利');
    expect(rows[0]!.documents).toBe(1);
    expect([rows[0]!.frequency, lines]).toEqual([lines, rows[0]!.frequency]);
    expect(lines).toBeLessThanOrEqual(once);
    const { placed } = await house.ask<TrendAnswer>('/trend?by=year');
    expect(placed.documents + placed.undated).toBe(3);
  });

  it('counts every time when asked to, by as many documents as were left out', async () => {
    for (const path of [
      '/frequency?top=5',
      '/themes?theme=安全生产',
      '/trend?by=year&from=2011&to=2011',
      '/concordance?query=水利',
    ]) {
      const [once, all] = [await ground(path), await ground(`${path}&copies=all`)];
      expect([path, all.documents, all.copies]).toEqual([path, once.documents + once.copies, 0]);
    }
    expect((await ground('/frequency?top=5&copies=all')).documents).toBe((await house.documents()).total);
  });

  it('always counts when it is asked for by its id', async () => {
    const copy = (await reports()).find(({ copyOf }) => copyOf !== null)!;
    expect(await ground(`/frequency?top=5&document=${copy.id}`)).toMatchObject({ documents: 1, copies: 0 });
  });

  it('obeys a person’s word, also after it is received again and after a new start', async () => {
    const cut = (await reports()).find(({ source }) => source.name === '节选.txt')!;
    const before = await ground('/frequency?top=5');
    expect((await say(cut.id, { copy: null, by: '编辑', reason: '当天的第二次讲话' })).status).toBe(200);
    await house.send({ '再来.txt': `${TOWN_REPORT}\n完\n`, '节选二.txt': `${CUT}\n` });
    const held = async () => {
      const { copyOf, corrections } = await house.ask<DocumentDetail>(`/documents/${cut.id}`);
      expect([copyOf, corrections[0]]).toEqual([
        null,
        expect.objectContaining({ field: 'copy', value: null, by: '编辑', previous: String(cut.copyOf) }),
      ]);
      expect((await ground('/frequency?top=5')).documents).toBe(before.documents + 1);
    };
    await held();
    await house.stop();
    house = await RunningHouse.open({ home: house.home });
    await held();
  });

  it('lets a person say which one counts, but not in a circle', async () => {
    const [safety, finance] = (await house.documents()).documents.filter(({ source }) => /安全|金融/.test(source.name));
    const linked = (await (await say(safety!.id, { copy: finance!.id, by: '编辑' })).json()) as DocumentDetail;
    expect(linked).toMatchObject({ copyOf: finance!.id, corrected: ['copy'], sameSpeech: [{ id: finance!.id, counts: true }] });
    expect((await say(finance!.id, { copy: safety!.id })).status).toBe(409);
    expect((await say(finance!.id, { copy: finance!.id })).status).toBe(409);
    expect((await say(finance!.id, { copy: 99_999 })).status).toBe(404);
    // What only the copy says is no longer counted.
    expect((await house.ask<ConcordanceAnswer>('/concordance?query=隐患')).total).toBe(0);
  });
});
