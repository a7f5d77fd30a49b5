import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DuckDBTokenStore } from './duckdb-token-store.js';
import { ALL, first, second, written } from './two-documents.fixture.js';

describe('windows', () => {
  let store: DuckDBTokenStore;
  beforeEach(async () => {
    store = await DuckDBTokenStore.open(':memory:');
    await store.add([first, second]);
  });
  afterEach(() => store.close());

  it('counts the company of a form inside its sentences', async () => {
    expect(await store.windows('就业', 5, ALL, [])).toEqual({
      understood: 'form',
      ...{ frequency: 4, documents: 2, own: 4, positions: 4 + 1 + 3 + 2 },
      collocates: [
        { form: '与', frequency: 1, joint: 1, documents: 1 },
        { form: '之', frequency: 1, joint: 1, documents: 1 },
        { form: '安全', frequency: 3, joint: 2, documents: 2 },
        { form: '是', frequency: 1, joint: 1, documents: 1 },
        { form: '本', frequency: 1, joint: 1, documents: 1 },
        { form: '民生', frequency: 1, joint: 1, documents: 1 },
        { form: '生产', frequency: 2, joint: 2, documents: 2 },
        { form: '稳定', frequency: 1, joint: 1, documents: 1 },
      ].sort((a, b) => (a.form < b.form ? -1 : 1)),
    });
  });

  it('looks no further than it is told, in running words', async () => {
    const near = await store.windows('就业', 1, ALL, []);
    expect(near.positions).toBe(1 + 1 + 1 + 1);
    expect(near.collocates.map(({ form }) => form).sort()).toEqual(['与', '是', '生产', '稳定'].sort());
  });

  it('counts a place once however many occurrences it is near, and never the node itself', async () => {
    await store.add([written(3, [{ themes: [], sentences: [['发展', '再', '发展', '发展']] }])]);
    const near = await store.windows('发展', 5, { documents: [3], themes: [] }, []);
    expect(near).toMatchObject({ frequency: 3, own: 3, positions: 1, collocates: [{ form: '再', frequency: 1, joint: 1 }] });
  });

  it('takes a run of forms for a node, whose words are no company of it', async () => {
    const near = await store.windows('安全生产', 5, ALL, []);
    expect(near).toMatchObject({ understood: 'sequence', frequency: 2, documents: 2, own: 4 });
    expect(near.collocates.map(({ form, frequency, joint }) => [form, frequency, joint])).toEqual(
      [
        ['与', 1, 1],
        ['就业', 4, 2],
      ].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    );
  });

  it('keeps to the selection, and leaves stopped words out of the list but not out of the windows', async () => {
    const near = await store.windows('就业', 5, { documents: null, themes: ['安全生产'] }, ['与']);
    expect(near).toMatchObject({ frequency: 2, positions: 5 });
    expect(near.collocates.map(({ form }) => form)).not.toContain('与');
  });

  it('knows no company of what does not occur', async () => {
    expect(await store.windows('航天', 5, ALL, [])).toMatchObject({ frequency: 0, positions: 0, collocates: [] });
  });

  it('leads from a collocate to the places where the two meet, and to no others', async () => {
    await store.add([
      written(4, [
        {
          themes: [],
          sentences: [
            ['就业', '甲', '乙', '丙', '丁', '戊', '安全'],
            ['安全', '就业', '安全', '就业'],
          ],
        },
      ]),
    ]);
    const meet = async (query: string, window: number) =>
      (await store.hits(query, { documents: [4], themes: [] }, { form: '安全', theme: null, unit: 'sentence', window })).map(
        hit => hit.start,
      );
    expect(await meet('就业', 5)).toEqual([12, 16]);
    expect(await meet('就业', 6)).toEqual([0, 12, 16]);
    // The node's own words are no company: 就业安全 has 安全 on its left only.
    expect(await meet('就业安全', 1)).toEqual([12]);
  });

  it('leads from each collocate to as many places as it is counted in, also where the node is a run of words', async () => {
    await store.add([
      written(5, [
        {
          themes: [],
          sentences: [
            ['安全', '生产', '甲', '安全', '乙', '甲'],
            ['甲', '甲', '安全', '生产', '生产'],
            ['安全', '甲', '生产'],
          ],
        },
      ]),
    ]);
    const only = { documents: [5], themes: [] };
    for (const node of ['安全生产', '安全', '生产安全']) {
      const { collocates } = await store.windows(node, 2, only, []);
      for (const { form, joint } of collocates) {
        const hits = await store.hits(form, only, { form: node, theme: null, unit: 'sentence', window: 2 });
        expect([node, form, hits.length]).toEqual([node, form, joint]);
      }
      if (node === '安全生产')
        expect(collocates.map(({ form, joint }) => [form, joint])).toEqual([
          ['安全', 1],
          ['生产', 1],
          ['甲', 3],
        ]);
    }
    // In the whole sentence, too, company may be a run of words.
    expect(await store.hits('甲', only, { form: '安全生产', theme: null, unit: 'sentence' })).toHaveLength(4);
  });
});
