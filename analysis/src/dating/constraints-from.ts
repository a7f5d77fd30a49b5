import type { Chronology } from './chronology.js';
import type { Constraint } from './constraint.js';
import type { PartReading } from './reading.js';
import { yearConstraint } from './year-rules.js';

/** All that the parts of a document say about its date. */
export function constraintsFrom(parts: PartReading[], chronology: Chronology): Constraint[] {
  const constraints: Constraint[] = [];
  for (const reading of parts) {
    if (reading.part === 'stamp') continue;
    for (const mention of reading.dates) {
      const constraint = yearConstraint(reading, mention);
      if (constraint) constraints.push(constraint);
    }
  }
  return strongestOfEach(constraints, chronology);
}

/** The same reading of the same windows counts once, at its most certain: ten mentions of a year are one fact. */
function strongestOfEach(constraints: Constraint[], _chronology: Chronology): Constraint[] {
  const best = new Map<string, Constraint>();
  for (const constraint of constraints) {
    const first = constraint.windows[0]!;
    const key = `${constraint.rule} ${first.from} ${first.to} ${constraint.windows.length}`;
    const known = best.get(key);
    if (!known || constraint.doubt < known.doubt) best.set(key, constraint);
  }
  return [...best.values()];
}
