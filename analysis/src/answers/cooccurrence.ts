import type { Answer, Filters } from './asking.js';

export type CooccurrenceUnit = 'sentence' | 'passage' | 'document';
export type CooccurrenceMeasure = 'jaccard' | 'npmi' | 'dice' | 'cosine';

export interface CooccurrenceQuestion extends Filters {
  of: 'forms' | 'themes';
  unit: CooccurrenceUnit;
  measure: CooccurrenceMeasure;
  /** The strongest edges to keep. */
  top: number;
  /** How many of the most frequent forms take part. */
  nodes: number;
  /** Forms that take part whatever their rank. */
  forms: string[];
  /** The fewest units two must share to be an edge. */
  minimum: number;
}

export interface CooccurrenceNode {
  id: string;
  /** Running words (a theme: tagged passages). */
  frequency: number;
  /** Units it occurs in. */
  units: number;
  /** Louvain community, numbered from 0 by size. */
  community: number;
}

export interface CooccurrenceEdge {
  source: string;
  target: string;
  /** Units that hold both. */
  joint: number;
  jaccard: number;
  npmi: number;
  dice: number;
  cosine: number;
}

export interface CooccurrenceAnswer extends Answer<CooccurrenceQuestion> {
  nodes: CooccurrenceNode[];
  edges: CooccurrenceEdge[];
  /** Units in the subcorpus. */
  units: number;
  /** Pairs that reached `minimum`, before the cut to `top`. */
  pairs: number;
  settings: { algorithm: 'louvain'; resolution: number; seed: number; modularity: number };
}
