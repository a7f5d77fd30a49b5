import type { Bin } from '../answers.js';
import { termHolding } from './congress-term.js';
import { calendarDay, dayOf, daysOf, isoDay, padded } from './day.js';
import { MOST_PERIODS, TooManyPeriods } from './too-many-periods.js';

/** One bin of the time axis; both ends are days and belong to it. */
export interface PeriodSpan {
  /** `2009`, `2009-01`, `2009-Q1`, `2009-01-15`; of a five-year plan `2006-2010`, of a congress's term `2018-2023-npc13`. */
  id: string;
  start: string;
  end: string;
}

/** The same by day numbers. */
export interface PeriodDays {
  id: string;
  first: number;
  last: number;
}

/**
 * The time axis from the period that holds `earliest` to the one that holds `latest`: continuous, no period left out because
 * it is empty, no day in two periods. Dates may be days, months or years; a range that ends before it starts has no period.
 *
 * Five-year plans: 1953–1957 the first, 1958–1962 the second, then the three years of adjustment 1963–1965, and from
 * 1966–1970 on every five years (2021–2025 is the fourteenth). Before the first plan: the recovery 1949–1952, and before that
 * steps of five years, only so that an older text has a place.
 *
 * Terms: of the National People's Congress and the State Council, from the first day of its first session.
 *
 * @throws TooManyPeriods when the axis would have more bins than anyone can read.
 */
export function periodsBetween(earliest: string, latest: string, by: Bin): PeriodSpan[] {
  return periodDaysBetween(daysOf(earliest).first, daysOf(latest).last, by).map(({ id, first, last }) => ({
    id,
    start: isoDay(first),
    end: isoDay(last),
  }));
}

/** The same from and to day numbers. */
export function periodDaysBetween(earliest: number, latest: number, by: Bin): PeriodDays[] {
  const periods: PeriodDays[] = [];
  if (earliest > latest) return periods;
  for (let at = earliest; at <= latest;) {
    if (periods.length === MOST_PERIODS) throw new TooManyPeriods(by);
    const period = periodHolding(at, by);
    periods.push(period);
    at = period.last + 1;
  }
  return periods;
}

/** The one period that holds a day. */
export function periodHolding(day: number, by: Bin): PeriodDays {
  const { year, month } = calendarDay(day);
  switch (by) {
    case 'day':
      return { id: isoDay(day), first: day, last: day };
    case 'month':
      return months(`${padded(year, 4)}-${padded(month, 2)}`, year, month, 1);
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return months(`${padded(year, 4)}-Q${quarter}`, year, quarter * 3 - 2, 3);
    }
    case 'year':
      return months(padded(year, 4), year, 1, 12);
    case 'plan': {
      const { from, to } = planHolding(year);
      return { id: `${padded(from, 4)}-${padded(to, 4)}`, first: dayOf(from, 1, 1), last: dayOf(to, 12, 31) };
    }
    case 'term':
      return termHolding(day);
  }
}

function months(id: string, year: number, from: number, count: number): PeriodDays {
  const next = from + count > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, from + count, 1);
  return { id, first: dayOf(year, from, 1), last: next - 1 };
}

function planHolding(year: number): { from: number; to: number } {
  if (year >= 1963 && year <= 1965) return { from: 1963, to: 1965 };
  if (year >= 1949 && year <= 1952) return { from: 1949, to: 1952 };
  const anchor = year >= 1966 ? 1966 : year >= 1953 ? 1953 : 1949;
  const from = anchor + Math.floor((year - anchor) / 5) * 5;
  return { from, to: from + 4 };
}
