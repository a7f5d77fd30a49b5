import { afterEach, describe, expect, it } from '@jest/globals';
import type { FrequencyAnswer, IntakeProgress, IntakesAnswer } from '@cimai/analysis/answers';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

/** Enough that the reading lasts, each file its own text and long enough to be worth a worker's while. */
const FILES = 600;
const LONG = SAFETY.split('\n').slice(3).join('\n').repeat(10);

async function deliver(house: RunningHouse, files: number, name: string): Promise<number> {
  const form = new FormData();
  for (let i = 0; i < files; i++) {
    form.append('files', new Blob([`在${name}第${i}次会议上的讲话\n同志们:\n${LONG}`]), `${name}${i}.txt`);
  }
  const response = await fetch(`${house.address}/api/sources`, { method: 'POST', body: form });
  return ((await response.json()) as IntakeProgress).id;
}

async function say(house: RunningHouse, id: number, word: 'pause' | 'resume'): Promise<IntakeProgress> {
  const response = await fetch(`${house.address}/api/intakes/${id}/${word}`, { method: 'POST' });
  expect(response.status).toBe(200);
  return (await response.json()) as IntakeProgress;
}

const progressOf = (house: RunningHouse, id: number) => house.ask<IntakeProgress>(`/intakes/${id}`);
const moment = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('an intake that a person pauses', () => {
  let house: RunningHouse;
  afterEach(() => house.close());

  it('rests over a restart, holds up no other, and goes on with nothing lost and nothing twice', async () => {
    house = await RunningHouse.open();
    const id = await deliver(house, FILES, '甲');
    expect(await say(house, id, 'pause')).toMatchObject({ state: 'paused', secondsLeft: null });
    const other = await house.send({ '金融.txt': FINANCE });
    expect(other).toMatchObject({ state: 'done', documents: 1 });
    // They are read one after another: what was under way of the first one has come to its end.
    const resting = await progressOf(house, id);
    expect(resting.filesDone).toBeLessThan(FILES);
    expect(resting).toMatchObject({ state: 'paused', secondsLeft: null, files: FILES, documents: resting.filesDone });
    const { intakes } = await house.ask<IntakesAnswer>('/intakes');
    expect(intakes.map(one => [one.id, one.state])).toEqual([
      [other.id, 'done'],
      [id, 'paused'],
    ]);

    await house.stop('SIGKILL');
    house = await RunningHouse.open({ home: house.home });
    await moment(1500);
    const after = await progressOf(house, id);
    expect(after).toMatchObject({ state: 'paused', filesDone: resting.filesDone });
    expect(after.seconds).toBeCloseTo(resting.seconds, 3);

    expect(await say(house, id, 'resume')).toMatchObject({ state: 'running' });
    await house.stop('SIGKILL');
    house = await RunningHouse.open({ home: house.home });
    expect(await house.untilRead(id)).toMatchObject({ state: 'done', documents: FILES, refused: [], duplicates: [] });
    const { rows, subcorpus } = await house.ask<FrequencyAnswer>('/frequency?form=隐患&copies=all');
    // Every speech holds it twice in each of ten repeats.
    expect(rows[0]).toMatchObject({ frequency: FILES * 20, documents: FILES });
    expect(subcorpus.documents).toBe(FILES + 1);
  }, 180_000);

  it('may be paused before its turn comes, and its clock stands', async () => {
    house = await RunningHouse.open();
    const first = await deliver(house, 300, '乙');
    const second = await deliver(house, 20, '丙');
    await say(house, second, 'pause');
    await house.untilRead(first);
    const { seconds } = await progressOf(house, second);
    await moment(500);
    expect(await progressOf(house, second)).toMatchObject({ state: 'paused', filesDone: 0, seconds });
    await say(house, second, 'resume');
    const done = await house.untilRead(second);
    expect(done).toMatchObject({ documents: 20 });
    // To pause or resume what is done changes nothing.
    expect(await say(house, second, 'pause')).toEqual(done);
    expect(await say(house, second, 'resume')).toEqual(done);
  });

  it('tells how far it is while it runs, with the last documents only, and all of them when it is done', async () => {
    house = await RunningHouse.open();
    const id = await deliver(house, FILES, '丁');
    const told = await eventsOf(house, id);
    const running = told.filter(({ state }) => state === 'running');
    expect(running.every(({ documentIds }) => documentIds.length <= 50)).toBe(true);
    const timed = running.filter(({ secondsLeft }) => secondsLeft !== null);
    expect(timed.length).toBeGreaterThan(0);
    for (const { secondsLeft } of timed) expect(secondsLeft).toBeGreaterThanOrEqual(0);
    const last = told.at(-1)!;
    expect(last).toMatchObject({ state: 'done', filesDone: FILES, documents: FILES, secondsLeft: null });
    expect(last.documentIds).toHaveLength(FILES);
    expect(new Set(last.documentIds).size).toBe(FILES);
    expect(last.bytesDone).toBe(last.bytes);
  });
});

/** Listens until the stream ends by itself. */
async function eventsOf(house: RunningHouse, id: number): Promise<IntakeProgress[]> {
  const response = await fetch(`${house.address}/api/intakes/${id}/events`);
  const lines = (await response.text()).split('\n').filter(line => line.startsWith('data: '));
  return lines.map(line => JSON.parse(line.slice(6)) as IntakeProgress);
}
