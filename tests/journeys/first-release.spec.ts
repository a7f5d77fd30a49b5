import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CodebooksAnswer,
  DocumentDetail,
  FrequencyAnswer,
  IntakeProgress,
  ReadingDraft,
  RereadingsAnswer,
  ReviewAnswer,
  SourceDetail,
} from '@cimai/analysis/answers';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { TOWN_REPORT } from '../fixtures/town-report.js';
import { libraryOfTheFirstRelease } from './first-release.js';
import { RunningHouse } from './running-house.js';

/** 2012, by a person; the text says 2015. */
const CORRECTED = { place: '云泽', earliest: '2012-01-01', latest: '2012-12-31', best: '2012', basis: 'stated', confidence: 1 };

describe('a library of the first release', () => {
  let house: RunningHouse;

  beforeAll(async () => {
    const home = mkdtempSync(join(tmpdir(), 'cimai-house-'));
    libraryOfTheFirstRelease(
      home,
      [
        { name: '安全.txt', text: SAFETY, record: CORRECTED },
        { name: '坏.txt', text: '\0\0\0\x01', refused: true },
        { name: '冬修.txt', text: TOWN_REPORT },
        { name: '冬修又一页.txt', text: `${TOWN_REPORT}(完)\n` },
        { name: '金融.txt', text: FINANCE },
      ],
      [
        { document: 1, field: 'place', value: '云泽', previous: null },
        { document: 1, field: 'date', value: '2012', previous: '2015-03-12' },
      ],
    );
    house = await RunningHouse.open({ home });
  });
  afterAll(() => house.close());

  const corrected = async () => {
    const { place, date, corrected, corrections } = await house.ask<DocumentDetail>('/documents/1');
    return { place, date: date.best, corrected, said: corrections.map(({ field, value, previous }) => [field, value, previous]) };
  };
  const words = async () => (await house.ask<FrequencyAnswer>('/frequency?form=安全生产&copies=all')).rows[0]?.frequency;
  const WORD = {
    ...{ place: '云泽', date: '2012', corrected: ['place', 'date'] },
    said: [
      ['place', '云泽', null],
      ['date', '2012', '2015-03-12'],
    ],
  };

  it('opens with nothing lost: sources, documents, people’s words, what was refused', async () => {
    const { documents } = await house.documents();
    expect(documents.map(({ id, source }) => [id, source.name])).toEqual([
      [1, '安全.txt'],
      [2, '冬修.txt'],
      [3, '冬修又一页.txt'],
      [4, '金融.txt'],
    ]);
    expect(await corrected()).toEqual(WORD);
    expect(await house.ask<IntakeProgress>('/intakes/1')).toMatchObject({ state: 'done', files: 5, documents: 4 });
    expect(await house.ask<ReviewAnswer>('/review?doubts=refused')).toMatchObject({ total: 1 });
    const bytes = await (await fetch(`${house.address}/api/sources/1/bytes`)).text();
    expect(bytes).toBe(SAFETY);
  });

  it('is counted, and its copies are known', async () => {
    expect(await words()).toBe(SAFETY.split('安全生产').length - 1);
    const report = await house.ask<DocumentDetail>('/documents/2');
    expect(report.copyOf).toBe(3);
    expect((await house.ask<FrequencyAnswer>('/frequency?form=安全生产')).subcorpus).toMatchObject({ documents: 3, copies: 1 });
  });

  it('gets today’s codebook and its tags, and keeps the rest as it was read until somebody asks', async () => {
    let answer = await house.ask<CodebooksAnswer>('/codebooks');
    while (answer.retagging?.state === 'running') answer = await house.ask<CodebooksAnswer>('/codebooks');
    expect(answer.inForce.codebook).toBe('four-themes');
    const { themes, passagesRead } = await house.ask<DocumentDetail>('/documents/4');
    expect(Object.keys(themes)).toContain('金融');
    expect(passagesRead).toHaveLength(1);
    expect(await house.ask<RereadingsAnswer>('/rereadings')).toMatchObject({ older: { sources: 4, documents: 4 } });
  });

  it('can be decided on before it is read again: another encoding is drafted, a cut is made and undone', async () => {
    const change = (method: string, path: string, body: object) =>
      fetch(`${house.address}/api/sources/${path}`, {
        ...{ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      });
    const draft = (await (await change('POST', '1/draft', { encoding: 'big5' })).json()) as ReadingDraft;
    // In another encoding every place counts otherwise; the document is known again all the same.
    expect(draft.differences[0]).toMatchObject({ change: 'changed', document: 1 });
    const at = FINANCE.indexOf('各银行要加大');
    const cut = await change('PUT', '5/reading', { splits: [{ at, made: true }] });
    expect(((await cut.json()) as SourceDetail).documents).toHaveLength(2);
    const whole = await change('PUT', '5/reading', { splits: [{ at, made: null }] });
    expect(((await whole.json()) as SourceDetail).documents.map(({ id }) => id)).toEqual([4]);
  });

  it('is read again when somebody asks, with people’s words in force', async () => {
    await fetch(`${house.address}/api/rereadings`, { method: 'POST' });
    const left = async () => (await house.ask<RereadingsAnswer>('/rereadings')).older.documents;
    while ((await left()) > 0) await new Promise(resolve => setTimeout(resolve, 50));
    expect((await house.documents()).documents.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(await corrected()).toEqual(WORD);
    expect((await house.ask<SourceDetail>('/sources/1')).format).toBe('text');
    expect(await words()).toBe((await house.ask<DocumentDetail>('/documents/1')).text.split('安全生产').length - 1);
  });
});
