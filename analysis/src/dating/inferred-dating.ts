import { isoOf } from './calendar.js';
import type { Days } from './calendar.js';
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

/** A reading this doubtful is no contradiction when it does not fit: it was never more than a hint, and was not followed. */
const WORTH_REPORTING = 0.3;
/** "Within a year or two", in days. */
const A_YEAR_OR_TWO = 731;
const MOST_EVIDENCE = 60;
/** What is added to a quote that firmly says something else than the result, and to one that only hinted at something else. */
const CONTRADICTED = '; contradicted by the rest';
const NOT_FOLLOWED = '; at odds with the result, not followed';

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
  const against = (constraint: Constraint): string => {
    if (constraint.doubt < WORTH_REPORTING) return fits(constraint, best) ? '' : CONTRADICTED;
    return fits(constraint, hull) ? '' : NOT_FOLLOWED;
  };
  return {
    earliest: open.before ? null : isoOf(hull.from),
    latest: open.after ? null : isoOf(hull.to),
    best: none ? null : writtenDays(best),
    basis: none ? 'none' : 'inferred',
    confidence: none ? 0 : confidenceOf(main, constraints),
    evidence: [...(fresh ? [newestOf(fresh.newest, parts, hull)] : []), ...evidenceOf(listed, parts, against)],
    alternatives: none ? [] : alternativesOf(others, main, listed, fresh ? 1 : 0),
  };
}

function newestOf({ place, newsFrom }: Constraint, parts: PartReading[], hull: Days): PartEvidence {
  const near = { from: newsFrom! - A_YEAR_OR_TWO, to: newsFrom! + A_YEAR_OR_TWO };
  const followed = near.from <= hull.to && near.to >= hull.from;
  const says = `probably within a year or two of ${isoOf(newsFrom!)} (nothing newer is mentioned)${followed ? '' : NOT_FOLLOWED}`;
  return { ...place, quote: quoteOf(place, parts), says, rule: 'nothing-newer' };
}

function quoteOf(place: Constraint['place'], parts: PartReading[]): string {
  const text = parts.find(part => part.part === place.part && part.index === place.index)?.text ?? '';
  return text.slice(place.start, place.end);
}

function evidenceOf(listed: Constraint[], parts: PartReading[], against: (constraint: Constraint) => string): PartEvidence[] {
  return listed.map(constraint => ({
    ...constraint.place,
    quote: quoteOf(constraint.place, parts),
    says: saysOf(constraint) + against(constraint),
    rule: constraint.rule,
  }));
}
