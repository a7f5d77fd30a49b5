import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { FrequencyAnswer, IntakeProgress, RereadingsAnswer } from '@cimai/analysis/answers';
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
      const { rows, subcorpus } = await house.ask<FrequencyAnswer>('/frequency?form=隐患&copies=all');
      // Every speech holds it twice in each of twenty repeats.
      expect(rows[0]).toMatchObject({ form: '隐患', frequency: FILES * 40, documents: FILES });
      expect(subcorpus.documents).toBe(FILES);
      // They are all one speech, and known as that on either side of the cut.
      const once = await house.ask<FrequencyAnswer>('/frequency?form=隐患');
      expect(once.subcorpus).toMatchObject({ documents: 1, copies: FILES - 1 });
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

  it('leaves every speech as it was or as it was read again, when it comes in the middle of a reading again', async () => {
    let house = await RunningHouse.open();
    await house.untilRead(await deliver(house, 0));
    const { documents } = await house.documents();
    const count = async () => (await house.ask<FrequencyAnswer>('/frequency?form=隐患&copies=all')).rows[0]!;
    const before = await count();
    await house.stop();
    const library = new Database(join(house.home, 'library.sqlite'));
    library.exec(`UPDATE document SET versions = json_set(versions, '$.cleaner', '0.0.1')`);
    library.close();

    house = await RunningHouse.open({ home: house.home });
    expect((await olderIn(house)).documents).toBe(FILES_A_DELIVERY);
    // The answer comes when the reading again has begun.
    await fetch(`${house.address}/api/rereadings`, { method: 'POST' });
    await house.stop('SIGKILL');

    house = await RunningHouse.open({ home: house.home });
    try {
      const ids = documents.map(({ id }) => id);
      expect((await house.documents()).documents.map(({ id }) => id)).toEqual(ids);
      expect(await count()).toEqual(before);
      // Nothing is taken up again by itself; who asks again gets what is left.
      await fetch(`${house.address}/api/rereadings`, { method: 'POST' });
      while ((await olderIn(house)).documents > 0) await new Promise(resolve => setTimeout(resolve, 50));
      expect((await house.documents()).documents.map(({ id }) => id)).toEqual(ids);
      expect(await count()).toEqual(before);
    } finally {
      await house.close();
    }
  });
});

async function olderIn(house: RunningHouse): Promise<RereadingsAnswer['older']> {
  return (await house.ask<RereadingsAnswer>('/rereadings')).older;
}
