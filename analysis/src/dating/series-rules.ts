import type { KnownFact } from './chronology.js';
import type { Constraint } from './constraint.js';
import { placeOf } from './evidence-for.js';
import type { FactMention, PartReading } from './reading.js';

/** Where one phrase means another meeting in every province, the provinces the text names decide. */
export function narrowedByPlace(facts: KnownFact[], text: string): KnownFact[] {
  if (facts.length < 2 || facts.every(fact => fact.place === null)) return facts;
  const here = facts.filter(fact => fact.place !== null && text.includes(fact.place));
  return here.length > 0 ? here : facts;
}

/** A meeting held again and again under one name (中央经济工作会议): the text speaks in the months around one of them. */
export function oneOfSeries(reading: PartReading, mention: FactMention, facts: KnownFact[]): Constraint {
  const yearly = facts.length > 8;
  const windows = facts
    .map(fact => ({ from: fact.from - (yearly ? 20 : 180), to: (fact.to ?? fact.from) + (yearly ? 150 : 500) }))
    .sort((a, b) => a.from - b.from);
  return {
    windows: merged(windows),
    doubt: yearly ? 0.35 : 0.15,
    place: placeOf(reading, mention.start, mention.end),
    rule: 'one-of-series',
    says: `around one of ${facts.length} meetings of this name`,
  };
}

function merged(windows: { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const window of windows) {
    const last = result.at(-1);
    if (last && window.from <= last.to + 1) last.to = Math.max(last.to, window.to);
    else result.push({ ...window });
  }
  return result;
}
