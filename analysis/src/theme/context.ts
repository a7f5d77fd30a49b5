import type { ThemeReading } from './codebook.js';

/** How many passages to each side are listened to; the share of each falls with its distance. */
const REACH = 3;

/**
 * The sums of the passages once their surroundings are heard: the heading above, and the passages around. Surroundings
 * never outweigh the words of the passage itself; they decide where it speaks softly.
 */
export function withContext(
  own: readonly Float64Array[],
  titles: readonly boolean[],
  readings: readonly ThemeReading[],
): Float64Array[] {
  if (readings.every(({ above, neighbours }) => above === 0 && neighbours === 0)) return [...own];
  let heading = -1;
  return own.map((sums, at) => {
    const heard = sums.map((sum, theme) => {
      const above = heading < 0 ? 0 : clamp(own[heading]![theme]!);
      return sum + readings[theme]!.above * above + readings[theme]!.neighbours * around(own, at, theme);
    });
    if (titles[at]) heading = at;
    return heard;
  });
}

/** How far the passages around are about the theme: 0 not at all, 1 each of them. */
function around(own: readonly Float64Array[], at: number, theme: number): number {
  let heard = 0;
  let share = 0;
  for (let distance = 1; distance <= REACH; distance++) {
    for (const neighbour of [at - distance, at + distance]) {
      share += 1 / distance;
      if (neighbour >= 0 && neighbour < own.length) heard += clamp(own[neighbour]![theme]!) / distance;
    }
  }
  return heard / share;
}

function clamp(sum: number): number {
  return Math.max(0, Math.min(1, sum));
}
