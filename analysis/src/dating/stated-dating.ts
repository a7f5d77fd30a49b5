import { isoOf, monthDays, dayOf, yearDays } from './calendar.js';
import type { Days } from './calendar.js';
import { sentenceAfter } from './clause.js';
import { wordsFor, placeOf } from './evidence-for.js';
import type { PartEvidence } from './constraint.js';
import type { DocumentDating } from './document-dating.js';
import type { PartReading } from './reading.js';
import { datesIn } from './stated-date.js';
import type { StatedDate } from './stated-date.js';

interface Statement {
  reading: PartReading;
  date: StatedDate;
  days: Days;
}

/** How sure a statement is, by how it stands: alone under the title, as an adoption in a law's head, in the title itself. */
const CONFIDENCE = { own: 0.97, adopted: 0.86, titled: 0.9 } as const;

/** A date so many days behind the youngest facts is a misprint. */
const FAR_FUTURE = 3653;

/**
 * The dating of a document that states its own date in full, year included; null when it does not, or when the date lies years
 * behind the horizon.
 */
export function datingAsStated(parts: PartReading[], horizon: Days): DocumentDating | null {
  const statements = parts.flatMap(statementsOf).filter(({ days }) => days.from <= horizon.to + FAR_FUTURE);
  const own = statements.filter(statement => statement.date.kind === 'own');
  const adopted = statements.filter(statement => statement.date.kind === 'adopted');
  const titled = statements.filter(statement => statement.date.kind === 'titled');
  if (own.length > 0 && adopted.length === 0) return datingFrom(mostExact(own), statements);
  // A law lists its adoption and every later amendment; it reads as of the last.
  if (adopted.length > 0) return datingFrom(latest([...adopted, ...own]), statements);
  return titled.length > 0 ? datingFrom(mostExact(titled), statements) : null;
}

/** A law that tells only of its adoption was made public within about this many days. */
const DAYS_TO_PUBLICATION = 62;
/** A city's law needs the approval of its province, which has four months for it (Legislation Law, article 81). */
const DAYS_TO_APPROVAL = 124;
/** Interpretations adopted by the committees of the highest courts are made public months later. */
const DAYS_FROM_COURT = 210;
const COURT = /审判委员会|检察委员会/;
const NEEDS_APPROVAL = /^[^\n。；]{0,6}?(?!北京|天津|上海|重庆)[^\n。；]{1,12}(?:市|州|自治县)(?:第[^届]{1,4}届)?人民代表大会/;
/** Days by which a report may be dated before or after the session it was given to. */
const LEEWAY = 20;
const PUBLISHED = /公布|发布|公告|颁布|印发/;

function statementsOf(reading: PartReading): Statement[] {
  if (reading.part === 'stamp' || reading.text === '') return [];
  const dates = reading.part === 'text' ? reading.stated : titleDates(reading.text);
  return dates.flatMap(date => {
    const days = daysOf(date);
    return days ? [{ reading, date, days }] : [];
  });
}

/** A full date or a month in a title is the document's own, unless the clock beside it makes it a posting stamp. */
function titleDates(text: string): StatedDate[] {
  return datesIn(text, 0, Math.min(text.length, 300)).flatMap(date => {
    if (date.month === null || date.year === null || /^\s*\d{1,2}:\d{2}/.test(text.slice(date.end))) return [];
    return [{ ...date, kind: 'titled' as const }];
  });
}

function daysOf(date: StatedDate): Days | null {
  if (!date.year || date.year.first !== date.year.last || date.year.first < 1900) return null;
  const year = date.year.first;
  if (date.month === null) return yearDays(year);
  if (date.month < 1) return null;
  if (date.day === null || date.day < 1) return monthDays(year, date.month);
  const day = dayOf(year, date.month, date.day);
  return { from: day, to: day };
}

function mostExact(statements: Statement[]): Statement {
  return statements.reduce((best, next) => (next.days.to - next.days.from < best.days.to - best.days.from ? next : best));
}

function latest(statements: Statement[]): Statement {
  return statements.reduce((best, next) => (next.days.from > best.days.from ? next : best));
}

function datingFrom(chosen: Statement, all: Statement[]): DocumentDating {
  const { days, date } = chosen;
  const kind = date.kind === 'adopted' || date.kind === 'titled' ? date.kind : 'own';
  const rivals = all.filter(other => other.date.kind === date.kind && kind !== 'adopted' && other.days.from !== days.from);
  const waiting = kind === 'adopted' ? daysToPublication(chosen, all) : 0;
  const session = sessionInDoubt(chosen);
  const latest = days.to + waiting;
  const day = isoOf(days.from);
  return {
    earliest: isoOf(Math.min(days.from, session?.from ?? days.from)),
    latest: isoOf(Math.max(latest, session?.to ?? latest)),
    best: days.from === days.to ? day : day.slice(0, date.month === null ? 4 : 7),
    basis: 'stated',
    confidence: Math.round(100 * (CONFIDENCE[kind] - (rivals.length > 0 || session ? 0.25 : 0))) / 100,
    evidence: [
      evidenceOf(chosen, wordsFor(days) + (waiting > 0 ? ', made public within weeks' : '')),
      ...rivals.map(rival => evidenceOf(rival, `another date is stated: ${wordsFor(rival.days)}`)),
      ...(session ? [{ ...session.evidence, says: `${wordsFor(session)}; the stated date lies outside` }] : []),
    ],
    alternatives: [],
  };
}

/** How long after its adoption a law may have been made public: not at all where that is told, and not later than it takes effect. */
function daysToPublication({ reading, date, days }: Statement, all: Statement[]): number {
  const behind = sentenceAfter(reading.text, date.end, 120);
  if (PUBLISHED.test(behind)) return 0;
  const most = COURT.test(behind) ? DAYS_FROM_COURT : NEEDS_APPROVAL.test(behind) ? DAYS_TO_APPROVAL : DAYS_TO_PUBLICATION;
  const effective = all
    .filter(other => other.date.kind === 'effective' && other.days.from > days.to)
    .map(other => other.days.from);
  return Math.min(most, ...effective.map(day => day - days.to));
}

function evidenceOf({ reading, date }: Statement, says: string): PartEvidence {
  return {
    ...placeOf(reading, date.start, date.end),
    quote: reading.text.slice(date.start, date.end),
    says,
    rule: `stated-${date.kind}`,
  };
}

/** A misprint shows when the session named beside the date was held in other weeks: then both readings stand. */
function sessionInDoubt({ reading, date, days }: Statement): (Days & { evidence: PartEvidence }) | null {
  const named = reading.facts.find(mention => mention.start >= date.end && mention.start - date.end <= 20);
  const session = named?.facts.find(fact => fact.series === 'npc-session');
  if (!named || !session) return null;
  const to = session.to ?? session.from;
  if (days.to >= session.from - LEEWAY && days.from <= to + LEEWAY) return null;
  const { start, end } = named;
  const quote = reading.text.slice(start, end);
  return { from: session.from, to, evidence: { ...placeOf(reading, start, end), quote, says: '', rule: 'at-session' } };
}
