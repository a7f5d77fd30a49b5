import type { CollocateRow, CollocationMeasure } from '../answers.js';
import { contingencyOfFrequencies, expected, type Contingency } from '../statistics/contingency.js';
import { deltaP } from '../statistics/delta-p.js';
import { signedGSquared } from '../statistics/g-squared.js';
import { logDice } from '../statistics/log-dice.js';
import { mutualInformation } from '../statistics/mutual-information.js';
import { npmi } from '../statistics/npmi.js';
import { tScore } from '../statistics/t-score.js';

/**
 * The node and its surroundings. A position belongs to the windows if it lies within reach (±5 words in its sentence) of any
 * occurrence of the node, and is counted once however many it is near; the node's own occurrences are no positions.
 */
export interface NodeCounts {
  /** How often the node occurs. */
  frequency: number;
  /** Positions inside its windows. */
  positions: number;
  /** Running words of the subcorpus. */
  tokens: number;
}

/** A word of the subcorpus other than the node: how often it occurs, and in how many positions of the windows. */
export interface CollocateCounts {
  form: string;
  frequency: number;
  joint: number;
  /** Documents in which the two meet. */
  documents: number;
}

export const COLLOCATION_DEFAULTS = { measure: 'logDice', minimum: 3 } as const;

/**
 * Which words keep the node's company more than chance has it? One row for each word that meets it at least `minimum` times, the
 * strongest by the chosen measure first; ties by joint occurrences, then by form.
 *
 * Chance is taken over the positions where a collocate could stand: all running words but the node itself. The windows hold
 * `positions` of them, so a word that occurs f times is expected f · positions / (tokens − node) times beside the node. Since
 * windows end with their sentence, positions are counted and not assumed to be ten for each occurrence.
 * Cost: the words, plus sorting.
 *
 * @throws RangeError when the counts contradict each other.
 */
export function collocateRows(
  node: NodeCounts,
  collocates: CollocateCounts[],
  options: { measure?: CollocationMeasure; minimum?: number } = {},
): CollocateRow[] {
  const { measure, minimum } = { ...COLLOCATION_DEFAULTS, ...options };
  const least = Math.max(1, minimum);
  return collocates
    .filter(collocate => collocate.joint >= least)
    .map(collocate => collocateRow(node, collocate))
    .sort((a, b) => b[measure] - a[measure] || b.joint - a.joint || (a.form < b.form ? -1 : 1));
}

function collocateRow(node: NodeCounts, collocate: CollocateCounts): CollocateRow {
  const { joint, frequency } = collocate;
  const places = node.tokens - node.frequency;
  const table = contingencyOfFrequencies(joint, node.positions, frequency - joint, places - node.positions);
  const byChance = expected(table).a;
  return {
    ...collocate,
    expected: byChance,
    logDice: logDice(joint, node.frequency, frequency),
    mi: mutualInformation(joint, byChance),
    mi2: mutualInformation(joint, byChance, 2),
    mi3: mutualInformation(joint, byChance, 3),
    t: tScore(joint, byChance),
    gSquared: signedGSquared(table),
    npmi: npmi({ joint, first: node.positions, second: frequency, units: places }),
    deltaP: deltaP(table),
    deltaPBack: deltaP(turned(table)),
    dice: (2 * joint) / (node.frequency + frequency),
  };
}

/** The table with rows and columns exchanged: the same counts, asked from the other side. */
function turned({ a, b, c, d }: Contingency): Contingency {
  return { a, b: c, c: b, d };
}
