import { describe, expect, it } from '@jest/globals';
import { communities } from './communities.js';

const triangle = (a: string, b: string, c: string) => [
  { source: a, target: b, weight: 1 },
  { source: b, target: c, weight: 1 },
  { source: c, target: a, weight: 1 },
];

describe('communities', () => {
  it('parts two triangles joined by a bridge', () => {
    const found = communities(
      [...triangle('甲', '乙', '丙'), ...triangle('子', '丑', '寅'), { source: '丙', target: '子', weight: 1 }],
      { resolution: 1, seed: 1 },
    );
    expect(found.count).toBe(2);
    expect(new Set(['甲', '乙', '丙'].map(name => found.of.get(name)))).toHaveProperty('size', 1);
    expect(found.of.get('甲')).not.toBe(found.of.get('子'));
    // Seven edges; each side holds 3 of them and half of all ends: 2 · (3/7 − 1/4).
    expect(found.modularity).toBeCloseTo(2 * (3 / 7 - 1 / 4), 12);
  });

  it('gives the largest community the number 0', () => {
    const found = communities([{ source: 'a', target: 'b', weight: 1 }, ...triangle('x', 'y', 'z')], { resolution: 1, seed: 1 });
    expect(found.of.get('x')).toBe(0);
    expect(found.of.get('a')).toBe(1);
  });

  it('numbers equal communities by their first name', () => {
    const found = communities([...triangle('x', 'y', 'z'), ...triangle('a', 'b', 'c')], { resolution: 1, seed: 1 });
    expect(found.of.get('a')).toBe(0);
    expect(found.of.get('x')).toBe(1);
  });

  it('does not depend on the order or the direction of the edges', () => {
    const edges = [...triangle('甲', '乙', '丙'), ...triangle('子', '丑', '寅'), { source: '丙', target: '子', weight: 0.2 }];
    const turned = edges.map(({ source, target, weight }) => ({ source: target, target: source, weight })).reverse();
    const options = { resolution: 1, seed: 7 };
    expect(communities(turned, options)).toEqual(communities(edges, options));
  });

  it('binds nobody by ties without positive weight', () => {
    const found = communities([{ source: 'a', target: 'b', weight: -0.4 }], { resolution: 1, seed: 1 });
    expect([...found.of.values()].sort()).toEqual([0, 1]);
    expect(found.modularity).toBe(0);
  });

  it('finds nothing in nothing', () => {
    expect(communities([], { resolution: 1, seed: 1 })).toEqual({ of: new Map(), count: 0, modularity: 0 });
  });

  it('cuts finer at a higher resolution', () => {
    const ring = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name, at, all) => [
      ...triangle(`${name}1`, `${name}2`, `${name}3`),
      { source: `${name}3`, target: `${all[(at + 1) % all.length]}1`, weight: 1 },
    ]);
    const coarse = communities(ring, { resolution: 0.1, seed: 1 }).count;
    const fine = communities(ring, { resolution: 2, seed: 1 }).count;
    expect(coarse).toBeLessThan(fine);
  });
});
