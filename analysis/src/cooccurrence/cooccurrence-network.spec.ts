import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cooccurrenceNetwork, type PairCounts } from './cooccurrence-network.js';

/** Two circles of words, 发展–经济–改革 and 就业–养老–教育, that hardly meet. */
const counts: PairCounts = {
  units: 200,
  nodes: [
    { id: '发展', frequency: 90, units: 60 },
    { id: '经济', frequency: 70, units: 50 },
    { id: '改革', frequency: 60, units: 40 },
    { id: '就业', frequency: 50, units: 40 },
    { id: '养老', frequency: 40, units: 30 },
    { id: '教育', frequency: 30, units: 20 },
    { id: '无伴', frequency: 20, units: 10 },
  ],
  pairs: [
    { source: 0, target: 1, joint: 30 },
    { source: 1, target: 2, joint: 20 },
    { source: 2, target: 0, joint: 25 },
    { source: 3, target: 4, joint: 18 },
    { source: 5, target: 4, joint: 12 },
    { source: 3, target: 5, joint: 15 },
    { source: 0, target: 3, joint: 4 },
    { source: 2, target: 6, joint: 1 },
  ],
};
const options = { measure: 'jaccard', top: 60, minimum: 2 } as const;

describe('cooccurrenceNetwork', () => {
  it('ranks edges by the measure asked for and gives each all four', () => {
    const { edges } = cooccurrenceNetwork(counts, options);
    expect(edges[0]).toMatchObject({ source: '发展', target: '经济', joint: 30 });
    expect(edges[0]!.jaccard).toBeCloseTo(30 / 80, 12);
    expect(edges[0]!.dice).toBeCloseTo(60 / 110, 12);
    expect(edges[0]!.cosine).toBeCloseTo(30 / Math.sqrt(3000), 12);
    expect(edges[0]!.npmi).toBeCloseTo(Math.log((30 * 200) / 3000) / Math.log(200 / 30), 12);
    for (const measure of ['jaccard', 'npmi', 'dice', 'cosine'] as const) {
      const ranked = cooccurrenceNetwork(counts, { ...options, measure }).edges.map(edge => edge[measure]);
      expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    }
  });

  it('counts the pairs that reach the minimum before it cuts to the top', () => {
    const { edges, pairs } = cooccurrenceNetwork(counts, { ...options, top: 3 });
    expect(pairs).toBe(7);
    expect(edges).toHaveLength(3);
  });

  it('drops nodes that keep no edge, and lists the rest by frequency', () => {
    const { nodes } = cooccurrenceNetwork(counts, options);
    expect(nodes.map(node => node.id)).toEqual(['发展', '经济', '改革', '就业', '养老', '教育']);
    expect(cooccurrenceNetwork(counts, { ...options, top: 1 }).nodes.map(node => node.id)).toEqual(['发展', '经济']);
  });

  it('finds the two circles; of two equally large ones the one whose first name sorts first (养老) is number 0', () => {
    const { nodes, settings } = cooccurrenceNetwork(counts, options);
    expect(nodes.map(node => node.community)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(settings).toMatchObject({ algorithm: 'louvain', resolution: 1 });
    expect(settings.modularity).toBeGreaterThan(0.3);
  });

  it('breaks ties by joint units, then by name', () => {
    const tied: PairCounts = {
      units: 100,
      nodes: ['丁', '丙', '乙', '甲'].map((id, at) => ({ id, frequency: 40, units: at < 2 ? 20 : 40 })),
      pairs: [
        { source: 0, target: 1, joint: 10 },
        { source: 2, target: 3, joint: 20 },
        { source: 1, target: 3, joint: 15 },
        { source: 1, target: 2, joint: 15 },
      ],
    };
    const drawn = cooccurrenceNetwork(tied, options).edges.map(edge => `${edge.source}${edge.target}`);
    expect(drawn).toEqual(['乙甲', '丙乙', '丙甲', '丁丙']);
    const cut = cooccurrenceNetwork(tied, { ...options, top: 2 }).edges.map(edge => `${edge.source}${edge.target}`);
    expect(cut).toEqual(['乙甲', '丙乙']);
  });

  it('answers nothing to nothing', () => {
    const empty = cooccurrenceNetwork({ units: 0, nodes: [], pairs: [] }, options);
    expect(empty).toMatchObject({ nodes: [], edges: [], pairs: 0 });
    expect(empty.settings.modularity).toBe(0);
    expect(cooccurrenceNetwork(counts, { ...options, top: 0 }).nodes).toEqual([]);
  });

  it('takes pairs that never meet for no pairs, whatever the minimum', () => {
    const apart = { ...counts, pairs: [{ source: 0, target: 1, joint: 0 }] };
    expect(cooccurrenceNetwork(apart, { ...options, minimum: 0 }).pairs).toBe(0);
  });

  it('refuses pairs that cannot be', () => {
    const withPairs = (pairs: PairCounts['pairs']) => () => cooccurrenceNetwork({ ...counts, pairs }, options);
    expect(withPairs([{ source: 0, target: 0, joint: 1 }])).toThrow(RangeError);
    expect(withPairs([{ source: 0, target: 99, joint: 1 }])).toThrow(RangeError);
    expect(withPairs([{ source: 0, target: 6, joint: 11 }])).toThrow(RangeError);
    expect(
      withPairs([
        { source: 0, target: 1, joint: 3 },
        { source: 1, target: 0, joint: 3 },
      ]),
    ).toThrow(/twice/);
  });

  it('does not depend on the order in which pairs and ends arrive', () => {
    const once = cooccurrenceNetwork(counts, options);
    fc.assert(
      fc.property(fc.shuffledSubarray(counts.pairs, { minLength: counts.pairs.length }), fc.nat(255), (pairs, turns) => {
        const turned = pairs.map((pair, at) =>
          (turns >> at) & 1 ? { ...pair, source: pair.target, target: pair.source } : pair,
        );
        expect(cooccurrenceNetwork({ ...counts, pairs: turned }, options)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });
});
