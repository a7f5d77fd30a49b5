import { dayOf, monthLength, yearDays } from './calendar.js';
import { clauseBefore, sentenceAfter } from './clause.js';
import type { Constraint } from './constraint.js';
import type { DateMention } from './date-mention.js';
import type { DocumentNumber } from './document-number.js';
import { FAR_AHEAD, asNews, bounded, placeOf } from './evidence-for.js';
import type { PartReading } from './reading.js';

/** A document's own number stands alone in a line of its head. */
const HEAD = 1200;

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
