import type { Chronology } from './chronology.js';
import type { DatableText, DocumentDating } from './document-dating.js';
import { besideNewerThings } from './newer-things.js';
import { datingFromEvidence } from './inferred-dating.js';
import { readPart } from './reading.js';
import { datingAsStated } from './stated-dating.js';

export type { PartEvidence } from './constraint.js';
export type { DatableText, DocumentDating } from './document-dating.js';

/** The rules of this room, by version: two documents dated by the same rules and facts were treated alike. */
export const DATING_VERSION = '2.1.0';

/**
 * When was this speech given? A date the document states about itself decides, unless the text knows of newer things: then it is
 * kept with less confidence, beside what they say. Without one, everything that bounds the date
 * (years looked back upon or aimed at, five-year plans, congresses, formulations, terms of office, anniversaries, turns of the
 * year) is weighed together into the shortest interval that most probably holds it.
 *
 * Never throws on any text; time is linear in its length. `basis` is `none` when nothing bounds the date on both sides.
 */
export function dateDocument(document: DatableText, chronology: Chronology): DocumentDating {
  const parts = [
    readPart('title', 0, document.title ?? '', chronology),
    readPart('heading', 0, document.heading ?? '', chronology),
    readPart('text', 0, document.text, chronology),
    ...document.stamps.map((stamp, index) => readPart('stamp', index, stamp, chronology)),
  ];
  const stated = datingAsStated(parts, chronology.horizon);
  return stated ? besideNewerThings(stated, parts, chronology) : datingFromEvidence(parts, chronology);
}
