import type { Days } from './calendar.js';
import { dayOf, monthLength, yearOf } from './calendar.js';
import { clauseBefore, sentenceAfter } from './clause.js';
import type { Constraint } from './constraint.js';
import type { DateMention } from './date-mention.js';
import { everyYear, placeOf, written } from './evidence-for.js';
import type { PartReading } from './reading.js';

const SAME_YEAR = /(?:今年|本年度?)(?:的)?$/;
const TO_COME = /^[^，。；]{0,4}[，]?[^。；，]{0,16}?(?:将|要|拟|计划|预计|前要|底前|争取|确保|力争)/;
const GONE = /^[^。；]{0,24}?(?:了|召开的|下发|印发|以来|刚刚|已)/;

/** "截至2月末": figures of the running year, unless another year stands before it. */
const AS_OF = /(?:截至|截止|截止到|截至到)(?:今年)?$/;
const MONTH_END = /^(?:份)?(?:底|末)/;
/** Figures of a month are out when it ends and old some ten weeks later. */
const WEEKS_OF_NEWS = 75;
/** Figures are foreseen some days before the month is out. */
const FORESEEN = 5;

/** "截至2月末": soon after that month; "今年3月将开展…": the month is still to come this year; "今年4月召开了…": it has begun. */
export function monthConstraint(reading: PartReading, date: DateMention, horizon: Days): Constraint | null {
  if (date.year !== null || date.month === null || date.month < 1 || date.monthRange) return null;
  const before = clauseBefore(reading.text, date.start, 6);
  const after = sentenceAfter(reading.text, date.end, 30);
  if (AS_OF.test(before) && (MONTH_END.test(after) || date.day !== null)) return asOfMonth(reading, date, date.month, horizon);
  if (!SAME_YEAR.test(before)) return null;
  const day = date.day !== null && date.day > 0 ? date.day : null;
  const future = TO_COME.test(after) && !/了|已/.test(after);
  // A day of this year is nearly always told of when it is over.
  if (!future && day === null && !GONE.test(after)) return null;
  const from = future ? { month: 1, day: 1 } : { month: date.month, day: day ?? 1 };
  const to = future ? { month: date.month, day: day ?? 31 } : { month: 12, day: 31 };
  const says = `${future ? 'not after' : 'not before'} ${day === null ? `month ${date.month}` : written({ month: date.month, day })} of the year`;
  const place = placeOf(reading, date.start, date.end);
  return { windows: everyYear(horizon, from, to), doubt: 0.1, place, rule: 'month-this-year', says };
}

function asOfMonth(reading: PartReading, date: DateMention, month: number, horizon: Days): Constraint {
  const windows: Days[] = [];
  for (let year = yearOf(horizon.from) - 1; year <= yearOf(horizon.to); year++) {
    const end = dayOf(year, month, Math.min(date.day ?? 31, monthLength(year, month)));
    windows.push({ from: end - (date.day === null ? FORESEEN : 0), to: end + WEEKS_OF_NEWS });
  }
  const says = `within weeks of the end of month ${month} of some year`;
  return { windows, doubt: 0.12, place: placeOf(reading, date.start, date.end), rule: 'figures-as-of', says };
}
