import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DuckDBTokenStore } from './duckdb-token-store.js';
import { ALL, first, second, written } from './two-documents.fixture.js';

describe('retag', () => {
  let store: DuckDBTokenStore;

  beforeEach(async () => {
    store = await DuckDBTokenStore.open(':memory:');
    await store.clear('words 1');
    await store.add([first, second, written(3, [{ themes: ['金融'], sentences: [['银行']] }])]);
  });

  afterEach(() => store.close());

  it('puts new tags in the place of old ones and leaves the words alone', async () => {
    const words = await store.counts('就业', ALL);
    await store.retag([{ document: 3, from: 1, revision: 2, passageThemes: [['水利', '交通']] }]);
    const themes = await store.themes(ALL);
    expect(themes.find(({ theme }) => theme === '金融')).toBeUndefined();
    expect(themes.filter(({ documents }) => documents.includes(3)).map(({ theme }) => theme)).toEqual(['交通', '水利']);
    expect((await store.held()).get(3)).toBe(2);
    expect(await store.counts('就业', ALL)).toEqual(words);
    expect(await store.counts('银行', ALL)).toEqual({ documents: [3], counts: [1] });
  });

  it('leaves a document that is held in another revision, or not at all, for a recount', async () => {
    const before = await store.themes(ALL);
    await store.retag([
      { document: 3, from: 7, revision: 8, passageThemes: [['水利']] },
      { document: 9, from: 1, revision: 2, passageThemes: [['水利']] },
    ]);
    expect(await store.themes(ALL)).toEqual(before);
    expect(await store.held()).toEqual(new Map([[1, 1], [2, 1], [3, 1]])); // prettier-ignore
  });
});

describe('taggedPassages', () => {
  it('counts the sentences in which two themes meet as the network of themes does', async () => {
    const store = await DuckDBTokenStore.open(':memory:');
    await store.add([first, written(4, [{ themes: ['安全生产', '民生'], sentences: [['安全'], ['生产', '就业'], ['就业']] }])]);
    const company = { form: null, theme: '民生', unit: 'sentence' as const };
    const passages = await store.taggedPassages({ documents: null, themes: ['安全生产'] }, company);
    expect(passages).toEqual([
      { document: 1, passage: 1, sentences: 1 },
      { document: 4, passage: 0, sentences: 3 },
    ]);
    const { pairs } = await store.jointThemes('sentence', ALL);
    expect(pairs.map(({ joint }) => joint)).toEqual([4]);
    await store.close();
  });
});
