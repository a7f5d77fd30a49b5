/**
 * Days as whole numbers, counted from 1970-01-01 in the proleptic Gregorian calendar. Numbers compare, subtract and index;
 * and unlike Date they know no clock and no time zone.
 */

/** The first and the last day of something, both inclusive. */
export interface DayRange {
  first: number;
  last: number;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * The days an ISO date names: one for `2009-01-15`, a month for `2009-01`, a year for `2009`.
 *
 * @throws RangeError for anything else, 2009-02-30 included: dates reach this room checked.
 */
export function daysOf(iso: string): DayRange {
  const parts = ISO.exec(iso);
  if (!parts) throw new RangeError(`"${iso}" is not an ISO date (YYYY, YYYY-MM or YYYY-MM-DD)`);
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) throw new RangeError(`"${iso}" names no month of the calendar`);
  if (parts[3] === undefined) return { first: dayOf(year, month, 1), last: dayOf(year, month, daysInMonth(year, month)) };
  const day = Number(parts[3]);
  if (day < 1 || day > daysInMonth(year, month)) throw new RangeError(`"${iso}" names no day of the calendar`);
  const only = dayOf(year, month, day);
  return { first: only, last: only };
}

/**
 * The number of a day of the calendar. Years are counted from March, so that the leap day comes last and every 400 years are
 * alike. Reference: Hinnant (2013), "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The way back: civil_from_days of the same reference. */
export function calendarDay(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** `2009-01-15`. */
export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** A number in at least so many digits: `0009`. */
export function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}
