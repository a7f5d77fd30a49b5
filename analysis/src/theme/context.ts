/** How many passages to each side are listened to; the share of each falls with its distance. */
const REACH = 5;

/** What share of the passages around is about a theme where nothing is known of them. */
const USUAL = 0.25;

/** How far the nearest heading above is about the theme: 0 not at all, 1 enough to carry it. */
export function above(own: readonly Float64Array[], titles: readonly boolean[], at: number, theme: number): number {
  let heading = at - 1;
  while (heading >= 0 && !titles[heading]) heading--;
  return heading < 0 ? 0 : clamp(own[heading]![theme]!);
}

/**
 * How much more than usual the passages around are about the theme: below 0 where they are silent about it, at most 0.75
 * where each of them is about it, 0 for a passage without neighbours.
 */
export function around(own: readonly Float64Array[], at: number, theme: number): number {
  let heard = 0;
  let share = 0;
  for (let distance = 1; distance <= REACH; distance++) {
    for (const neighbour of [at - distance, at + distance]) {
      if (neighbour < 0 || neighbour >= own.length) continue;
      share += 1 / distance;
      heard += clamp(own[neighbour]![theme]!) / distance;
    }
  }
  return share === 0 ? 0 : heard / share - USUAL;
}

function clamp(sum: number): number {
  return Math.max(0, Math.min(1, sum));
}
