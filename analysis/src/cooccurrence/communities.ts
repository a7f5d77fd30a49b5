import Graphology from 'graphology';
import graphologyLouvain from 'graphology-communities-louvain';
import { seededRandom } from '../statistics/seeded-random.js';

/** An edge as community detection sees it: two nodes by name and how strongly they are tied. Direction does not matter. */
export interface WeightedEdge {
  source: string;
  target: string;
  weight: number;
}

/** Which community each node belongs to, and how much better than chance the communities hold together. */
export interface Communities {
  /** By node name; numbered from 0, the largest first, equal ones by their first name. */
  of: Map<string, number>;
  count: number;
  /** Newman's modularity at the given resolution. */
  modularity: number;
}

// Both packages are CommonJS whose types speak of a default export: at run time the module itself is the value.
const { UndirectedGraph } = Graphology;
const louvain = graphologyLouvain as unknown as typeof graphologyLouvain.default;

/**
 * Which nodes keep together more than chance would have them? Louvain's method on the weighted graph: move single nodes to the
 * neighbouring community that gains most modularity, merge communities into nodes, repeat until nothing gains.
 *
 * Reference: Blondel et al. (2008), Journal of Statistical Mechanics P10008; resolution after Lambiotte et al. (2009).
 * Deterministic: nodes and edges enter in order of their names and the walk is seeded, so the order in which counts arrive
 * changes nothing. Ties without positive weight bind nobody; a graph of only such ties has every node by itself.
 * Cost: close to linear in the edges.
 */
export function communities(edges: WeightedEdge[], options: { resolution: number; seed: number }): Communities {
  const names = [...new Set(edges.flatMap(edge => [edge.source, edge.target]))].sort(byName);
  const binding = edges
    .filter(edge => edge.weight > 0)
    .map(inNameOrder)
    .sort(bySourceThenTarget);
  if (binding.length === 0) return numberBySize(new Map(names.map((name, index) => [name, index])), 0);
  const graph = new UndirectedGraph();
  for (const name of names) graph.addNode(name);
  for (const { source, target, weight } of binding) graph.addEdge(source, target, { weight });
  const found = louvain.detailed(graph, {
    resolution: options.resolution,
    rng: seededRandom(options.seed),
    getEdgeWeight: 'weight',
    fastLocalMoves: true,
    randomWalk: true,
  });
  return numberBySize(new Map(names.map(name => [name, found.communities[name]!])), found.modularity);
}

/** Louvain's own numbers say nothing; colours on a chart should, so the largest community is always the first. */
function numberBySize(labels: Map<string, number>, modularity: number): Communities {
  const members = new Map<number, string[]>();
  for (const [name, label] of labels) {
    const list = members.get(label);
    if (list) list.push(name);
    else members.set(label, [name]);
  }
  // Members were met in name order, so the first of each list is its smallest name.
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || byName(a[0]!, b[0]!));
  const of = new Map<string, number>();
  ranked.forEach((list, number) => list.forEach(name => of.set(name, number)));
  return { of, count: ranked.length, modularity };
}

/** By code units: the same on every machine, whatever its language settings. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inNameOrder(edge: WeightedEdge): WeightedEdge {
  return edge.source <= edge.target ? edge : { source: edge.target, target: edge.source, weight: edge.weight };
}

function bySourceThenTarget(a: WeightedEdge, b: WeightedEdge): number {
  return byName(a.source, b.source) || byName(a.target, b.target);
}
