import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DuckDBTokenStore } from './duckdb-token-store.js';
import { ALL, first, second } from './two-documents.fixture.js';

describe('twoSides', () => {
  let store: DuckDBTokenStore;
  beforeEach(async () => {
    store = await DuckDBTokenStore.open(':memory:');
    await store.add([first, second]);
  });
  afterEach(() => store.close());

  const sides = async (...asked: Parameters<DuckDBTokenStore['twoSides']>) => {
    const counted = await store.twoSides(...asked);
    return Object.fromEntries(
      counted.map(({ form, target, reference }) => [
        form,
        [target.frequency, target.documents, reference.frequency, reference.documents],
      ]),
    );
  };

  it('counts words on both sides, and leaves out numerals, masks and stopped words', async () => {
    const counted = await sides({ documents: [1], themes: [] }, { documents: [2], themes: [] }, false, ['是', '之', '与']);
    expect(counted).toEqual({
      就业: [3, 1, 1, 1],
      安全: [1, 1, 2, 1],
      生产: [1, 1, 1, 1],
      民生: [1, 1, 0, 0],
      本: [1, 1, 0, 0],
      稳定: [1, 1, 0, 0],
    });
  });

  it('takes the rest of the corpus for the other side, down to the passages of a document that is on both', async () => {
    const counted = await sides({ documents: null, themes: ['安全生产'] }, ALL, true, ['是', '之', '与']);
    expect(counted).toMatchObject({ 就业: [2, 2, 2, 1], 安全: [2, 2, 1, 1], 稳定: [0, 0, 1, 1] });
  });

  it('finds nothing in a selection of no document', async () => {
    expect(await sides({ documents: [], themes: [] }, { documents: [], themes: [] }, false, [])).toEqual({});
  });

  it('leads to the rest: every form has as many places outside the target as are counted for it', async () => {
    for (const target of [
      { documents: [1], themes: [] },
      { documents: null, themes: ['民生'] },
      { documents: [1], themes: ['安全生产'] },
    ]) {
      const rows = await store.twoSides(target, ALL, true, []);
      for (const { form, reference } of rows) {
        const hits = await store.hits(form, ALL, undefined, target);
        expect([form, hits.length]).toEqual([form, reference.frequency]);
      }
    }
    const outside = { documents: null, themes: ['民生'] };
    expect(await store.taggedPassages({ documents: null, themes: ['安全生产'] }, undefined, outside)).toEqual([
      { document: 2, passage: 1 },
    ]);
  });
});
