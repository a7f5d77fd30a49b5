/**
 * A two-by-two table of counts, as corpus work meets it: how often a form stands here and elsewhere, and how often other
 * forms do. Fractions are allowed (dates may be spread).
 *
 *              | the form | anything else
 *   -----------|----------|--------------
 *   here       |    a     |      b
 *   elsewhere  |    c     |      d
 */
export interface Contingency {
  a: number;
  b: number;
  c: number;
  d: number;
}

/**
 * The table of a form that occurs `target` times in `targetSize` words and `reference` times in `referenceSize` others.
 *
 * @throws RangeError when a count is negative or larger than its whole.
 */
export function contingencyOfFrequencies(
  target: number,
  targetSize: number,
  reference: number,
  referenceSize: number,
): Contingency {
  if (!(target >= 0 && target <= targetSize && reference >= 0 && reference <= referenceSize)) {
    throw new RangeError(`contingency: ${target} of ${targetSize} against ${reference} of ${referenceSize} cannot be`);
  }
  return { a: target, b: targetSize - target, c: reference, d: referenceSize - reference };
}

/**
 * The table of two things that occur in `first` and `second` of `units`, in `joint` of them together.
 *
 * @throws RangeError when the counts contradict each other.
 */
export function contingencyOfPair(joint: number, first: number, second: number, units: number): Contingency {
  const table = { a: joint, b: first - joint, c: second - joint, d: units - first - second + joint };
  if (!(table.a >= 0 && table.b >= 0 && table.c >= 0 && table.d >= 0)) {
    throw new RangeError(`contingency: ${joint} together of ${first} and ${second} in ${units} cannot be`);
  }
  return table;
}

/** What each cell would hold if rows and columns had nothing to do with each other: row sum × column sum / total. */
export function expected(table: Contingency): Contingency {
  const { a, b, c, d } = table;
  const total = a + b + c + d;
  if (total === 0) return { a: 0, b: 0, c: 0, d: 0 };
  return {
    a: ((a + b) * (a + c)) / total,
    b: ((a + b) * (b + d)) / total,
    c: ((c + d) * (a + c)) / total,
    d: ((c + d) * (b + d)) / total,
  };
}
