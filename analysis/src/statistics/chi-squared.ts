import { expected, type Contingency } from './contingency.js';
import { normalTwoSidedTail } from './normal.js';

/**
 * Pearson's χ²: how far are the counts from "no difference"? Kept beside G² because readers know it; for rare forms it
 * overstates, and G² is the one to trust.
 *
 * In words: the sum over the four cells of (observed − expected)² / expected, without Yates' correction.
 * Reference: Pearson (1900), Philosophical Magazine 50, 157–175.
 * Cost: constant.
 *
 * @returns 0 or more; 0 where a row or a column of the table is empty, since then there is nothing to compare.
 */
export function chiSquared(table: Contingency): number {
  const e = expected(table);
  const part = (observed: number, expectedCount: number): number =>
    expectedCount > 0 ? (observed - expectedCount) ** 2 / expectedCount : 0;
  return part(table.a, e.a) + part(table.b, e.b) + part(table.c, e.c) + part(table.d, e.d);
}

/** How likely a χ² (or G²) of one degree of freedom is to be at least this large by chance alone: its p-value. */
export function chiSquaredTail(statistic: number): number {
  if (!(statistic >= 0)) throw new RangeError(`chiSquaredTail: a statistic is 0 or more, got ${statistic}`);
  return normalTwoSidedTail(Math.sqrt(statistic));
}
