import { dayOf, monthLength, yearDays } from './calendar.js';
import { clauseBefore, sentenceAfter } from './clause.js';
import type { Constraint } from './constraint.js';
import type { DateMention } from './date-mention.js';
import { FAR_AHEAD, asNews, bounded, placeOf } from './evidence-for.js';
import type { PartReading } from './reading.js';

/** Where a text gives the number of an official document, "国发〔2010〕23号": its start, its end and its year. */
export interface DocumentNumber {
  start: number;
  end: number;
  year: number;
}

const AFTER_BRACKET = /^([0-9０-９]{4})[〕\]］]\s*第?[0-9０-９]{1,5}\s*号/;
const ISSUER = /[\u4e00-\u9fff]{1,12}$/;
/** A document's own number stands alone in a line of its head. */
const HEAD = 1200;

/** Reads the document number around an opening bracket at `at`; null when there is none. */
export function documentNumberAt(text: string, at: number): DocumentNumber | null {
  const number = AFTER_BRACKET.exec(text.slice(at + 1, at + 20));
  const issuer = ISSUER.exec(text.slice(Math.max(at - 12, 0), at));
  if (!number || !issuer) return null;
  const year = Number(number[1]!.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10)));
  if (year < 1949 || year > 2100) return null;
  return { start: at - issuer[0].length, end: at + 1 + number[0].length, year };
}

/** A document cited by its number was issued in that year; a text's own number, alone in a line of its head, is its year. */
export function documentNumberConstraint(reading: PartReading, number: DocumentNumber): Constraint {
  const { text } = reading;
  const place = placeOf(reading, number.start, number.end);
  const { from, to } = yearDays(number.year);
  const line = text.slice(text.lastIndexOf('\n', number.start) + 1, number.start) + behindInLine(text, number.end);
  if (reading.part === 'text' && number.start < HEAD && line.trim() === '') {
    return asNews(bounded(place, 'own-number', { from, to }, 0.06, 'the document bears this number'), from);
  }
  return asNews(bounded(place, 'number-cited', { from, to: FAR_AHEAD }, 0.06, 'a document of that year is cited'), from);
}

function behindInLine(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? Math.min(text.length, at + 40) : Math.min(end, at + 40));
}

const SINCE = /(?:自|从|于)$/;
const IN_FORCE = /^(?:起)?(?:正式|公布)?(?:施行|生效|起实施|起执行|实施|执行)/;
/** Rules are made public some days to a year and a half before they take effect. */
const LEAD = 550;
const USUAL_LEAD = 240;

/** "自2021年1月1日起施行": what is said to take effect is made known before. */
export function inForceConstraint(reading: PartReading, mention: DateMention): Constraint | null {
  const { year, month, day } = mention;
  if (!year || year.first !== year.last || month === null || month < 1 || day === null || day < 1) return null;
  if (!SINCE.test(clauseBefore(reading.text, mention.start, 3)) || !IN_FORCE.test(sentenceAfter(reading.text, mention.end, 8)))
    return null;
  const at = dayOf(year.first, month, Math.min(day, monthLength(year.first, month)));
  const place = placeOf(reading, mention.start, mention.end);
  return asNews(bounded(place, 'takes-effect', { from: at - LEAD, to: at + 5 }, 0.2, 'it takes effect then'), at - USUAL_LEAD);
}
