import { describe, expect, it } from '@jest/globals';
import type { DocumentRecord } from '../library/document.entity.js';
import type { IntakeRecord } from '../library/intake.entity.js';
import { Tally } from './tally.js';

const RECORD: IntakeRecord = {
  ...{ id: 3, state: 'running', files: 4, duplicates: [], started: '2020-01-01T00:00:00.000Z', seconds: 12 },
  refused: [{ file: '空.txt', problem: 'empty', source: null, detail: { zh: '空', en: 'empty' } }],
};
const SOURCES = [1, 2, 3].map(id => ({ id, state: 'received' as const, size: id * 100 }));
const document = (id: number) => ({ id, tokens: 10, characters: 20 }) as DocumentRecord;

describe('how far an intake is', () => {
  it('is told from the library once, and then batch by batch', () => {
    const tally = new Tally(RECORD, [{ ...SOURCES[0]!, state: 'read' }, SOURCES[1]!, SOURCES[2]!], [document(7)]);
    expect(tally.progress()).toMatchObject({
      ...{ id: 3, state: 'running', files: 4, filesDone: 2, bytes: 600, bytesDone: 100 },
      ...{ documents: 1, tokens: 10, characters: 20, documentIds: [7] },
    });
    const problem = { file: '坏.txt', problem: 'broken', source: 7, detail: { zh: '坏', en: 'broken' } };
    const kept = tally.note(2, 500, [document(8)], [problem]);
    expect(kept.refused).toHaveLength(2);
    expect(tally.progress()).toMatchObject({ filesDone: 4, bytesDone: 600, documents: 2, tokens: 20, documentIds: [7, 8] });
    expect(tally.progress().refused.map(({ file }) => file)).toEqual(['空.txt', '坏.txt']);
  });

  it('counts the time in which it runs and no other', () => {
    const tally = new Tally({ ...RECORD, state: 'paused' }, SOURCES, []);
    expect(tally.progress().seconds).toBe(12);
    tally.become('running');
    const { state, seconds } = tally.become('paused');
    expect(state).toBe('paused');
    expect(seconds).toBeGreaterThanOrEqual(12);
    expect(seconds).toBeLessThan(13);
    expect(tally.progress()).toMatchObject({ seconds, secondsLeft: null });
  });

  it('names the last fifty documents in its news, and all of them at the end', () => {
    const tally = new Tally(RECORD, SOURCES, []);
    tally.note(3, 600, Array.from({ length: 120 }, (_, i) => document(i + 1)), []); // prettier-ignore
    expect(tally.news()).toMatchObject({ documents: 120 });
    expect(tally.news().documentIds).toEqual(Array.from({ length: 50 }, (_, i) => i + 71));
    expect(tally.progress().documentIds).toHaveLength(120);
    tally.become('done');
    expect(tally.news().documentIds).toHaveLength(120);
  });
});
