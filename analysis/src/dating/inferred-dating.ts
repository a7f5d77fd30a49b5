import { isoOf, monthDays, yearDays, yearOf } from './calendar.js';
import type { Days } from './calendar.js';
import { UNDATED } from '../corpus/dating.js';
import { saysOf } from './evidence-for.js';
import type { Chronology } from './chronology.js';
import type { Constraint, PartEvidence } from './constraint.js';
import { constraintsFrom, isStatute } from './constraints-from.js';
import type { DocumentDating } from './document-dating.js';
import type { PartReading } from './reading.js';
import { freshness } from './freshness.js';
import { likeliest, massWithin, weigh } from './weigh.js';
import type { LikelyDays, Weighed } from './weigh.js';

/** The shares of the probability an interval may be made to hold. */
const SHARES = [0.97, 0.95, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65] as const;
const A_YEAR = 366;
const SURE = 0.92;
/** What a missing hundredth of certainty costs, against a width that grows by as many hundredths. */
const PRICE_OF_DOUBT = 3.5;
/** A reading this doubtful is no contradiction when it does not fit. */
const WORTH_REPORTING = 0.3;
const MOST_EVIDENCE = 60;
/** A month that holds this share of its year's probability is the best reading. */
const MOST = 0.6;
/** A reading less doubtful than this that does not fit makes the whole less certain. */
const FIRM = 0.1;

/** The dating of a document that does not state its date: the shortest interval that holds it most probably. */
export function datingFromEvidence(parts: PartReading[], chronology: Chronology): DocumentDating {
  const constraints = constraintsFrom(parts, chronology);
  const { horizon } = chronology;
  if (constraints.length === 0) return { ...UNDATED, evidence: [] };
  const fresh = isStatute(parts) ? null : freshness(constraints, parts, horizon);
  const weighed = weigh(constraints, fresh?.profile ?? [], horizon);
  const hull = interval(weighed);
  const open = { before: hull.from <= horizon.from, after: hull.to >= horizon.to };
  const none = open.before || open.after;
  const best = bestDays(weighed, hull);
  const against = new Set(constraints.filter(constraint => !fits(constraint, best)));
  return {
    earliest: open.before ? null : isoOf(hull.from),
    latest: open.after ? null : isoOf(hull.to),
    best: none ? null : written(best),
    basis: none ? 'none' : 'inferred',
    confidence: none ? 0 : confidenceOf(hull.mass, against),
    evidence: [...(fresh ? [newestOf(fresh.newest, parts)] : []), ...evidenceOf(constraints, parts, against)],
  };
}

/**
 * The hull that holds most and still fits into a year, or one of half its width that is nearly as sure. Where none does, the best bargain between width and certainty: a wide
 * interval that is nearly certain serves nobody if a narrower one holds most of it. The confidence says how much it holds.
 */
function interval(weighed: Weighed): LikelyDays {
  const hulls = likeliest(weighed, SHARES);
  const cost = (hull: LikelyDays) => Math.log(hull.to - hull.from + 1) + PRICE_OF_DOUBT * (1 - Math.min(hull.mass, 0.98));
  const inAYear = hulls.find(hull => hull.to - hull.from < A_YEAR);
  const half = hulls.find(hull => inAYear && hull.mass >= SURE && hull.to - hull.from < (inAYear.to - inAYear.from) / 2);
  return half ?? inAYear ?? hulls.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/** The likeliest year of an interval, or its likeliest month where that alone holds most of the year; clipped to the interval. */
function bestDays(weighed: Weighed, hull: Days): Days {
  const likeliestOf = (choices: Days[]) =>
    choices
      .map(days => ({ days, mass: massWithin(weighed, days) }))
      .reduce((best, next) => (next.mass > best.mass ? next : best));
  const years: Days[] = [];
  for (let year = yearOf(hull.from); year <= yearOf(hull.to); year++) years.push(clipped(yearDays(year), hull));
  const year = likeliestOf(years);
  const months = Array.from({ length: 12 }, (_, at) => clipped(monthDays(yearOf(year.days.from), at + 1), hull));
  const month = likeliestOf(months.filter(days => days.from <= days.to));
  return month.mass >= year.mass * MOST ? month.days : year.days;
}

function clipped(days: Days, hull: Days): Days {
  return { from: Math.max(days.from, hull.from), to: Math.min(days.to, hull.to) };
}

/** A day, a month or a year, as exact as the stretch allows. */
function written({ from, to }: Days): string {
  const first = isoOf(from);
  const last = isoOf(to);
  if (first === last) return first;
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4);
}

/** The probability gathered, less what firm readings that exclude the best stretch take away. */
function confidenceOf(mass: number, against: Set<Constraint>): number {
  const firm = [...against].filter(constraint => constraint.doubt <= FIRM).length;
  return Math.round(100 * Math.min(mass, 0.98) * Math.pow(0.85, Math.min(firm, 4))) / 100;
}

function fits(constraint: Constraint, days: Days): boolean {
  for (const window of constraint.windows) {
    if (window.from > days.to) return false;
    if (window.to >= days.from) return true;
  }
  return false;
}

function newestOf({ place, newsFrom }: Constraint, parts: PartReading[]): PartEvidence {
  const says = `probably within a year or two of ${isoOf(newsFrom!)} (nothing newer is mentioned)`;
  return { ...place, quote: quoteOf(place, parts), says, rule: 'nothing-newer' };
}

function quoteOf(place: Constraint['place'], parts: PartReading[]): string {
  const text = parts.find(part => part.part === place.part && part.index === place.index)?.text ?? '';
  return text.slice(place.start, place.end);
}

function evidenceOf(constraints: Constraint[], parts: PartReading[], against: Set<Constraint>): PartEvidence[] {
  const ranked = [...constraints].sort((a, b) => a.doubt - b.doubt).slice(0, MOST_EVIDENCE);
  return ranked.map(constraint => {
    const { place, rule } = constraint;
    const contradicted = against.has(constraint) && constraint.doubt < WORTH_REPORTING;
    const says = saysOf(constraint);
    return {
      ...place,
      quote: quoteOf(place, parts),
      says: contradicted ? `${says}; contradicted by the rest` : says,
      rule,
    };
  });
}
