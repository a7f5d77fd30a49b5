import type { Contingency } from './contingency.js';

/**
 * ΔP: how much does the presence of one thing raise the chance of the other? The one measure of association with a direction: a
 * rare word may point to a frequent one that does not point back.
 *
 * In words: a / (a + b) − c / (c + d), the share of columns' first in the first row less its share in the second.
 * Reference: Allan (1980), Bulletin of the Psychonomic Society 15(3), 147–149; Gries (2013), IJCL 18(1), 137–165.
 * Cost: constant.
 *
 * @returns −1 to 1; 0 where a row is empty, since then it raises nothing.
 */
export function deltaP({ a, b, c, d }: Contingency): number {
  if (a + b === 0 || c + d === 0) return 0;
  return a / (a + b) - c / (c + d);
}
