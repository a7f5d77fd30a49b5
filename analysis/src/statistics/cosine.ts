import type { PairUnits } from './pair-counts.js';

/**
 * Cosine similarity of two things' units (for presence and absence also known as Ochiai's coefficient): how close are the two
 * lists of units, as directions? Kinder than Jaccard to a rare word that always keeps a frequent one's company.
 *
 * In words: joint / √(first · second).
 * Reference: Ochiai (1957), Bulletin of the Japanese Society of Scientific Fisheries 22, 526–530; Salton & McGill (1983).
 * Cost: constant.
 *
 * @returns 0 (never together) to 1 (never apart); 0 when one of them does not occur.
 */
export function cosine({ joint, first, second }: PairUnits): number {
  const product = first * second;
  return product > 0 ? joint / Math.sqrt(product) : 0;
}
