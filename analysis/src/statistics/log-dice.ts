/**
 * logDice: how exclusively do two words keep each other's company, on a scale that does not depend on the size of the corpus?
 * 14 means they are never apart; one less means half as often; under 0 there is next to nothing.
 *
 * In words: 14 + log2(2 · joint / (first + second)).
 * Reference: Rychlý (2008), "A lexicographer-friendly association score", RASLAN, 6–9.
 * Cost: constant.
 *
 * @param joint how often both occur together; `first` and `second`: how often each occurs at all.
 * @returns −∞ for a pair that never meets. A word that repeats within one window can lift it a little over 14.
 */
export function logDice(joint: number, first: number, second: number): number {
  return joint === 0 ? -Infinity : 14 + Math.log2((2 * joint) / (first + second));
}
