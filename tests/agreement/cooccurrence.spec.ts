import { describe, expect, it } from '@jest/globals';
import { cooccurrenceNetwork, type PairCounts } from '@cimai/analysis';
import { groupRows, numberIn, readTable, type Row } from './read-table.js';

describe('pairs agree with R', () => {
  it.each(readTable('pairs'))('words $first and $second', row => {
    const counts: PairCounts = {
      units: numberIn(row, 'units'),
      nodes: ['first', 'second'].map(id => ({ id, frequency: 1, units: numberIn(row, `${id}_units`) })),
      pairs: [{ source: 0, target: 1, joint: numberIn(row, 'joint') }],
    };
    const { edges } = cooccurrenceNetwork(counts, { measure: 'jaccard', top: 1, minimum: 1 });
    const answer = edges[0] ?? { jaccard: 0, dice: 0, cosine: 0, npmi: -1 };
    expect(edges).toHaveLength(numberIn(row, 'joint') > 0 ? 1 : 0);
    for (const measure of ['jaccard', 'dice', 'cosine', 'npmi'] as const) {
      expect(answer[measure]).toBeCloseTo(numberIn(row, measure), 12);
    }
  });
});

describe('communities agree with igraph', () => {
  const networks = groupRows(readTable('communities'), row => `${row['network']} at resolution ${row['resolution']}`);

  it.each([...networks.keys()])('%s: as good as its usual run, never better than its best', name => {
    const rows = networks.get(name)!;
    const { settings } = network(rows);
    const [best, usual] = [numberIn(rows[0]!, 'best'), numberIn(rows[0]!, 'median')];
    expect(settings.modularity).toBeLessThanOrEqual(best + 1e-9);
    expect(settings.modularity).toBeGreaterThanOrEqual(usual * 0.98);
  });

  it.each(['clear', 'blurred', 'large'])('%s: the same communities, the same modularity', name => {
    const rows = networks.get(`${name} at resolution 1`)!;
    const { nodes, settings } = network(rows);
    expect(settings.modularity).toBeCloseTo(numberIn(rows[0]!, 'best'), 9);
    const ours = new Map(nodes.map(node => [node.id, node.community]));
    const theirs = new Map(
      rows.flatMap(row => [
        [row['source']!, row['source_community']!],
        [row['target']!, row['target_community']!],
      ]),
    );
    for (const [one, theirOne] of theirs) {
      for (const [other, theirOther] of theirs) expect(ours.get(one) === ours.get(other)).toBe(theirOne === theirOther);
    }
  });
});

/** The network of one table, as counts: every word in 1,000 of 100,000 units. */
function network(rows: Row[]) {
  const names = [...new Set(rows.flatMap(row => [row['source']!, row['target']!]))];
  const counts: PairCounts = {
    units: 100_000,
    nodes: names.map(id => ({ id, frequency: 1000, units: 1000 })),
    pairs: rows.map(row => ({
      source: names.indexOf(row['source']!),
      target: names.indexOf(row['target']!),
      joint: numberIn(row, 'joint'),
    })),
  };
  const resolution = numberIn(rows[0]!, 'resolution');
  return cooccurrenceNetwork(counts, { measure: 'jaccard', top: rows.length, minimum: 1, resolution });
}
