import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DuckDBTokenStore } from '../tokens/duckdb-token-store.js';
import { written } from '../tokens/two-documents.fixture.js';
import { mayHold } from './may-hold.js';

/** A document of one passage and one sentence that consists of these words. */
const saying = (document: number, ...words: string[]) => written(document, [{ themes: [], sentences: [words] }]);

describe('mayHold', () => {
  let store: DuckDBTokenStore;

  beforeEach(async () => {
    store = await DuckDBTokenStore.open(':memory:');
    await store.clear('words 1');
    await store.add([
      saying(1, '安全生产', '工作'),
      saying(2, '抓好', '安全', '生产', '工作'),
      saying(3, '安', '全生', '产'),
      saying(4, '安全', '第一'),
      saying(5, '农业', '生产'),
    ]);
  });

  afterEach(() => store.close());

  it('finds a form as one word and however else it was cut, and passes over what has only a part of it', async () => {
    expect([...(await mayHold(['安全生产'], store))!].sort()).toEqual([1, 2, 3]);
    expect([...(await mayHold(['安全', '第一'], store))!].sort()).toEqual([2, 4]);
    expect([...(await mayHold(['水库'], store))!]).toEqual([]);
  });

  it('gives up where there are so many forms that it is quicker to look at everything', async () => {
    expect(await mayHold(Array.from({ length: 61 }, (_, i) => `词${i}`), store)).toBeNull(); // prettier-ignore
  });
});
