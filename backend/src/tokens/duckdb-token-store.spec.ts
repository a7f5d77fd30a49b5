import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DuckDBTokenStore } from './duckdb-token-store.js';
import { ALL, first, second, written } from './two-documents.fixture.js';

describe('DuckDBTokenStore', () => {
  let store: DuckDBTokenStore;

  beforeEach(async () => {
    store = await DuckDBTokenStore.open(':memory:');
    await store.clear('words 1');
    await store.add([first, second]);
  });

  afterEach(() => store.close());

  it('remembers what it holds and with which word list', async () => {
    expect(await store.held()).toEqual(new Map([[1, 1], [2, 1]])); // prettier-ignore
    expect(await store.dictionary()).toBe('words 1');
  });

  it('counts a form by document', async () => {
    expect(await store.counts('就业', ALL)).toEqual({ documents: [1, 2], counts: [3, 1] });
    expect(await store.countsOfForms(['安全', '没有'], ALL)).toEqual([
      { documents: [1, 2], counts: [1, 2] },
      { documents: [], counts: [] },
    ]);
  });

  it('counts a document once when it is added again in a newer reading', async () => {
    await store.add([written(1, [{ themes: [], sentences: [['就业']] }], 2)]);
    expect(await store.counts('就业', ALL)).toEqual({ documents: [1, 2], counts: [1, 1] });
    expect((await store.held()).get(1)).toBe(2);
    expect((await store.themes(ALL)).map(({ theme }) => theme)).toEqual(['安全生产']);
  });

  it('takes documents that share a vocabulary larger than theirs, and keeps only the forms they use', async () => {
    const vocabulary = ['灌溉', '就业', '从未出现', '水库'];
    const [third, fourth] = [
      written(3, [{ themes: [], sentences: [['一', '二']] }]),
      written(4, [{ themes: [], sentences: [['一']] }]),
    ];
    await store.add([
      { ...third, vocabulary, terms: Int32Array.of(3, 1) },
      { ...fourth, vocabulary, terms: Int32Array.of(3) },
    ]);
    expect(await store.counts('水库', ALL)).toEqual({ documents: [3, 4], counts: [1, 1] });
    expect(await store.counts('就业', ALL)).toEqual({ documents: [1, 2, 3], counts: [3, 1, 1] });
    expect((await store.columns()).forms).not.toContain('从未出现');
  });

  it('forgets a document with all its tags and tokens', async () => {
    await store.remove([1]);
    expect(await store.counts('就业', ALL)).toEqual({ documents: [2], counts: [1] });
    expect(await store.sizes(ALL)).toEqual([{ document: 2, tokens: 6, characters: 16, passages: 2 }]);
  });

  it('leaves everything as it was when a write fails', async () => {
    const broken = { ...written(3, [{ themes: [], sentences: [['就业']] }]), passageThemes: [[null as unknown as string]] };
    await expect(store.add([broken])).rejects.toThrow();
    expect(await store.counts('就业', ALL)).toEqual({ documents: [1, 2], counts: [3, 1] });
  });

  it('finds a run of forms only where they touch, and says how it understood the query', async () => {
    expect(await store.understand('就业')).toBe('form');
    expect(await store.understand('安全生产')).toBe('sequence');
    expect(await store.hits('安全生产', ALL)).toEqual([
      { document: 1, passage: 1, sentence: 2, start: 13, end: 17 },
      { document: 2, passage: 1, sentence: 1, start: 9, end: 13 },
    ]);
    // 与 stands between 生产 and 就业 in the first document.
    expect(await store.hits('生产就业', ALL)).toHaveLength(1);
    expect(await store.hits('就业是民', ALL)).toEqual([]);
  });

  it('keeps to the selection of documents and of themes', async () => {
    expect(await store.counts('就业', { documents: [2], themes: [] })).toEqual({ documents: [2], counts: [1] });
    expect(await store.counts('就业', { documents: [], themes: [] })).toEqual({ documents: [], counts: [] });
    expect(await store.counts('安全', { documents: null, themes: ['安全生产'] })).toEqual({ documents: [1, 2], counts: [1, 1] });
    expect(await store.sizes({ documents: null, themes: ['民生'] })).toEqual([
      { document: 1, tokens: 11, characters: 21, passages: 2 },
    ]);
  });

  it('keeps only hits in the company of a form or a theme', async () => {
    const company = { form: '民生', theme: null, unit: 'sentence' as const };
    expect(await store.hits('就业', ALL, company)).toHaveLength(1);
    expect(await store.hits('就业', ALL, { ...company, unit: 'passage' })).toHaveLength(2);
    expect(await store.hits('就业', ALL, { ...company, unit: 'document' })).toHaveLength(3);
    expect(
      await store.taggedPassages({ documents: null, themes: ['民生'] }, { form: null, theme: '安全生产', unit: 'passage' }),
    ).toEqual([{ document: 1, passage: 1 }]);
  });

  it('ranks words without stop words, numerals and masks', async () => {
    expect(await store.top(ALL, 3, ['是', '之'])).toEqual({ forms: ['就业', '安全', '生产'], distinct: 7 });
  });

  it('counts tagged passages and their characters', async () => {
    expect(await store.themes(ALL)).toEqual([
      { theme: '安全生产', documents: [1, 2], counts: [1, 1], characters: [8, 7] },
      { theme: '民生', documents: [1], counts: [2], characters: [21] },
    ]);
  });

  it('counts what stands together, by sentence, passage and document', async () => {
    const bySentence = await store.jointForms(['就业', '安全', '生产'], 'sentence', ALL);
    expect(bySentence).toEqual({
      names: ['安全', '就业', '生产'].sort(),
      units: 5,
      frequency: expect.any(Array),
      inUnits: expect.any(Array),
      pairs: expect.any(Array),
    });
    const joint = (a: string, b: string) =>
      bySentence.pairs.find(
        ({ source, target }) => [a, b].sort().join() === [bySentence.names[source], bySentence.names[target]].sort().join(),
      )?.joint;
    expect(joint('安全', '生产')).toBe(2);
    expect(joint('就业', '安全')).toBe(2);
    const at = bySentence.names.indexOf('就业');
    expect([bySentence.frequency[at], bySentence.inUnits[at]]).toEqual([4, 4]);
    expect((await store.jointForms(['就业', '民生'], 'document', ALL)).units).toBe(2);
    const themes = await store.jointThemes('passage', ALL);
    expect(themes).toMatchObject({ units: 4, pairs: [{ joint: 1 }] });
  });
});
