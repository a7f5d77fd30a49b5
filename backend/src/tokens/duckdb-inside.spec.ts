import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DuckDBTokenStore } from './duckdb-token-store.js';
import type { Selection } from './token-store.js';
import { ALL, written } from './two-documents.fixture.js';

const third = written(3, [
  { themes: ['民生'], sentences: [['促进', '再就业', '和', '就业']] },
  {
    themes: ['安全生产'],
    sentences: [
      ['做好', '安全', '隐患排查'],
      ['消除', '隐患'],
      ['隐患排查治理', '隐患'],
    ],
  },
]);
const fourth = written(4, [
  {
    themes: [],
    sentences: [
      ['人人', '有', '就业岗位'],
      ['人', '人人人', '再就业工程'],
    ],
  },
  {
    themes: [],
    sentences: [
      ['城乡', '改革开放', '工作会议'],
      ['大改革', '开放', '工作'],
      ['改革开放', '工作'],
    ],
  },
]);

describe('places inside longer words', () => {
  let store: DuckDBTokenStore;
  beforeAll(async () => {
    store = await DuckDBTokenStore.open(':memory:');
    await store.clear('words 1');
    await store.add([third, fourth]);
  });
  afterAll(() => store.close());

  /** Every place as the words around it, cut out of the sentences as they were written. */
  const inside = async (query: string, selection: Selection = ALL) => {
    const hits = await store.hitsInside(query, selection);
    expect(await store.countInside(query, selection)).toBe(hits.length);
    return hits.map(({ document, start, word }) => [document, start - word.start, word.end - word.start]);
  };

  it('are found wherever a longer form spells the query, and never among its own places', async () => {
    // 再就业 in the third document; 就业岗位 and 再就业工程 in the fourth.
    expect(await inside('就业')).toEqual([[3, 1, 3], [4, 0, 4], [4, 1, 5]]); // prettier-ignore
    expect(await store.hits('就业', ALL)).toHaveLength(1);
    const [first] = await store.hitsInside('隐患', ALL);
    expect(first).toEqual({ document: 3, passage: 1, sentence: 1, start: 13, end: 15, word: { start: 13, end: 17 } });
    expect(await inside('隐患')).toEqual([[3, 0, 4], [3, 0, 6]]); // prettier-ignore
  });

  it('are counted as a reader counts them where one word holds the query more than once', async () => {
    expect(await inside('人')).toEqual([[4, 0, 2], [4, 1, 2], [4, 0, 3], [4, 1, 3], [4, 2, 3]]); // prettier-ignore
    expect(await inside('人人')).toEqual([[4, 0, 3]]);
  });

  it('are found for a query that is no form at all', async () => {
    expect(await store.hits('患排', ALL)).toEqual([]);
    expect(await inside('患排')).toEqual([[3, 1, 4], [3, 1, 6]]); // prettier-ignore
  });

  it('are found in a run of words whose first or last is longer, and not where all are whole', async () => {
    expect(await store.understand('安全隐患')).toBe('sequence');
    expect(await inside('安全隐患')).toEqual([[3, 0, 6]]);
    expect(await store.hits('改革开放工作', ALL)).toHaveLength(1);
    expect(await inside('改革开放工作')).toEqual([[4, 0, 8]]);
    // 改革 is no form here, so 大改革/开放/工作 is no longer word of the query: only a known split counts.
    await store.add([written(5, [{ themes: [], sentences: [['改革'], ['大改革', '开放', '工作会议']] }])]);
    expect(await inside('改革开放工作')).toEqual([[4, 0, 8], [4, 1, 7], [5, 1, 9]]); // prettier-ignore
    await store.remove([5]);
  });

  it('keep to the selection, to the company, and to what lies outside', async () => {
    expect(await inside('就业', { documents: [4], themes: [] })).toHaveLength(2);
    expect(await inside('就业', { documents: null, themes: ['民生'] })).toEqual([[3, 1, 3]]);
    const beside = (form: string, window: number | null) =>
      store.hitsInside('就业', ALL, { form, theme: null, unit: 'sentence', window });
    expect(await beside('促进', null)).toHaveLength(1);
    expect(await beside('就业', 2)).toHaveLength(1);
    expect(await beside('就业', 1)).toHaveLength(0);
    expect(await store.hitsInside('就业', ALL, undefined, { documents: [4], themes: [] })).toHaveLength(1);
  });

  it('are none where no form holds the query', async () => {
    expect(await inside('海洋')).toEqual([]);
    expect(await inside('100%_')).toEqual([]);
  });
});
