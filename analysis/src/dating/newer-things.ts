import type { DatingAlternative } from '../corpus/dating.js';
import type { Day } from './calendar.js';
import { isoOf, parseIso } from './calendar.js';
import type { Chronology, KnownFact } from './chronology.js';
import { sentenceBefore } from './clause.js';
import type { PartEvidence } from './constraint.js';
import { isStatute } from './constraints-from.js';
import type { DocumentDating } from './document-dating.js';
import { placeOf } from './evidence-for.js';
import { datingFromEvidence } from './inferred-dating.js';
import type { FactMention, PartReading } from './reading.js';

/** A thing a text knows of. */
interface NewerThing {
  fact: KnownFact;
  reading: PartReading;
  mention: FactMention;
}

/** Facts the chronology is surest of: what no text can name before it was there. */
const SURE_KINDS = new Set(['institution', 'event', 'meeting', 'formulation', 'campaign']);
const SURE = 0.06;
/** Days by which a first use may lie before the one recorded. */
const LEEWAY = 120;
/** So many newer things it takes: one may be misdated or misread; a statute names institutions with care. */
const ENOUGH = { speech: 3, statute: 1 } as const;
/** What is left of the confidence in a stated date that newer things contradict: of laws, one in five still stands as dated. */
const LEFT = { speech: 0.45, statute: 0.25 } as const;
const AHEAD = /(?:即将|将要|筹备|筹办|迎接|喜迎|申办|设立|组建|成立|推进|建立|探索|试点)[^，。；]{0,10}$/;

/**
 * A stated date, and what stands against it: a text that names things which came to be later is an older one worked over, or its
 * date is a misprint. Both readings are kept, and the confidence is lowered.
 */
export function besideNewerThings(stated: DocumentDating, parts: PartReading[], chronology: Chronology): DocumentDating {
  const latest = stated.latest === null ? null : parseIso(stated.latest);
  if (!latest) return stated;
  const newer = newerThings(parts, latest.to);
  const kind = isStatute(parts) ? 'statute' : 'speech';
  if (newer.length < ENOUGH[kind]) return stated;
  const confidence = Math.round(100 * stated.confidence * LEFT[kind]) / 100;
  const evidence = [...stated.evidence, ...newer.map(evidenceOf)];
  const other = laterReading(newer, datingFromEvidence(parts, chronology), 1 - confidence);
  const places = newer.map((_, at) => stated.evidence.length + at);
  return { ...stated, confidence, evidence, alternatives: [...stated.alternatives, { ...other, evidence: places }] };
}

/** After the newest of the newer things; closer, where the rest of the text says more. */
function laterReading(newer: NewerThing[], inferred: DocumentDating, left: number): Omit<DatingAlternative, 'evidence'> {
  const from = isoOf(Math.max(...newer.map(({ fact }) => fact.from)));
  const agrees = inferred.basis === 'inferred' && inferred.latest !== null && inferred.latest >= from;
  if (!agrees) return { earliest: from, latest: null, best: null, confidence: Math.round(100 * left * 0.8) / 100 };
  const { earliest, latest, best } = inferred;
  return { earliest, latest, best, confidence: Math.round(100 * left * inferred.confidence) / 100 };
}

/** Things that came to be after a day, each once, that a text names nevertheless: it cannot all have been written by then. */
function newerThings(parts: PartReading[], day: Day): NewerThing[] {
  const found = new Map<string, NewerThing>();
  for (const reading of parts) {
    if (reading.part === 'stamp') continue;
    for (const mention of reading.facts) {
      const fact = mention.facts[0]!;
      if (mention.facts.length > 1 || fact.from <= day + LEEWAY || found.has(fact.id)) continue;
      if (!SURE_KINDS.has(fact.kind) || (fact.doubt ?? 0) > SURE || fact.announced !== null) continue;
      if (AHEAD.test(sentenceBefore(reading.text, mention.start, 16))) continue;
      found.set(fact.id, { fact, reading, mention });
    }
  }
  return [...found.values()];
}

/** The quote that names such a thing. */
function evidenceOf({ fact, reading, mention }: NewerThing): PartEvidence {
  const { start, end } = mention;
  const says = `not before ${isoOf(fact.from)}; the stated date lies before it`;
  return { ...placeOf(reading, start, end), quote: reading.text.slice(start, end), says, rule: `${fact.kind}-known` };
}
