import { describe, expect, it } from '@jest/globals';
import type { Versions } from '@cimai/analysis';
import { documentWaitsFor, sourceWaitsFor } from './waits-for.js';

const VERSIONS: Versions = { cleaner: '1', segmenter: '1', dictionary: '1', codebook: '1', chronology: '1' };
const isOlder = ({ cleaner }: Versions) => cleaner === '0';
const document = { doubts: [], copyOf: null, versions: VERSIONS };

describe('why a document waits for a person', () => {
  it('is each doubt that nobody settled by a word on the very field', () => {
    const doubtful = { ...document, doubts: ['date', 'garbled', 'lost-text', 'split'] as const };
    expect(documentWaitsFor(doubtful, [], isOlder)).toEqual(['date', 'garbled', 'lost-text', 'split']);
    expect(documentWaitsFor(doubtful, ['date', 'title'], isOlder)).toEqual(['garbled', 'lost-text', 'split']);
    expect(documentWaitsFor(doubtful, ['text'], isOlder)).toEqual(['date', 'split']);
  });

  it('is that it was found again, until somebody says so or otherwise', () => {
    expect(documentWaitsFor({ ...document, copyOf: 4 }, [], isOlder)).toEqual(['copy']);
    expect(documentWaitsFor({ ...document, copyOf: 4 }, ['copy'], isOlder)).toEqual([]);
  });

  it('is that an older reader read it', () => {
    expect(documentWaitsFor({ ...document, versions: { ...VERSIONS, cleaner: '0' } }, [], isOlder)).toEqual(['older']);
    expect(documentWaitsFor(document, [], isOlder)).toEqual([]);
  });
});

describe('why a source waits for a person', () => {
  const source = { state: 'read', encodingConfidence: 0.99, lost: 0 } as const;
  it.each([
    [source, false, false, []],
    [{ ...source, encodingConfidence: 0.79 }, false, false, ['encoding']],
    [{ ...source, lost: 1 }, false, false, ['encoding']],
    [{ ...source, lost: 1 }, true, false, []],
    [{ ...source, encodingConfidence: null }, false, true, ['columns']],
    [{ ...source, state: 'refused' }, false, false, ['refused']],
    [{ ...source, state: 'refused' }, false, true, ['refused', 'columns']],
    [{ ...source, state: 'received', lost: 3 }, false, false, []],
  ] as const)('%j, chosen %s, guessed %s: %j', (one, chosen, guessed, kinds) => {
    expect(sourceWaitsFor(one, chosen, guessed)).toEqual(kinds);
  });
});
