import type { CooccurrenceMeasure } from '../answers.js';
import { cosine } from '../statistics/cosine.js';
import { dice } from '../statistics/dice.js';
import { jaccard } from '../statistics/jaccard.js';
import { npmi } from '../statistics/npmi.js';
import type { PairUnits } from '../statistics/pair-counts.js';

/** The measures an edge can be ranked by, each by the name a question calls it. */
export const EDGE_STRENGTH: Record<CooccurrenceMeasure, (pair: PairUnits) => number> = { jaccard, npmi, dice, cosine };
