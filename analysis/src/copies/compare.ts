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

/**
 * How much of the shorter text stands in the longer one: the share of its shingles that both have, estimated. 0 where there are none,
 * and also as soon as it is sure that it is less than `least`: of texts alike by set phrases most comparisons end there.
 */
export function containment(one: Uint32Array, other: Uint32Array, least = 0): number {
  const end = Math.min(coveredBelow(one), coveredBelow(other));
  const [ones, others] = [countBelow(one, end), countBelow(other, end)];
  if (ones > others) return shareOf(other, others, one, ones, least);
  return shareOf(one, ones, other, others, least);
}

/** Which share of the first so many numbers stands among the first so many others; both ascend. */
function shareOf(numbers: Uint32Array, count: number, others: Uint32Array, most: number, least: number): number {
  // Half a number to spare: where the share is exactly `least`, no rounding may take it for less.
  let mayMiss = count - least * count + 0.5;
  let [i, j, both] = [0, 0, 0];
  while (i < count && j < most) {
    const difference = numbers[i]! - others[j]!;
    if (difference >= 0) j++;
    if (difference > 0) continue;
    i++;
    if (difference === 0) both++;
    else if (--mayMiss < 0) return 0;
  }
  return both / Math.max(1, count);
}

/** How many of ascending numbers are below an end: found by halving. */
function countBelow(numbers: Uint32Array, end: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < end) low = middle + 1;
    else high = middle;
  }
  return low;
}
