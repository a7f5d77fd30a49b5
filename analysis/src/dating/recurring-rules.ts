import type { Days } from './calendar.js';
import { yearOf } from './calendar.js';
import { clauseBefore, sentenceBefore } from './clause.js';
import type { KnownFact } from './chronology.js';
import type { Constraint } from './constraint.js';
import { asNews, bounded, everyYear, inYear, monthDayOf, placeOf, written } from './evidence-for.js';
import { isRealDay } from './calendar.js';
import type { DateMention } from './date-mention.js';
import { NO_DIGIT, digitValue } from './numerals.js';
import type { FactMention, PartReading } from './reading.js';

const NOT_NOW = /(?:去年|上年|往年|明年|到|至|争取|力争|确保|计划|历年|每年|\d年)[^，。；]{0,6}$/;
const PLANNED = /(?:到|力争|确保|争取|计划|预期|目标)[^，。；]{0,10}$/;

/** A turn of phrase that belongs to a part of every year (岁末, 前三季度), unless another year is spoken of. */
export function seasonConstraint(reading: PartReading, mention: FactMention, fact: KnownFact, horizon: Days): Constraint | null {
  const before = clauseBefore(reading.text, mention.start, 10);
  if (fact.kind === 'statistics' && NOT_NOW.test(before)) return null;
  if (fact.kind === 'season' && PLANNED.test(before)) return null;
  // Figures are foreseen some days before the month is out.
  const from = monthDayOf(fact.from - (fact.kind === 'statistics' ? 12 : 0));
  const to = monthDayOf(fact.to ?? fact.from);
  return {
    windows: everyYear(horizon, from, to),
    doubt: fact.doubt ?? 0.2,
    place: placeOf(reading, mention.start, mention.end),
    rule: fact.kind,
    says: `between ${written(from)} and ${written(to)} of some year`,
  };
}

/** "二○○x年十月二十一日" in a signature: the day of the year is known, and of the year as much as was left standing. */
export function maskedDate(reading: PartReading, date: DateMention, horizon: Days): Constraint | null {
  const { month, day, year } = date;
  if (month === null || month < 1) return null;
  const first = Math.max(year?.first ?? 0, yearOf(horizon.from));
  const last = Math.min(year?.last ?? 9999, yearOf(horizon.to));
  const windows: Days[] = [];
  for (let at = first; at <= last; at++) {
    if (day !== null && day > 0 && !isRealDay(at, month, day)) continue;
    const from = inYear(at, { month, day: day !== null && day > 0 ? day : 1 });
    windows.push({ from, to: day !== null && day > 0 ? from : inYear(at, { month, day: 31 }) });
  }
  if (windows.length === 0) return null;
  const when = day !== null && day > 0 ? written({ month, day }) : `month ${month}`;
  return {
    windows,
    doubt: 0.06,
    place: placeOf(reading, date.start, date.end),
    rule: 'stated-masked',
    says: `${when} of a masked year`,
  };
}

/** The full-year period of a partly masked year in running text (199x年). */
export function maskedYear(reading: PartReading, date: DateMention): Constraint | null {
  if (!date.year || date.year.first === date.year.last || date.year.last - date.year.first > 9) return null;
  const from = inYear(date.year.first, { month: 1, day: 1 });
  return bounded(placeOf(reading, date.start, date.end), 'masked-decade', { from, to: 1_000_000 }, 0.1);
}

/** "新中国成立60周年": the base year plus the number, when the base is a fact of the chronology. */
export function anniversaryConstraint(reading: PartReading, at: number, bases: FactMention[]): Constraint | null {
  const { text } = reading;
  let start = at;
  while (start > 0 && at - start < 5 && digitValue(text.charCodeAt(start - 1)) !== NO_DIGIT) start--;
  const count = countIn(text.slice(start, at));
  if (count === null) return null;
  const base =
    bases.find(mention => mention.end <= start && start - mention.end <= 2) ??
    bases.find(mention => mention.start >= at && mention.start - at <= 3);
  const fact = base?.facts.find(one => one.kind === 'anniversary');
  if (!base || !fact) return null;
  const year = yearOf(fact.from) + count;
  const day = inYear(year, monthDayOf(fact.from));
  const before = sentenceBefore(text, Math.min(base.start, start), 24);
  const near = /^[^。；]{0,8}(?:即将|行将)(?:到来|来临)|^[^。；]{0,8}(?:来临|到来)之际/.test(text.slice(at + 2, at + 22));
  const ahead = near || /(?:迎接|喜迎|即将|将迎来|迎来)[^。；]{0,8}$/.test(before);
  const past = /(?:去年|上年|前年)[^。；]{0,16}$/.test(before);
  const now =
    /(?:今年|近期|当前|正值|时值)[^。；]{0,16}$/.test(before) || /^[^。；]{0,6}(?:之际|的日子)/.test(text.slice(at + 2, at + 12));
  // Without 今年 it may be the year looked back upon.
  const spoken = past ? { first: year + 1, last: year + 1 } : { first: year, last: now ? year : year + 1 };
  const from = inYear(spoken.first, { month: 1, day: 1 }) - (past ? 0 : 45);
  const to = ahead ? day + 5 : inYear(spoken.last, spoken.last > year && !past ? { month: 4, day: 30 } : { month: 12, day: 31 });
  const place = placeOf(reading, Math.min(base.start, start), at + 2);
  const days = { from: near ? day - 60 : from, to };
  return asNews(bounded(place, 'anniversary', days, 0.12, `the anniversary falls on ${year}`), days.from);
}

/** A number up to 299, Arabic or Chinese (一百二十). */
function countIn(numeral: string): number | null {
  if (/^\d{1,3}$/.test(numeral)) return Number(numeral);
  const hundreds = /^(?:([一二两])?百)?(?:零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(numeral);
  if (!hundreds || numeral === '') return null;
  const value = (character: string | undefined, missing: number) =>
    character === undefined ? missing : digitValue(character.charCodeAt(0));
  const hundred = numeral.includes('百') ? value(hundreds[1], 1) * 100 : 0;
  return hundred + (hundreds[3] ? value(hundreds[2], 1) * 10 : 0) + value(hundreds[4], 0);
}

/** "我是2014年到任，8个年头过去了": the year named before, and so many years on. */
export function spanConstraint(reading: PartReading, at: number): Constraint | null {
  const { text } = reading;
  let end = at;
  if (text[end - 1] === '个') end--;
  let start = end;
  while (start > 0 && end - start < 4 && digitValue(text.charCodeAt(start - 1)) !== NO_DIGIT) start--;
  const count = countIn(text.slice(start, end));
  const since = reading.dates.filter(date => date.end <= start && start - date.end <= 80 && date.year !== null).at(-1);
  if (!count || !since?.year || since.year.first !== since.year.last || /第[^，。]{0,2}$/.test(text.slice(0, start).slice(-3)))
    return null;
  if (/。/.test(text.slice(since.end, start))) return null;
  const year = since.year.first + count;
  const days = { from: inYear(year - 1, { month: 1, day: 1 }), to: inYear(year, { month: 12, day: 31 }) };
  const place = placeOf(reading, since.start, at + 2);
  return asNews(bounded(place, 'years-since', days, 0.12, `${count} years since ${since.year.first}`), days.from);
}
