import type { DatingAlternative } from '../corpus/dating.js';
import { isoOf } from './calendar.js';
import type { Days } from './calendar.js';
import type { Constraint, Profile } from './constraint.js';
import { A_YEAR, readingOf, writtenDays } from './interval-reading.js';
import type { IntervalReading } from './interval-reading.js';
import { massWithin, probabilityOf, weigh, withDoubt, withProfile } from './weigh.js';
import type { Weighed } from './weigh.js';

/** A reading more doubtful than this founds no reading of its own. */
const FOUNDS = 0.15;
const MOST_ALTERNATIVES = 2;
/** So many contradictions are followed up; each costs a weighing. */
const FOLLOWED = 3;
/** A contradiction less probable (0 to 1) than this is a slip of the pen, and no reading. */
const WORTH_A_READING = 0.02;
/** Two readings closer than this are one reading of a long stretch. */
const APART = 90;
/** What stands in for certainty. */
const CERTAIN = 1e-6;
const LEAST = 0.01;

/** A reading beside the main one, founded on quotes the main one takes for misleading. */
export interface OtherReading extends IntervalReading {
  founded: Constraint;
}

/**
 * The likeliest reading, and those that hold if what contradicts it is right. Where the interval was stretched over two readings
 * that lie apart, it is parted, and the likelier one leads.
 */
export function readingsOf(
  constraints: Constraint[],
  profile: Profile,
  cautious: Profile,
  horizon: Days,
): { main: IntervalReading; others: OtherReading[] } {
  const weighed = weigh(constraints, profile, horizon);
  const readingIf = (founded: Constraint, doubt: number) => {
    const changed = withDoubt(weighed, founded, doubt, horizon);
    const reading = changed && readingOf(changed);
    return reading && !isOpen(reading.hull, horizon) ? reading : null;
  };
  let main = readingOf(weighed);
  const others: OtherReading[] = [];
  let followed = 0;
  for (const founded of contradicting(constraints)) {
    if (others.length === MOST_ALTERNATIVES || followed === FOLLOWED) break;
    if ([main, ...others].some(reading => fits(founded, reading.best))) continue;
    const right = probabilityOf(founded, weighed, horizon);
    if (right < WORTH_A_READING) continue;
    followed++;
    const other = readingIf(founded, CERTAIN);
    if (!other) continue;
    const half = { ...other, mass: right * other.mass, founded };
    if (contains(main.hull, other.hull) && main.hull.to - main.hull.from > A_YEAR) {
      const rest = readingIf(founded, 1 - CERTAIN);
      if (!rest || !apart(rest.hull, other.hull)) continue;
      const parted = { ...rest, mass: (1 - right) * rest.mass, founded };
      const leads = parted.mass >= half.mass;
      main = leads ? parted : half;
      others.push(leads ? half : parted);
    } else if (!overlapMuch(main.hull, other.hull)) {
      others.push(half);
    }
  }
  const warily = withProfile(weighed, profile, cautious);
  const held = <One extends IntervalReading>(one: One): One => ({ ...one, mass: one.mass * kept(one.hull, weighed, warily) });
  return { main: held(main), others: others.map(held).sort((a, b) => b.mass - a.mass) };
}

/** How much of its probability (0 to 1) an interval keeps if the text may be a fragment. */
function kept(hull: Days, weighed: Weighed, warily: Weighed): number {
  return Math.min(1, massWithin(warily, hull) / Math.max(massWithin(weighed, hull), Number.MIN_VALUE));
}

/** Firm readings of one window, firmest first: only they can found a reading of their own. */
function contradicting(constraints: Constraint[]): Constraint[] {
  return constraints.filter(one => one.doubt <= FOUNDS && one.windows.length === 1).sort((a, b) => a.doubt - b.doubt);
}

/** True when some window of a constraint meets a stretch of days. */
export function fits(constraint: Constraint, days: Days): boolean {
  for (const window of constraint.windows) {
    if (window.from > days.to) return false;
    if (window.to >= days.from) return true;
  }
  return false;
}

function isOpen(hull: Days, horizon: Days): boolean {
  return hull.from <= horizon.from || hull.to >= horizon.to;
}

function contains(outer: Days, inner: Days): boolean {
  return outer.from <= inner.from + 31 && outer.to >= inner.to - 31;
}

function apart(one: Days, other: Days): boolean {
  return one.from - other.to > APART || other.from - one.to > APART;
}

/** Two readings that share more than half of the shorter one are one reading. */
function overlapMuch(one: Days, other: Days): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1;
  return shared > Math.min(one.to - one.from, other.to - other.from) / 2;
}

/** A reading less doubtful than this that does not fit makes the whole less certain. */
const FIRM = 0.1;

/** The probability (0 to 1) of a reading, less what firm quotes that exclude its best stretch take away. */
export function confidenceOf({ mass, best }: IntervalReading, constraints: Constraint[]): number {
  const firm = constraints.filter(one => one.doubt <= FIRM && !fits(one, best)).length;
  return Math.round(100 * Math.min(mass, 0.98) * Math.pow(0.85, Math.min(firm, 4))) / 100;
}

/** The other readings as the answer names them. `listed` are the constraints in the order of the evidence, from `offset` on. */
export function alternativesOf(
  others: OtherReading[],
  main: IntervalReading,
  listed: Constraint[],
  offset: number,
): DatingAlternative[] {
  return others.map(other => ({
    earliest: isoOf(other.hull.from),
    latest: isoOf(other.hull.to),
    best: writtenDays(other.best),
    confidence: Math.max(LEAST, Math.min(confidenceOf(other, listed), confidenceOf(main, listed))),
    evidence: listed.flatMap((one, at) => (fits(one, other.best) && !fits(one, main.best) ? [at + offset] : [])),
  }));
}
