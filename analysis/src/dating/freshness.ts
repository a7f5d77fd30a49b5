import type { Constraint } from './constraint.js';
import { FAR_AHEAD, LONG_AGO, bounded } from './evidence-for.js';
import type { PartReading } from './reading.js';

/** A lower bound this doubtful cannot be the newest thing a text knows. */
const RELIABLE = 0.16;
/** More different years than this make a chronicle, whose last entry says little about when it was written. */
const CHRONICLE_YEARS = 45;
/**
 * How far a speech lies behind the newest dated thing it mentions: within so many days in all but so many of a hundred cases.
 * The more dated things it mentions, the closer it keeps to them.
 */
const STEPS = [
  { days: 400, few: 0.6, some: 0.45, many: 0.3 },
  { days: 800, few: 0.35, some: 0.2, many: 0.08 },
  { days: 1600, few: 0.15, some: 0.06, many: 0.02 },
  { days: 4000, few: 0.04, some: 0.01, many: 0.004 },
] as const;

/** Speeches speak of what is new: the longer nothing newer is mentioned, the less likely a later date. */
export function freshness(constraints: Constraint[], parts: PartReading[]): Constraint[] {
  const known = constraints.filter(one => one.doubt <= RELIABLE && one.windows.length === 1 && one.windows[0]!.from > LONG_AGO);
  if (known.length === 0 || distinctYears(parts) > CHRONICLE_YEARS) return [];
  const newest = known.reduce((a, b) => (b.windows[0]!.from > a.windows[0]!.from ? b : a));
  const from = newest.windows[0]!.from;
  const lower = known.filter(one => one.windows[0]!.to >= FAR_AHEAD).length;
  const amount = lower >= 12 ? 'many' : lower >= 4 ? 'some' : 'few';
  return STEPS.map(step =>
    bounded(newest.place, 'nothing-newer', { from: LONG_AGO, to: from + step.days }, step[amount], 'nothing newer is mentioned'),
  );
}

function distinctYears(parts: PartReading[]): number {
  const years = new Set<number>();
  for (const part of parts) for (const date of part.dates) if (date.year) years.add(date.year.first);
  return years.size;
}
