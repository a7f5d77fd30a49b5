import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CollocationAnswer, ConcordanceAnswer, KeynessAnswer, KeynessRow } from '@cimai/analysis/answers';
import { RunningHouse } from './running-house.js';

/** What each speech says besides, so that none is a copy of another. */
const BESIDES = [
  '秋收以后，粮库的屋顶要翻修一遍，晒场也得再平整。',
  '中学的操场今年铺好了草皮，孩子们早晨在那里跑步。',
  '老城里的巷子窄，消防车转不过弯，得先把杂物清走。',
  '茶叶卖到了外省，价钱比去年高，合作社分了两回红。',
  '夜班公交延长到十一点，医院门口添了一个站台和雨棚。',
  '图书馆周末多开四个小时，志愿者轮流在窗口值班办证。',
  '山里的手机信号还差，请通信公司把最后三座基站立起来。',
  '候鸟回来了，湖边的围网要拆，船家转产的钱已经发下去。',
];

/** Four speeches of each city, written for this journey: one city speaks of irrigation, the other of ports. */
const speech = (place: string, year: number, own: string, besides: string) => ({
  title: `在${place}全市会议上的讲话`,
  ...{ place, date: `${year}` },
  text: `同志们：我们要加强${own}建设，把${own}放在前面。${besides}各部门要支持${own}。`,
});
const SPEECHES = [2011, 2012, 2013, 2014]
  .flatMap((year, i) => [speech('云州', year, '灌溉', BESIDES[2 * i]!), speech('江川', year, '码头', BESIDES[2 * i + 1]!)])
  .map(each => JSON.stringify(each))
  .join('\n');

describe('holding two subcorpora against each other', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '两市.jsonl': SPEECHES });
  });
  afterAll(() => house.close());

  const rowsOf = ({ result }: KeynessAnswer): KeynessRow[] => {
    if (result.kind !== 'keyness') throw new Error(`Only ${result.found} documents on one side.`);
    return result.rows;
  };

  it('says what marks each side, with the evidence a textbook gives it', async () => {
    const answer = await house.ask<KeynessAnswer>('/keyness?target.place=云州&reference.place=江川');
    const water = rowsOf(answer).find(({ form }) => form === '灌溉')!;
    expect(water).toMatchObject({
      target: { frequency: 12, documents: 4 },
      reference: { frequency: 0, documents: 0 },
      key: true,
    });
    const [n, m] = [answer.subcorpus.tokens, answer.reference.tokens];
    const [byChance, elsewhere] = [(12 * n) / (n + m), (12 * m) / (n + m)];
    const g =
      2 * (12 * Math.log(12 / byChance) + (n - 12) * Math.log((n - 12) / (n - byChance)) + m * Math.log(m / (m - elsewhere)));
    expect(water.gSquared).toBeCloseTo(g, 6);
    expect(rowsOf(answer).at(-1)!.form).toBe('码头');
  });

  it('takes everything else for the reference where none is named', async () => {
    const named = await house.ask<KeynessAnswer>('/keyness?target.place=云州&reference.place=江川');
    const rest = await house.ask<KeynessAnswer>('/keyness?target.place=云州');
    expect(rest.question.rest).toBe(true);
    expect(rest.reference).toEqual(named.reference);
    expect(rowsOf(rest)).toEqual(rowsOf(named));
  });

  it('keeps to the frame of the page where only what lies outside the target is asked', async () => {
    const path = '/keyness?target.place=云州&target.to=2013&reference.to=2013&rest=true';
    const { subcorpus, reference, overlap } = await house.ask<KeynessAnswer>(path);
    expect([subcorpus.documents, reference.documents, overlap]).toEqual([3, 3, 0]);
  });

  it('says when there is too little to compare, and names a filter it does not know', async () => {
    const { result } = await house.ask<KeynessAnswer>('/keyness?target.place=云州&target.to=2012');
    expect(result).toEqual({ kind: 'insufficient', needed: 3, found: 2 });
    const refused = await fetch(`${house.address}/api/keyness?target.city=云州`);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(await refused.json())).toContain('city');
  });

  it('leads from the rest that a target is held against to as many lines as it counts, and to none of the target', async () => {
    for (const [target, outside] of [
      ['target.to=2012', 'outside.to=2012'],
      ['target.place=云州&target.from=2012', 'outside.place=云州&outside.from=2012'],
    ]) {
      const { result, reference } = await house.ask<KeynessAnswer>(`/keyness?${target}`);
      const rows = result.kind === 'keyness' ? result.rows : [];
      expect(rows.some(row => row.target.frequency > 0 && row.reference.frequency > 0)).toBe(true);
      for (const row of rows) {
        const { total, subcorpus } = await house.ask<ConcordanceAnswer>(`/concordance?query=${row.form}&${outside}&size=1`);
        expect([row.form, total]).toEqual([row.form, row.reference.frequency]);
        expect(subcorpus).toEqual(reference);
      }
    }
  });

  it('counts a word’s company, and leads from a collocate to as many lines as it counts', async () => {
    const answer = await house.ask<CollocationAnswer>('/collocation?node=灌溉&window=1&minimum=1');
    expect(answer.node).toMatchObject({ understood: 'form', frequency: 12, documents: 4 });
    const building = answer.rows.find(({ form }) => form === '建设')!;
    expect(building).toMatchObject({ joint: 4, documents: 4, frequency: 8 });
    const beside = `/concordance?query=灌溉&with=建设&window=1`;
    expect(await house.ask<ConcordanceAnswer>(beside)).toMatchObject({ total: 4, documents: 4, question: { window: 1 } });
    // In the whole sentence the second 灌溉 has 建设 before it too.
    expect(await house.ask<ConcordanceAnswer>('/concordance?query=灌溉&with=建设')).toMatchObject({ total: 8 });
  });

  it('gives both as tables that stand on their own', async () => {
    for (const path of ['/keyness?target.place=云州', '/collocation?node=灌溉']) {
      const answer = await fetch(`${house.address}/api${path}`, { headers: { accept: 'text/csv' } });
      const table = Buffer.from(await answer.arrayBuffer()).toString();
      expect(table.split('\r\n')[0]).toMatch(/^\ufeffform,/);
      expect(table).toContain('# versions');
    }
  });
});
