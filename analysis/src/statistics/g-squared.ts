import { expected, type Contingency } from './contingency.js';

/**
 * Log-likelihood ratio, G²: how strongly do the counts speak against "no difference"? It measures evidence and grows with the
 * corpus; how large a difference is, the log ratio says. 3.84 is p = 0.05, 6.63 is 0.01, 10.83 is 0.001, 15.13 is 0.0001.
 *
 * In words: twice the sum over the four cells of observed × ln(observed / expected); an empty cell adds nothing.
 * Reference: Dunning (1993), Computational Linguistics 19(1), 61–74; Rayson & Garside (2000) for corpora.
 * Cost: constant.
 *
 * @returns 0 or more; 0 for an empty table.
 */
export function gSquared(table: Contingency): number {
  const e = expected(table);
  const sum = share(table.a, e.a) + share(table.b, e.b) + share(table.c, e.c) + share(table.d, e.d);
  return Math.max(0, 2 * sum);
}

/** G² with the direction in its sign: positive when the form is more frequent here than elsewhere, negative when less. */
export function signedGSquared(table: Contingency): number {
  const g = gSquared(table);
  return table.a < expected(table).a ? -g : g;
}

function share(observed: number, expectedCount: number): number {
  return observed > 0 ? observed * Math.log(observed / expectedCount) : 0;
}
