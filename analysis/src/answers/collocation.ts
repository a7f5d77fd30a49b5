import type { Answer, Filters } from './asking.js';

export type CollocationMeasure = 'logDice' | 'mi' | 'mi2' | 'mi3' | 't' | 'gSquared' | 'npmi' | 'deltaP' | 'dice';

/** Which words keep the node's company? */
export interface CollocationQuestion extends Filters {
  node: string;
  /** How many running words to either side, inside the sentence. */
  window: number;
  measure: CollocationMeasure;
  /** The fewest joint occurrences. */
  minimum: number;
  top: number;
}

/** What can be said of one collocate. */
export interface CollocateRow {
  form: string;
  frequency: number;
  /** In how many places of the windows it stands, and in how many documents the two meet. */
  joint: number;
  documents: number;
  /** Places of the windows it would fill by chance. */
  expected: number;
  logDice: number;
  mi: number;
  mi2: number;
  mi3: number;
  t: number;
  /** Signed: negative where the two avoid each other. */
  gSquared: number;
  npmi: number;
  /** How much the node raises the chance of the collocate, and the collocate that of standing near the node. */
  deltaP: number;
  deltaPBack: number;
  dice: number;
}

export interface CollocationAnswer extends Answer<CollocationQuestion> {
  node: {
    /** How the node was met: as one form of the index, or as a run of forms. */
    understood: 'form' | 'sequence';
    frequency: number;
    documents: number;
    /** Running words inside its windows, each counted once. */
    positions: number;
  };
  rows: CollocateRow[];
  /** Words that meet the node often enough, before the cut to `top`. */
  collocates: number;
  stopped: { list: string; size: number };
}
