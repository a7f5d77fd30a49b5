import { isoOf } from './calendar.js';
import { UNDATED } from '../corpus/dating.js';
import { saysOf } from './evidence-for.js';
import type { Chronology } from './chronology.js';
import type { Constraint, PartEvidence } from './constraint.js';
import { constraintsFrom, isStatute } from './constraints-from.js';
import type { DocumentDating } from './document-dating.js';
import type { PartReading } from './reading.js';
import { freshness } from './freshness.js';
import { writtenDays } from './interval-reading.js';
import { alternativesOf, confidenceOf, fits, readingsOf } from './other-readings.js';

/** A reading this doubtful is no contradiction when it does not fit. */
const WORTH_REPORTING = 0.3;
const MOST_EVIDENCE = 60;

/** The dating of a document that does not state its date: the shortest interval that holds it most probably. */
export function datingFromEvidence(parts: PartReading[], chronology: Chronology): DocumentDating {
  const constraints = constraintsFrom(parts, chronology);
  const { horizon } = chronology;
  if (constraints.length === 0) return { ...UNDATED, evidence: [], alternatives: [] };
  const fresh = isStatute(parts) ? null : freshness(constraints, parts, horizon);
  const { main, others } = readingsOf(constraints, fresh?.profile ?? [], fresh?.cautious ?? [], horizon);
  const { hull, best } = main;
  const open = { before: hull.from <= horizon.from, after: hull.to >= horizon.to };
  const none = open.before || open.after;
  const listed = [...constraints].sort((a, b) => a.doubt - b.doubt).slice(0, MOST_EVIDENCE);
  const against = new Set(constraints.filter(constraint => !fits(constraint, best)));
  return {
    earliest: open.before ? null : isoOf(hull.from),
    latest: open.after ? null : isoOf(hull.to),
    best: none ? null : writtenDays(best),
    basis: none ? 'none' : 'inferred',
    confidence: none ? 0 : confidenceOf(main, constraints),
    evidence: [...(fresh ? [newestOf(fresh.newest, parts)] : []), ...evidenceOf(listed, parts, against)],
    alternatives: none ? [] : alternativesOf(others, main, listed, fresh ? 1 : 0),
  };
}

function newestOf({ place, newsFrom }: Constraint, parts: PartReading[]): PartEvidence {
  const says = `probably within a year or two of ${isoOf(newsFrom!)} (nothing newer is mentioned)`;
  return { ...place, quote: quoteOf(place, parts), says, rule: 'nothing-newer' };
}

function quoteOf(place: Constraint['place'], parts: PartReading[]): string {
  const text = parts.find(part => part.part === place.part && part.index === place.index)?.text ?? '';
  return text.slice(place.start, place.end);
}

function evidenceOf(listed: Constraint[], parts: PartReading[], against: Set<Constraint>): PartEvidence[] {
  return listed.map(constraint => {
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
