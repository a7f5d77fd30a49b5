/**
 * T-score: how sure is it that the two meet more often than chance has it? It favours frequent pairs, and is the usual
 * counterweight to mutual information.
 *
 * In words: (observed − expected) / √observed.
 * Reference: Church, Gale, Hanks & Hindle (1991), "Using statistics in lexical analysis"; Evert (2008), ch. 58.
 * Cost: constant.
 *
 * @returns −∞ for a pair that never meets.
 */
export function tScore(observed: number, expectedCount: number): number {
  return observed === 0 ? -Infinity : (observed - expectedCount) / Math.sqrt(observed);
}
