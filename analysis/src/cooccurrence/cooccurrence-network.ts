import type { CooccurrenceAnswer, CooccurrenceEdge, CooccurrenceMeasure, CooccurrenceNode } from '../answers.js';
import { checkPair, type PairUnits } from '../statistics/pair-counts.js';
import { communities } from './communities.js';
import { EDGE_STRENGTH } from './edge-strength.js';

/** What the store counts: the units of the subcorpus, who could take part, and who met whom in how many units. */
export interface PairCounts {
  units: number;
  /** `frequency`: running words (a theme: tagged passages); `units`: units that hold it. No name twice. */
  nodes: { id: string; frequency: number; units: number }[];
  /** `source` and `target` are indices into `nodes`; each pair once, in either direction, never a node with itself. */
  pairs: { source: number; target: number; joint: number }[];
}

export interface NetworkOptions {
  measure: CooccurrenceMeasure;
  /** How many of the strongest edges to keep. */
  top: number;
  /** The fewest units two must share. */
  minimum: number;
  resolution?: number;
  seed?: number;
}

export const NETWORK_DEFAULTS = { resolution: 1, seed: 20030701 } as const;

/**
 * Who keeps whose company? The strongest edges between the nodes, the nodes they touch, and the communities these form.
 *
 * Edges come strongest first, ties by joint units and then by name; the more frequent end is the source. Communities are
 * found on the edges that are shown, weighted by the chosen measure, so that colours agree with what the eye sees.
 * Cost: the pairs, plus sorting those that reach the minimum.
 *
 * @throws RangeError when a pair is named twice, joins a node with itself, or has more joint than single units.
 */
export function cooccurrenceNetwork(
  counts: PairCounts,
  options: NetworkOptions,
): Pick<CooccurrenceAnswer, 'nodes' | 'edges' | 'pairs' | 'settings'> {
  const { measure, top, minimum, resolution, seed } = { ...NETWORK_DEFAULTS, ...options };
  const reached = reachingPairs(counts, Math.max(1, minimum));
  const edges = strongestPairs(reached, EDGE_STRENGTH[measure], top).map(edgeOf);
  const found = communities(
    edges.map(edge => ({ source: edge.source, target: edge.target, weight: edge[measure] })),
    { resolution, seed },
  );
  const nodes: CooccurrenceNode[] = counts.nodes
    .filter(node => found.of.has(node.id))
    .map(node => ({ id: node.id, frequency: node.frequency, units: node.units, community: found.of.get(node.id)! }))
    .sort((a, b) => b.frequency - a.frequency || byName(a.id, b.id));
  return {
    nodes,
    edges,
    pairs: reached.length,
    settings: { algorithm: 'louvain', resolution, seed, modularity: found.modularity },
  };
}

/** A pair with the counts every measure needs and the names its edge will carry. */
interface NamedPair extends PairUnits {
  source: string;
  target: string;
}

/** The pairs that share enough units, checked, with the more frequent end first. */
function reachingPairs(counts: PairCounts, minimum: number): NamedPair[] {
  const seen = new Set<number>();
  const reached: NamedPair[] = [];
  for (const { source, target, joint } of counts.pairs) {
    const one = counts.nodes[source];
    const other = counts.nodes[target];
    if (!one || !other || one === other) throw new RangeError(`cooccurrence: no pair of nodes ${source} and ${target}`);
    const key = Math.min(source, target) * counts.nodes.length + Math.max(source, target);
    if (seen.has(key)) throw new RangeError(`cooccurrence: the pair ${one.id} and ${other.id} is named twice`);
    seen.add(key);
    const swap = other.frequency > one.frequency || (other.frequency === one.frequency && other.id < one.id);
    const [first, second] = swap ? [other, one] : [one, other];
    const pair = { source: first.id, target: second.id, joint, first: first.units, second: second.units, units: counts.units };
    checkPair(pair);
    if (joint >= minimum) reached.push(pair);
  }
  return reached;
}

/** The `top` strongest pairs in order. Only those that can be among them are sorted by every tie-breaker. */
function strongestPairs(pairs: NamedPair[], strength: (pair: PairUnits) => number, top: number): NamedPair[] {
  if (top <= 0) return [];
  const strengths = Float64Array.from(pairs, strength);
  const weakest = pairs.length > top ? strengths.slice().sort()[pairs.length - top]! : -Infinity;
  return pairs
    .map((pair, at) => ({ pair, strength: strengths[at]! }))
    .filter(ranked => ranked.strength >= weakest)
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        b.pair.joint - a.pair.joint ||
        byName(a.pair.source, b.pair.source) ||
        byName(a.pair.target, b.pair.target),
    )
    .slice(0, top)
    .map(ranked => ranked.pair);
}

function edgeOf(pair: NamedPair): CooccurrenceEdge {
  const { source, target, joint } = pair;
  const strengths = {
    jaccard: EDGE_STRENGTH.jaccard(pair),
    npmi: EDGE_STRENGTH.npmi(pair),
    dice: EDGE_STRENGTH.dice(pair),
    cosine: EDGE_STRENGTH.cosine(pair),
  };
  return { source, target, joint, ...strengths };
}

/** By code units: the same on every machine, whatever its language settings. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
