import type { CooccurrenceAnswer } from '@cimai/analysis/answers';

/** Where each node stands, by its id. */
export type Places = Record<string, [x: number, y: number]>;

/** What the layout worker is asked. Strengths run from 0 to 1. */
export interface LayoutJob {
  job: number;
  nodes: { id: string; radius: number; x: number; y: number }[];
  edges: { source: string; target: string; strength: number }[];
}

export interface LayoutDone {
  job: number;
  places: Places;
}

/** The job for one network. Nodes that stood somewhere before start from there, so that a slice of time moves them little. */
export function layoutJob(job: number, answer: CooccurrenceAnswer, before: Places): LayoutJob {
  const measured = answer.edges.map(edge => edge[answer.question.measure]);
  const low = Math.min(...measured);
  const reach = Math.max(...measured) - low || 1;
  return {
    job,
    nodes: answer.nodes.map(node => {
      const [x, y] = before[node.id] ?? startOf(node.id);
      return { id: node.id, radius: radiusOf(node.frequency, answer), x, y };
    }),
    edges: answer.edges.map((edge, at) => ({
      source: edge.source,
      target: edge.target,
      strength: ((measured[at] ?? low) - low) / reach,
    })),
  };
}

/** A node's radius in pixels: its area is its frequency. */
export function radiusOf(frequency: number, answer: Pick<CooccurrenceAnswer, 'nodes'>): number {
  const most = Math.max(...answer.nodes.map(node => node.frequency), 1);
  return 5 + 19 * Math.sqrt(frequency / most);
}

/** A first place that depends on the name only: an angle and a distance from its hash (FNV-1a). */
export function startOf(id: string): [x: number, y: number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  const angle = ((hash & 0xffff) / 0xffff) * 2 * Math.PI;
  const distance = 60 + ((hash >>> 16) / 0xffff) * 240;
  return [Math.cos(angle) * distance, Math.sin(angle) * distance];
}
