import { describe, expect, it } from '@jest/globals';
import type { FrequencyAnswer, IntakeProgress } from '@cimai/analysis/answers';
import { SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

/** Deliveries that follow each other, so that the kill falls between the first and the last. */
const DELIVERIES = 5;
const FILES_A_DELIVERY = 100;
const FILES = DELIVERIES * FILES_A_DELIVERY;
const LONG = SAFETY.split('\n').slice(3).join('\n').repeat(20);

async function deliver(house: RunningHouse, number: number): Promise<number> {
  const form = new FormData();
  for (let i = 0; i < FILES_A_DELIVERY; i++) {
    const name = `${number}-${i}`;
    form.append('files', new Blob([`在第${name}次会议上的讲话\n同志们:\n${LONG}`]), `讲话${name}.txt`);
  }
  const response = await fetch(`${house.address}/api/sources`, { method: 'POST', body: form });
  return ((await response.json()) as IntakeProgress).id;
}

describe('a power cut while files are being read', () => {
  it('loses nothing and counts nothing twice', async () => {
    let house = await RunningHouse.open();
    const intakes: number[] = [];
    for (let number = 0; number < DELIVERIES; number++) intakes.push(await deliver(house, number));
    while ((await house.documents()).total === 0);
    await house.stop('SIGKILL');

    house = await RunningHouse.open({ home: house.home });
    try {
      for (const id of intakes) {
        const after = await house.untilRead(id);
        expect(after).toMatchObject({ state: 'done', documents: FILES_A_DELIVERY, refused: [], duplicates: [] });
      }
      expect((await house.documents()).total).toBe(FILES);
      const { rows, subcorpus } = await house.ask<FrequencyAnswer>('/frequency?form=隐患');
      // Every speech holds it twice in each of twenty repeats.
      expect(rows[0]).toMatchObject({ form: '隐患', frequency: FILES * 40, documents: FILES });
      expect(subcorpus.documents).toBe(FILES);
    } finally {
      await house.close();
    }
  });

  it('takes up what was received and not yet read', async () => {
    let house = await RunningHouse.open();
    const id = await deliver(house, 0);
    // The answer came when the bytes were safe; the reading has hardly begun.
    await house.stop('SIGKILL');
    house = await RunningHouse.open({ home: house.home });
    try {
      expect(await house.untilRead(id)).toMatchObject({ state: 'done', documents: FILES_A_DELIVERY });
    } finally {
      await house.close();
    }
  });
});
