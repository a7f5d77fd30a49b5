import { isoOf, monthDays, yearDays, yearOf } from './calendar.js';
import type { Days } from './calendar.js';
import { likeliest, massWithin } from './weigh.js';
import type { LikelyDays, Weighed } from './weigh.js';

/** The shares of the probability an interval may be made to hold. */
const SHARES = [0.97, 0.95, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65] as const;
/** Intervals longer than this serve nobody if they can be helped. */
export const A_YEAR = 366;
const SURE = 0.92;
/** What a missing hundredth of certainty costs, against a width that grows by as many hundredths. */
const PRICE_OF_DOUBT = 3.5;
/** A month that holds this share of its year's probability is the best reading. */
const MOST = 0.6;
/** In an interval of more years than these the likeliest year must stand out to be named … */
const FEW_YEARS = 3;
/** … by so many times the share that each of its years would have if none were likelier than another. */
const STANDS_OUT = 1.5;
/** One reading of a text: its interval, its likeliest stretch, and the probability (0 to 1) of the interval. */
export interface IntervalReading {
  hull: Days;
  /** A year or a month; the whole interval where no year of it stands out. */
  best: Days;
  mass: number;
}

/** The shortest interval that most probably holds the date, and what is likeliest in it. */
export function readingOf(weighed: Weighed): IntervalReading {
  const hull = interval(weighed);
  return { hull, best: bestDays(weighed, hull), mass: hull.mass };
}

/**
 * The hull that holds most and still fits into a year, or one of half its width that is nearly as sure. Where none does, the
 * best bargain between width and certainty: a wide interval that is nearly certain serves nobody if a narrower one holds most
 * of it. The confidence says how much it holds.
 */
function interval(weighed: Weighed): LikelyDays {
  const hulls = likeliest(weighed, SHARES);
  const cost = (hull: LikelyDays) => Math.log(hull.to - hull.from + 1) + PRICE_OF_DOUBT * (1 - Math.min(hull.mass, 0.98));
  const inAYear = hulls.find(hull => hull.to - hull.from < A_YEAR);
  const half = hulls.find(hull => inAYear && hull.mass >= SURE && hull.to - hull.from < (inAYear.to - inAYear.from) / 2);
  return half ?? inAYear ?? hulls.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/**
 * The likeliest year of an interval, or its likeliest month where that alone holds most of the year; clipped to the interval. Where
 * the years of a long interval are much alike, the whole of it: to name one of them would be a guess that nothing in the text supports.
 */
function bestDays(weighed: Weighed, hull: Days): Days {
  const likeliestOf = (choices: Days[]) =>
    choices
      .map(days => ({ days, mass: massWithin(weighed, days) }))
      .reduce((best, next) => (next.mass > best.mass ? next : best));
  const years: Days[] = [];
  for (let year = yearOf(hull.from); year <= yearOf(hull.to); year++) years.push(clipped(yearDays(year), hull));
  const year = likeliestOf(years);
  if (years.length > FEW_YEARS && year.mass < (STANDS_OUT * massWithin(weighed, hull)) / years.length) return hull;
  const months = Array.from({ length: 12 }, (_, at) => clipped(monthDays(yearOf(year.days.from), at + 1), hull));
  const month = likeliestOf(months.filter(days => days.from <= days.to));
  return month.mass >= year.mass * MOST ? month.days : year.days;
}

function clipped(days: Days, hull: Days): Days {
  return { from: Math.max(days.from, hull.from), to: Math.min(days.to, hull.to) };
}

/** A day, a month or a year, as exact as the stretch allows; null where it runs over the turn of a year. */
export function writtenDays({ from, to }: Days): string | null {
  const first = isoOf(from);
  const last = isoOf(to);
  if (first === last) return first;
  if (first.slice(0, 4) !== last.slice(0, 4)) return null;
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4);
}
