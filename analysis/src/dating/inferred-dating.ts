import { isoOf, yearOf } from './calendar.js';
import type { Days } from './calendar.js';
import type { Chronology } from './chronology.js';
import type { Constraint, PartEvidence } from './constraint.js';
import { constraintsFrom } from './constraints-from.js';
import type { DocumentDating } from './date-document.js';
import type { PartReading } from './reading.js';
import { likeliest, weigh } from './weigh.js';
import type { LikelyDays, Weighed } from './weigh.js';

/** The shares of the probability an interval may be made to hold. */
const SHARES = [0.97, 0.95, 0.92, 0.88, 0.84, 0.8, 0.76] as const;
const A_YEAR = 366;
/** What a missing hundredth of certainty costs, against a width that grows by as many hundredths. */
const PRICE_OF_DOUBT = 3.5;
/** A reading this doubtful is no contradiction when it does not fit. */
const WORTH_REPORTING = 0.3;
const MOST_EVIDENCE = 60;

/** The dating of a document that does not state its date: the shortest interval that holds it most probably. */
export function datingFromEvidence(parts: PartReading[], chronology: Chronology): DocumentDating {
  const constraints = constraintsFrom(parts, chronology);
  const { horizon } = chronology;
  const result = interval(weigh(constraints, horizon));
  const open = { before: result.from <= horizon.from, after: result.to >= horizon.to };
  const evidence = evidenceOf(constraints, parts, result.peak);
  const none = open.before || open.after || constraints.length === 0;
  return {
    earliest: open.before || constraints.length === 0 ? null : isoOf(result.from),
    latest: open.after || constraints.length === 0 ? null : isoOf(result.to),
    best: none ? null : bestOf(result.peak),
    basis: none ? 'none' : 'inferred',
    confidence: none ? 0 : confidenceOf(result.mass, constraints, result.peak),
    evidence,
  };
}

/**
 * The hull that holds most and still fits into a year. Where none does, the best bargain between width and certainty: a wide
 * interval that is nearly certain serves nobody if a narrower one holds most of it. The confidence says how much it holds.
 */
function interval(weighed: Weighed): LikelyDays {
  const hulls = SHARES.map(share => likeliest(weighed, share));
  const cost = (hull: LikelyDays) => Math.log(hull.to - hull.from + 1) + PRICE_OF_DOUBT * (1 - Math.min(hull.mass, 0.98));
  const inAYear = hulls.find(hull => hull.to - hull.from < A_YEAR);
  return inAYear ?? hulls.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/** As exact as the likeliest stretch allows: a day, a month, or the year most of it lies in. */
function bestOf(peak: Days): string {
  const first = isoOf(peak.from);
  const last = isoOf(peak.to);
  if (first === last) return first;
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  const middle = Math.floor((peak.from + peak.to) / 2);
  return peak.to - peak.from <= 45 ? isoOf(middle).slice(0, 7) : String(yearOf(middle));
}

/** The probability gathered, less what firm readings that exclude the best stretch take away. */
function confidenceOf(mass: number, constraints: Constraint[], peak: Days): number {
  const against = constraints.filter(constraint => constraint.doubt <= 0.1 && !fits(constraint, peak)).length;
  const confidence = Math.min(mass, 0.98) * Math.pow(0.85, Math.min(against, 4));
  return Math.round(confidence * 100) / 100;
}

function fits(constraint: Constraint, days: Days): boolean {
  return constraint.windows.some(window => window.from <= days.to && window.to >= days.from);
}

function evidenceOf(constraints: Constraint[], parts: PartReading[], peak: Days): PartEvidence[] {
  const ranked = [...constraints].sort((a, b) => a.doubt - b.doubt).slice(0, MOST_EVIDENCE);
  return ranked.map(constraint => {
    const { place, says, rule } = constraint;
    const text = parts.find(part => part.part === place.part && part.index === place.index)?.text ?? '';
    const contradicted = !fits(constraint, peak) && constraint.doubt < WORTH_REPORTING;
    return {
      ...place,
      quote: text.slice(place.start, place.end),
      says: contradicted ? `${says}; contradicted by the rest` : says,
      rule,
    };
  });
}
