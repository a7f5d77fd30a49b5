import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentSummary, TrendAnswer } from '@cimai/analysis/answers';
import { NATIONAL_REPORTS, RunningHouse, SEEDS, where } from './running-house.js';

/** Tests on texts that are not ours to commit: left out, and said to be, where the folder beside the repository is absent. */
const present = where(SEEDS) && where(NATIONAL_REPORTS);
const onRealTexts = present ? describe : describe.skip;

onRealTexts(present ? 'real corpora' : 'real corpora (left out: ../shared is not beside this repository)', () => {
  let house: RunningHouse;
  let seeds: DocumentSummary[];

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send(Object.fromEntries(readdirSync(SEEDS).map(name => [name, readFileSync(join(SEEDS, name))])));
    seeds = (await house.documents()).documents;
  });
  afterAll(() => house.close());

  const highest = ({ themes }: DocumentSummary) => Object.entries(themes).sort((a, b) => b[1] - a[1])[0]?.[0];
  const titled = (words: RegExp) => seeds.filter(({ title, heading }) => words.test(`${title} ${heading ?? ''}`));

  it('reads the seeds into their 22 speeches, with all four themes', () => {
    expect(seeds).toHaveLength(22);
    const themes = new Set(seeds.flatMap(({ themes }) => Object.keys(themes)));
    expect([...themes].sort()).toEqual(['城市管理', '安全生产', '民生', '金融'].sort());
  });

  it.each([
    ['金融', /银政|金融工作/, 2],
    ['安全生产', /安委/, 1],
    ['城市管理', /城市(?:管理)?工作会议|城市现代管理/, 2],
  ])('finds %s highest where the speeches are about it', (theme, title, count) => {
    const speeches = titled(title);
    expect(speeches).toHaveLength(count);
    expect(speeches.map(highest)).toEqual(speeches.map(() => theme));
  });

  it('draws the national reports from 1954 to 2025 with their real gaps', async () => {
    await house.send({ 'gwr_national.jsonl': readFileSync(NATIONAL_REPORTS) });
    const trend = await house.ask<TrendAnswer>('/trend?place=全国&by=year');
    const { total } = await house.documents('&place=全国');
    expect(total).toBe(57);
    expect([trend.periods[0]!.id, trend.periods.at(-1)!.id]).toEqual(['1954', '2025']);
    const empty = trend.periods.filter(({ documents }) => documents === 0).map(({ id }) => id);
    expect(empty).toEqual(expect.arrayContaining(['1967', '1970', '1976']));
    expect(trend.periods.length - empty.length).toBe(57);
    for (const series of trend.series) {
      for (const point of series.points)
        expect([point.period, point.value === null]).toEqual([point.period, empty.includes(point.period)]);
    }
  });
});
