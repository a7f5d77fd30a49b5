import type { Day, Days } from './calendar.js';
import { isoOf, monthLength, dayOf, yearOf } from './calendar.js';
import type { Constraint, QuotePlace } from './constraint.js';
import type { PartReading } from './reading.js';

/** Days before and behind every horizon: an open end of a window. */
export const LONG_AGO: Day = -1_000_000;
export const FAR_AHEAD: Day = 1_000_000;

/** The place of a stretch of a part. */
export function placeOf(reading: PartReading, start: number, end: number): QuotePlace {
  return { part: reading.part, index: reading.index, start, end };
}

/** Marks a constraint as news since a day and returns it: speeches keep close to their newest news. */
export function asNews(constraint: Constraint, newsFrom: Day, newsDoubt = constraint.doubt): Constraint {
  constraint.newsFrom = newsFrom;
  constraint.newsDoubt = newsDoubt;
  return constraint;
}

/** A constraint whose words are made from its window: "between … and …", "not before …", "not after …". */
export function bounded(place: QuotePlace, rule: string, days: Days, doubt: number, because = ''): Constraint {
  return { windows: [days], doubt, place, rule, says: null, because, newsFrom: undefined, newsDoubt: undefined };
}

/** What a constraint says, in words: "not before 2008-12-31 (it was last year)". */
export function saysOf({ says, windows, because }: Constraint): string {
  const words = says ?? wordsFor(windows[0]!);
  return because ? `${words} (${because})` : words;
}

/** "not before 2008-12-31", "not after …", "between … and …". */
export function wordsFor(days: Days): string {
  if (days.to >= FAR_AHEAD) return `not before ${isoOf(days.from)}`;
  if (days.from <= LONG_AGO) return `not after ${isoOf(days.to)}`;
  return days.from === days.to ? `on ${isoOf(days.from)}` : `between ${isoOf(days.from)} and ${isoOf(days.to)}`;
}

/** The same part of every year of the horizon; a part that begins after it ends runs over the turn of the year. */
export function everyYear(horizon: Days, from: MonthDay, to: MonthDay): Days[] {
  const key = [horizon.from, horizon.to, from.month, from.day, to.month, to.day].join();
  let windows = yearly.get(key);
  if (windows === undefined) {
    if (yearly.size >= MOST_YEARLY) yearly.clear();
    yearly.set(key, (windows = windowsOfEveryYear(horizon, from, to)));
  }
  return windows;
}

/** Texts speak of the same few parts of the year: their windows are made once, and never changed. */
const yearly = new Map<string, Days[]>();
const MOST_YEARLY = 2000;

function windowsOfEveryYear(horizon: Days, from: MonthDay, to: MonthDay): Days[] {
  const windows: Days[] = [];
  const wraps = from.month * 100 + from.day > to.month * 100 + to.day;
  for (let year = yearOf(horizon.from) - 1; year <= yearOf(horizon.to); year++) {
    windows.push({ from: inYear(year, from), to: inYear(wraps ? year + 1 : year, to) });
  }
  return windows;
}

/** A day of the year, whatever the year. */
export interface MonthDay {
  month: number;
  day: number;
}

/** The day of the year in a given year; 29 February falls back to the 28th. */
export function inYear(year: number, at: MonthDay): Day {
  return dayOf(year, at.month, Math.min(at.day, monthLength(year, at.month)));
}

/** The day of the year of a day. */
export function monthDayOf(day: Day): MonthDay {
  const date = new Date(day * 86_400_000);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `MM-DD` of a day of the year. */
export function written({ month, day }: MonthDay): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
