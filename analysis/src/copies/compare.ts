import { coveredBelow } from './sketch.js';

/** What two sketches have below the fingerprint up to which both are complete. */
export interface Overlap {
  one: number;
  other: number;
  both: number;
}

/** Counts two sketches against each other, where both are complete. Time grows with their length. */
export function overlap(one: Uint32Array, other: Uint32Array): Overlap {
  const end = Math.min(coveredBelow(one), coveredBelow(other));
  let [i, j, both] = [0, 0, 0];
  while (i < one.length && j < other.length && one[i]! < end && other[j]! < end) {
    const difference = one[i]! - other[j]!;
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  while (i < one.length && one[i]! < end) i++;
  while (j < other.length && other[j]! < end) j++;
  return { one: i, other: j, both };
}

/** How alike two texts are: the share of their shingles, taken together, that both have (Jaccard), estimated. 0 where there are none. */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  const counted = overlap(one, other);
  return counted.both / Math.max(1, counted.one + counted.other - counted.both);
}

/** How much of the shorter text stands in the longer one: the share of its shingles that both have, estimated. 0 where there are none. */
export function containment(one: Uint32Array, other: Uint32Array): number {
  const counted = overlap(one, other);
  return counted.both / Math.max(1, Math.min(counted.one, counted.other));
}
