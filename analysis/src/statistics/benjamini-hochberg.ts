/**
 * Benjamini–Hochberg: of many differences tested at once, which are still believable? The answer for each is its q-value: the
 * share of false alarms to expect among all that are at least as striking.
 *
 * In words: sort the p-values; multiply the k-th smallest by (tests / k); from the largest down, never let a smaller p have
 * a larger q.
 * Reference: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1), 289–300.
 * Cost: sorting.
 *
 * @returns q-values in the order of the p-values.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array {
  const tests = pValues.length;
  const ascending = Uint32Array.from({ length: tests }, (_, test) => test).sort((x, y) => pValues[x]! - pValues[y]!);
  const q = new Float64Array(tests);
  let smallest = 1;
  for (let rank = tests; rank >= 1; rank--) {
    const test = ascending[rank - 1]!;
    smallest = Math.min(smallest, (pValues[test]! * tests) / rank);
    q[test] = smallest;
  }
  return q;
}
