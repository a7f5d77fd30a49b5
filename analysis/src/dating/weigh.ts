import type { Day, Days } from './calendar.js';
import type { Constraint, Profile } from './constraint.js';

/** How probable each stretch of days is, all evidence taken together. Segments ascend, touch and cover the horizon. */
export interface Weighed {
  segments: (Days & { mass: number })[];
}

/** The hull of the likeliest days and how much of the probability (0 to 1) it holds. */
export interface LikelyDays extends Days {
  mass: number;
}

/**
 * Multiplies the likelihoods of all constraints, and of the profile if there is one, over the horizon.
 *
 * A constraint is a mixture: with probability 1 − doubt the date is spread evenly over its windows, with probability doubt over
 * the whole horizon. So a narrow reading speaks louder than a wide one, two that exclude each other leave two peaks, and no single
 * misreading can decide alone. Time: n log n in the number of windows, whatever the length of the horizon.
 */
export function weigh(constraints: Constraint[], profile: Profile, horizon: Days): Weighed {
  const changes = new Map<Day, number>([[horizon.from, 0]]);
  const total = lengthOf(horizon);
  for (const constraint of constraints) {
    let covered = 0;
    for (const { from, to } of constraint.windows)
      covered += Math.max(0, Math.min(to, horizon.to) - Math.max(from, horizon.from) + 1);
    if (covered === 0 || covered === total) continue;
    const outside = constraint.doubt / total;
    const gain = Math.log((1 - constraint.doubt) / covered + outside) - Math.log(outside);
    for (const { from, to } of constraint.windows) {
      if (to < horizon.from || from > horizon.to) continue;
      const start = Math.max(from, horizon.from);
      changes.set(start, (changes.get(start) ?? 0) + gain);
      if (to < horizon.to) changes.set(to + 1, (changes.get(to + 1) ?? 0) - gain);
    }
  }
  let level = 0;
  for (const { from, density } of profile) {
    const next = Math.log(density);
    changes.set(from, (changes.get(from) ?? 0) + next - level);
    level = next;
  }
  return { segments: normalise(changes, horizon) };
}

function normalise(changes: Map<Day, number>, horizon: Days): (Days & { mass: number })[] {
  const starts = [...changes.keys()].sort((a, b) => a - b);
  let level = 0;
  const levels = starts.map(start => (level += changes.get(start)!));
  const highest = levels.reduce((a, b) => Math.max(a, b), -Infinity);
  const segments = starts.map((from, at) => {
    const to = at + 1 < starts.length ? starts[at + 1]! - 1 : horizon.to;
    return { from, to, mass: Math.exp(levels[at]! - highest) * (to - from + 1) };
  });
  const sum = segments.reduce((a, segment) => a + segment.mass, 0);
  for (const segment of segments) segment.mass /= sum;
  return segments;
}

/** For each share (0 to 1), largest first: the hull of the densest segments that together hold it. */
export function likeliest(weighed: Weighed, shares: readonly number[]): LikelyDays[] {
  const byDensity = weighed.segments
    .map(segment => ({ segment, density: segment.mass / lengthOf(segment) }))
    .sort((a, b) => b.density - a.density || a.segment.from - b.segment.from);
  const hulls: LikelyDays[] = [];
  const hull = { from: Infinity, to: -Infinity };
  let gathered = 0;
  let next = shares.length - 1;
  for (const { segment } of byDensity) {
    gathered += segment.mass;
    hull.from = Math.min(hull.from, segment.from);
    hull.to = Math.max(hull.to, segment.to);
    // Rounding may keep the sum just below a share of nearly one.
    for (; next >= 0 && gathered >= shares[next]! - 1e-9; next--) hulls.unshift({ ...hull, mass: massWithin(weighed, hull) });
    if (next < 0) break;
  }
  return hulls;
}

/** The share of the probability (0 to 1) that lies between two days, both included. */
export function massWithin(weighed: Weighed, days: Days): number {
  let mass = 0;
  for (const segment of weighed.segments) {
    if (segment.to < days.from) continue;
    if (segment.from > days.to) break;
    const shared = Math.min(segment.to, days.to) - Math.max(segment.from, days.from) + 1;
    mass += (segment.mass * shared) / lengthOf(segment);
  }
  return mass;
}

/**
 * The same evidence with another doubt in one constraint of one window: no constraint is weighed anew, because likelihoods
 * multiply. Null where nothing is left of the probability.
 */
export function withDoubt(weighed: Weighed, { windows, doubt }: Constraint, changed: number, horizon: Days): Weighed | null {
  const window = clip(windows[0]!, horizon);
  if (window === null) return null;
  const inside = (share: number) => (1 - share) / lengthOf(window) + share / lengthOf(horizon);
  const within = inside(changed) / inside(doubt);
  const without = changed / doubt;
  return scaled(weighed, ({ from }) => (from >= window.from && from <= window.to ? within : without));
}

/** The same evidence with another profile whose stretches are those of the one weighed. */
export function withProfile(weighed: Weighed, profile: Profile, changed: Profile): Weighed {
  let at = 0;
  const other = scaled(weighed, ({ from }) => {
    while (at + 1 < profile.length && profile[at + 1]!.from <= from) at++;
    return profile.length === 0 ? 1 : changed[at]!.density / profile[at]!.density;
  });
  return other ?? weighed;
}

function scaled({ segments }: Weighed, factorOf: (segment: Days) => number): Weighed | null {
  const changed = segments.map(segment => ({ from: segment.from, to: segment.to, mass: segment.mass * factorOf(segment) }));
  const sum = changed.reduce((a, segment) => a + segment.mass, 0);
  if (!(sum > 0)) return null;
  for (const segment of changed) segment.mass /= sum;
  return { segments: changed };
}

/**
 * The probability (0 to 1) that a constraint of one window reads rightly, everything weighed: where the date lies inside the
 * window, what the right reading adds to the likelihood beside what a misleading one leaves.
 */
export function probabilityOf({ windows, doubt }: Constraint, weighed: Weighed, horizon: Days): number {
  const window = clip(windows[0]!, horizon);
  if (window === null) return 0;
  const inside = (1 - doubt) / lengthOf(window);
  return massWithin(weighed, window) * (inside / (inside + doubt / lengthOf(horizon)));
}

function lengthOf(days: Days): number {
  return days.to - days.from + 1;
}

function clip(window: Days, horizon: Days): Days | null {
  const from = Math.max(window.from, horizon.from);
  const to = Math.min(window.to, horizon.to);
  return from <= to ? { from, to } : null;
}
