import { containment } from './compare.js';
import { shinglesIn } from './sketch.js';

/** What is known of a speech when it is compared with another. */
export interface SketchedSpeech {
  id: number;
  /** How long it is, in characters. */
  characters: number;
  /** See `sketch`. */
  sketch: Uint32Array;
  place: string | null;
  /** The interval of a stated date, ISO days; null where the text states none: an inferred date contradicts nothing. */
  stated: { earliest: string; latest: string } | null;
}

/**
 * How much of the shorter text must stand in the longer one. Two wrong letters in a hundred leave some 0.85; see README.md. Where the two
 * state different days, as a page that bears the day it was put up, it must be all but the whole.
 */
export const SAME = 0.8;
export const SAME_ON_OTHER_DAYS = 0.95;
/** A text with fewer shingles, or a smaller share of the longer one's, is an excerpt and no speech cut short. */
export const SHORTEST_CUT = 250;
export const SMALLEST_SHARE = 0.2;
/** With so few shingles in common nothing can be said. */
const FEWEST = 20;
/** Stated dates that are further apart are of different speeches, however alike these read. */
const MOST_DAYS_APART = 45;

const DAY = 24 * 60 * 60 * 1000;

/**
 * How much of the shorter speech stands in the longer one, 0 to 1, when both are one speech; null when they are not. Amended laws
 * and one model text put in force by many cities share as much as two scans of a page do: what two documents say of themselves
 * decides there, and two that name different places, or stated dates far apart, are different speeches however alike they read.
 */
export function sameSpeech(one: SketchedSpeech, other: SketchedSpeech): number | null {
  if (one.place !== null && other.place !== null && one.place !== other.place) return null;
  const apart = daysApart(one, other);
  if (apart > MOST_DAYS_APART) return null;
  const [shorter, longer] = [shinglesIn(one.sketch), shinglesIn(other.sketch)].sort((a, b) => a - b) as [number, number];
  if (shorter < FEWEST || shorter < longer * (shorter < SHORTEST_CUT ? SAME : SMALLEST_SHARE)) return null;
  const least = apart > 0 ? SAME_ON_OTHER_DAYS : SAME;
  const contained = containment(one.sketch, other.sketch, least);
  return contained >= least ? contained : null;
}

/** How many days lie between two stated dates; 0 where the intervals meet or one of them is not known. */
function daysApart({ stated: one }: SketchedSpeech, { stated: other }: SketchedSpeech): number {
  if (!one || !other) return 0;
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
  return Math.max(0, days(one.latest, other.earliest), days(other.latest, one.earliest));
}
