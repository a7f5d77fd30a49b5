import type { Bin, DateMode, DatingBasis } from '../answers.js';
import { isoDay, type DayRange } from './day.js';
import { bestDay, intervalOf, rangeDays, type DatedInterval } from './lies-in.js';
import { periodDaysBetween, periodHolding, type PeriodDays, type PeriodSpan } from './periods.js';

/** A document as the time axis sees it. */
export interface DatedDocument extends DatedInterval {
  basis: DatingBasis;
  tokens: number;
  characters: number;
}

/**
 * Where each document falls on the time axis. Document i falls into `periodOf[k]` with `weightOf[k]` for k from `starts[i]` up
 * to, not including, `starts[i + 1]`; weights are shares of the document (1 when it lies wholly in one period).
 */
export interface Placement {
  /** Continuous, empty periods included. Where a range was asked for, the outer ones end with the range. */
  periods: PeriodSpan[];
  starts: Uint32Array;
  periodOf: Uint32Array;
  weightOf: Float64Array;
  /** Documents with a place on the axis, at least in part. */
  placed: number;
  /** Documents without an interval: nothing bounds them on both sides, so no mode may place them. */
  undated: number;
  /** Documents whose interval reaches the range but fits no single period of it (only where dates are excluded). */
  excluded: number;
  /** Documents that lie outside the range asked for. */
  outside: number;
}

/**
 * Lays documents on a time axis.
 *
 * - `exclude`: a document counts only if its whole interval lies in one period.
 * - `spread`: it counts in every period its interval touches, in proportion to the days it shares with it.
 * - `best`: it counts wholly in the period of its best reading: of the middle day of `best` where that names a month or a
 *   year, of the middle of its interval where nothing is better.
 *
 * The axis runs over the range asked for; an open end runs to the outermost document that has a place.
 * Cost: the documents, plus under `spread` the periods their intervals touch.
 *
 * @throws RangeError for a date that is none; TooManyPeriods for an axis with more bins than anyone can read.
 */
export function placeDocuments(
  documents: DatedDocument[],
  by: Bin,
  dates: DateMode,
  range: { from: string | null; to: string | null } = { from: null, to: null },
): Placement {
  const asked = rangeDays(range);
  const counts = { placed: 0, undated: 0, excluded: 0, outside: 0 };
  const occupied = documents.map(document => {
    const days = occupiedDays(document, by, dates, asked);
    if (typeof days === 'string') counts[days]++;
    else counts.placed++;
    return typeof days === 'string' ? null : days;
  });
  const periods = axis(occupied, by, asked);
  const spans = periods.map(({ id, first, last }) => ({ id, start: isoDay(first), end: isoDay(last) }));
  return { periods: spans, ...weigh(occupied, periods), ...counts };
}

/** The days a document lays claim to on the axis, and over how many days it is spread in all. */
interface OccupiedDays extends DayRange {
  spreadOver: number;
}

function occupiedDays(
  document: DatedDocument,
  by: Bin,
  dates: DateMode,
  range: DayRange,
): OccupiedDays | 'undated' | 'excluded' | 'outside' {
  const interval = intervalOf(document);
  if (!interval) return 'undated';
  if (dates === 'best') {
    const day = bestDay(document.best, interval);
    return day < range.first || day > range.last ? 'outside' : { first: day, last: day, spreadOver: 1 };
  }
  const first = Math.max(interval.first, range.first);
  const last = Math.min(interval.last, range.last);
  if (first > last) return 'outside';
  if (dates === 'spread') return { first, last, spreadOver: interval.last - interval.first + 1 };
  const fits = first === interval.first && last === interval.last && periodHolding(first, by).last >= last;
  return fits ? { first, last: first, spreadOver: 1 } : 'excluded';
}

function axis(occupied: (OccupiedDays | null)[], by: Bin, { first: from, last: to }: DayRange): PeriodDays[] {
  let earliest = Infinity;
  let latest = -Infinity;
  for (const days of occupied) {
    if (!days) continue;
    earliest = Math.min(earliest, days.first);
    latest = Math.max(latest, days.last);
  }
  const first = from === -Infinity ? earliest : from;
  const last = to === Infinity ? latest : to;
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
  return periodDaysBetween(first, last, by).map(period => ({
    id: period.id,
    first: Math.max(period.first, from),
    last: Math.min(period.last, to),
  }));
}

function weigh(occupied: (OccupiedDays | null)[], periods: PeriodDays[]): Pick<Placement, 'starts' | 'periodOf' | 'weightOf'> {
  const starts = new Uint32Array(occupied.length + 1);
  const periodOf: number[] = [];
  const weightOf: number[] = [];
  occupied.forEach((days, document) => {
    if (days) {
      for (let at = periodAt(periods, days.first); at < periods.length && periods[at]!.first <= days.last; at++) {
        const shared = Math.min(days.last, periods[at]!.last) - Math.max(days.first, periods[at]!.first) + 1;
        periodOf.push(at);
        weightOf.push(shared / days.spreadOver);
      }
    }
    starts[document + 1] = periodOf.length;
  });
  return { starts, periodOf: Uint32Array.from(periodOf), weightOf: Float64Array.from(weightOf) };
}

/** The period that holds a day of the axis, by halving. */
function periodAt(periods: PeriodDays[], day: number): number {
  let low = 0;
  let high = periods.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.last < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
