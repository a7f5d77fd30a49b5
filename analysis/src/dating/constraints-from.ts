import { parseIso } from './calendar.js';
import type { Chronology, KnownFact } from './chronology.js';
import type { Constraint } from './constraint.js';
import { LONG_AGO, bounded, placeOf } from './evidence-for.js';
import { congressReport } from './congress-rules.js';
import { deixisConstraint } from './deixis-rules.js';
import { factConstraints } from './fact-rules.js';
import { documentNumberConstraint, inForceConstraint } from './issue-rules.js';
import { monthConstraint } from './month-rules.js';
import { newestPlan, planConstraints } from './plan-rules.js';
import type { FactMention, PartReading } from './reading.js';
import { anniversaryConstraint, maskedDate, maskedYear, seasonConstraint, spanConstraint } from './recurring-rules.js';
import { datesIn } from './stated-date.js';
import { narrowedByPlace, oneOfSeries } from './series-rules.js';
import { termConstraints } from './term-rules.js';
import { yearConstraint } from './year-rules.js';

/** A fact mentioned over and over is read this many times; after that it has said what it has to say. */
const MENTIONS_READ = 6;
/** Months of the running year are read this many times: each yields a stretch of every year. */
const MONTHS_READ = 60;
/** Words for parts of the year are read this many times in all. */
const MOST_DEIXIS = 40;
/** So many document numbers are read. */
const MOST_NUMBERS = 40;
/** Turns of phrase that say when something is spoken; a statute regulates every year. */
const SPOKEN = new Set([
  'part-of-year',
  'season',
  'statistics',
  'figures-as-of',
  'month-this-year',
  'day-of-month',
  'one-of-series',
]);
/** The doubt in a year a statute names: mostly a deadline or a day of taking effect. */
const NAMED_BY_STATUTE = 0.5;
/** The rules that read a plan as running. */
const RUNNING = ['plan-named', 'plan-year', 'plan-year-this', 'plan-year-last', 'plan-aims', 'plan-from-last-year'];
/** The rules that read it as still to come. */
const AHEAD = ['plan-ahead', 'plan-being-drafted'];

/** All that the parts of a document say about its date. */
export function constraintsFrom(parts: PartReading[], chronology: Chronology): Constraint[] {
  // A hostile text yields a million of them: they are joined, never spread into a call.
  const found = parts.flatMap(reading =>
    reading.part === 'stamp'
      ? fromStamp(reading)
      : [
          ...fromDates(reading, chronology),
          ...fromFacts(reading, chronology),
          ...congressReport(reading, chronology),
          ...termConstraints(reading, chronology.horizon),
        ],
  );
  return strongestOfEach(isStatute(parts) ? found.flatMap(asStatute) : found);
}

function asStatute(constraint: Constraint): Constraint[] {
  if (SPOKEN.has(constraint.rule)) return [];
  return [constraint.rule === 'year-named' ? { ...constraint, doubt: NAMED_BY_STATUTE } : constraint];
}

/** A page is posted after the speech was given. */
function fromStamp(reading: PartReading): Constraint[] {
  return datesIn(reading.text, 0, Math.min(reading.text.length, 200)).flatMap(date => {
    if (!date.year || date.month === null || date.month < 1) return [];
    const iso = `${date.year.last}-${String(date.month).padStart(2, '0')}`;
    const days = parseIso(date.day ? `${iso}-${String(date.day).padStart(2, '0')}` : iso);
    return days ? [postedBy(reading, date.start, date.end, days.to)] : [];
  });
}

function postedBy(reading: PartReading, start: number, end: number, day: number): Constraint {
  return bounded(placeOf(reading, start, end), 'posting-stamp', { from: LONG_AGO, to: day }, 0.02, 'the page was posted then');
}

function fromDates(reading: PartReading, chronology: Chronology): Constraint[] {
  const found: Constraint[] = [];
  const times = new Map<number, number>();
  let months = 0;
  for (const date of reading.dates) {
    const ofMonth = months < MONTHS_READ ? monthConstraint(reading, date, chronology.horizon) : null;
    if (ofMonth) months++;
    const constraint =
      inForceConstraint(reading, date) ?? yearConstraint(reading, date, times) ?? maskedYear(reading, date) ?? ofMonth;
    if (constraint) found.push(constraint);
  }
  for (const date of reading.stated) {
    if (date.kind === 'stamp') {
      const posted = date.year && date.month ? parseIso(isoMonth(date.year.last, date.month, date.day)) : null;
      if (posted) found.push(postedBy(reading, date.start, date.end, posted.to));
    } else if (date.kind === 'own' && (!date.year || date.year.first !== date.year.last)) {
      const masked = maskedDate(reading, date, chronology.horizon);
      if (masked) found.push(masked);
    }
  }
  return found;
}

function isoMonth(year: number, month: number, day: number | null): string {
  const padded = `${year}-${String(month).padStart(2, '0')}`;
  return day ? `${padded}-${String(day).padStart(2, '0')}` : padded;
}

function fromFacts(reading: PartReading, chronology: Chronology): Constraint[] {
  const found: Constraint[] = [];
  const times = new Map<string, number>();
  for (const mention of reading.facts) {
    const id = mention.facts[0]!.id;
    const read = (times.get(id) ?? 0) + 1;
    times.set(id, read);
    if (read <= MENTIONS_READ) found.push(...fromMention(reading, mention, chronology, read));
  }
  for (const at of reading.anniversaries.slice(0, MENTIONS_READ))
    found.push(...given(anniversaryConstraint(reading, at, reading.facts)));
  for (const at of reading.spans.slice(0, MENTIONS_READ)) found.push(...given(spanConstraint(reading, at)));
  for (const number of reading.numbers.slice(0, MOST_NUMBERS)) found.push(documentNumberConstraint(reading, number));
  for (const mention of reading.deixis.slice(0, MOST_DEIXIS))
    found.push(...given(deixisConstraint(reading, mention, chronology.horizon)));
  return [...found, ...fromNewestPlan(reading, found)];
}

function fromMention(reading: PartReading, mention: FactMention, chronology: Chronology, times: number): Constraint[] {
  const facts = narrowedByPlace(mention.facts, reading.text);
  const first = facts[0]!;
  if (first.kind === 'plan') return planConstraints(reading, mention, first, times);
  if (first.kind === 'season' || first.kind === 'statistics') {
    return given(seasonConstraint(reading, mention, first, chronology.horizon));
  }
  if (facts.length > 1 && first.series) return [oneOfSeries(reading, mention, facts)];
  return facts.filter(fact => fact.kind !== 'anniversary').flatMap(fact => factConstraints(reading, mention, fact));
}

function given(constraint: Constraint | null): Constraint[] {
  return constraint ? [constraint] : [];
}

/** The newest plan, and whether any mention speaks of it as running. */
function fromNewestPlan(reading: PartReading, found: Constraint[]): Constraint[] {
  let newest: { plan: KnownFact; mention: FactMention } | null = null;
  for (const mention of reading.facts) {
    const plan = mention.facts[0]!;
    if (plan.kind === 'plan' && (!newest || plan.from > newest.plan.from)) newest = { plan, mention };
  }
  if (!newest) return [];
  const { plan, mention } = newest;
  const spans = new Set(reading.facts.filter(one => one.facts[0] === plan).map(one => one.start));
  const rules = new Set(found.filter(one => spans.has(one.place.start)).map(one => one.rule));
  const running = !AHEAD.some(rule => rules.has(rule)) && RUNNING.some(rule => rules.has(rule));
  return newestPlan(placeOf(reading, mention.start, mention.end), plan, running);
}

/** The same reading of the same windows counts once, at its most certain: ten mentions of a year are one fact. */
function strongestOfEach(constraints: Constraint[]): Constraint[] {
  const best = new Map<string, Map<number, Constraint>>();
  for (const constraint of constraints) {
    let ofRule = best.get(constraint.rule);
    if (!ofRule) best.set(constraint.rule, (ofRule = new Map<number, Constraint>()));
    const { from, to } = constraint.windows[0]!;
    // Days lie within a million of 1970 on either side, so the pair makes one exact number.
    const key = (from + 2e6) * 4e6 + (to + 2e6);
    const known = ofRule.get(key);
    if (!known || constraint.doubt < known.doubt) ofRule.set(key, constraint);
  }
  return [...best.values()].flatMap(ofRule => [...ofRule.values()]);
}

/** A text made of articles cites what stands, not what is new. */
export function isStatute(parts: PartReading[]): boolean {
  return parts.some(part => /(?:^|\n)\s*第一条[\s\S]{1,2000}\n\s*第二条/.test(part.text.slice(0, 6000)));
}
