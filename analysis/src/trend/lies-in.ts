import type { DateMode } from '../answers.js';
import { daysOf, isoDay, type DayRange } from './day.js';

/** When a document was given: `earliest` and `latest` are days, `best` may be a day, a month or a year. */
export interface DatedInterval {
  earliest: string | null;
  latest: string | null;
  best: string | null;
}

/**
 * Does a document belong to a stretch of time? The one rule behind every mark on a time axis and the list of speeches that a
 * click on it opens, so that the two can never disagree.
 *
 * `exclude`: its whole interval lies there; `spread`: any day of its interval does; `best`: the day of its best reading does.
 * An undated document belongs to no stretch of time, not even to an open one.
 *
 * @param range ISO dates of any exactness, both ends inclusive; null leaves an end open.
 * @throws RangeError for a date that is none.
 */
export function liesIn(document: DatedInterval, range: { from: string | null; to: string | null }, dates: DateMode): boolean {
  const interval = intervalOf(document);
  if (!interval) return false;
  const { first, last } = rangeDays(range);
  switch (dates) {
    case 'exclude':
      return interval.first >= first && interval.last <= last;
    case 'spread':
      return interval.last >= first && interval.first <= last;
    case 'best': {
      const day = bestDay(document.best, interval);
      return day >= first && day <= last;
    }
  }
}

/** A range in days; an open end reaches without end. */
export function rangeDays({ from, to }: { from: string | null; to: string | null }): DayRange {
  return { first: from === null ? -Infinity : daysOf(from).first, last: to === null ? Infinity : daysOf(to).last };
}

/**
 * The days a document may have been given on; null where nothing bounds it on both sides, and for an interval that ends before
 * it starts: two bounds that contradict each other bound nothing.
 */
export function intervalOf({ earliest, latest }: DatedInterval): DayRange | null {
  if (earliest === null || latest === null) return null;
  const first = daysOf(earliest).first;
  const last = daysOf(latest).last;
  return first <= last ? { first, last } : null;
}

/**
 * The one day a document stands for: the middle of what its best reading and its interval agree on, so that a reading of "2009"
 * in an interval from October on falls into its autumn; the middle of the interval where there is no reading.
 */
export function bestDay(best: string | null, interval: DayRange): number {
  const reading = best === null ? interval : daysOf(best);
  const first = Math.max(reading.first, interval.first);
  const last = Math.min(reading.last, interval.last);
  return first <= last ? Math.floor((first + last) / 2) : Math.floor((reading.first + reading.last) / 2);
}

/** The year (`2009`) of the one day a document stands for, where each has to stand in a single year; null for an undated one. */
export function bestYear(document: DatedInterval): string | null {
  const interval = intervalOf(document);
  return interval && isoDay(bestDay(document.best, interval)).slice(0, 4);
}
