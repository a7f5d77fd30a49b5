import { describe, expect, it } from '@jest/globals';
import type { FrequencyAnswer, IntakeProgress } from '@cimai/analysis/answers';
import { SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

const FILES = 240;
/** Long enough that the reading takes a while: the kill must fall into it. */
const LONG = SAFETY.split('\n').slice(3).join('\n').repeat(20);

describe('a power cut while files are being read', () => {
  it('loses nothing and counts nothing twice', async () => {
    let house = await RunningHouse.open();
    const form = new FormData();
    for (let i = 0; i < FILES; i++) form.append('files', new Blob([`在第${i}次会议上的讲话\n同志们:\n${LONG}`]), `讲话${i}.txt`);
    const response = await fetch(`${house.address}/api/sources`, { method: 'POST', body: form });
    const { id } = (await response.json()) as IntakeProgress;
    let before: IntakeProgress;
    do before = await house.ask<IntakeProgress>(`/intakes/${id}`);
    while (before.documents === 0);
    await house.stop('SIGKILL');
    expect(before.documents).toBeLessThan(FILES);

    house = await RunningHouse.open({ home: house.home });
    try {
      const after = await house.untilRead(id);
      expect(after).toMatchObject({ state: 'done', documents: FILES, refused: [], duplicates: [] });
      expect((await house.documents()).total).toBe(FILES);
      const { rows, subcorpus } = await house.ask<FrequencyAnswer>('/frequency?form=隐患');
      // Every speech holds it twice in each of twenty repeats.
      expect(rows[0]).toMatchObject({ form: '隐患', frequency: FILES * 40, documents: FILES });
      expect(subcorpus.documents).toBe(FILES);
    } finally {
      await house.close();
    }
  });
});
