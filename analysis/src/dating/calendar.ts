/** A day counted from 1 January 1970 (day 0), in the proleptic Gregorian calendar. */
export type Day = number;

/** A closed stretch of days, both ends included. */
export interface Days {
  from: Day;
  to: Day;
}

const MILLISECONDS_A_DAY = 86_400_000;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days the month (1 to 12) of a year has. */
export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** False for 30 February, month 13 and their like. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The day of a calendar date; the date must be real. */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/** `YYYY-MM-DD` of a day. */
export function isoOf(day: Day): string {
  let iso = written.get(day);
  if (iso === undefined) {
    if (written.size >= MOST_WRITTEN) written.clear();
    written.set(day, (iso = new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10)));
  }
  return iso;
}

/** Evidence names the same days over and over: they are written out once. Emptied before it could fill the memory. */
const written = new Map<Day, string>();
const MOST_WRITTEN = 100_000;

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCFullYear();
}

/** All days of a year. */
export function yearDays(year: number): Days {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** All days of a month (1 to 12). */
export function monthDays(year: number, month: number): Days {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, monthLength(year, month)) };
}

/** The days an ISO `YYYY`, `YYYY-MM` or `YYYY-MM-DD` covers, or null when it is no real date. */
export function parseIso(text: string): Days | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return yearDays(year);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return monthDays(year, month);
  const day = Number(match[3]);
  if (!isRealDay(year, month, day)) return null;
  const at = dayOf(year, month, day);
  return { from: at, to: at };
}
