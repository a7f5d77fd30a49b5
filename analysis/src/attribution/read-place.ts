import type { Attributing } from './attributing.js';
import type { Division } from './gazetteer.js';
import { mentionsOf } from './mentions.js';
import { placeInByline } from './place-in-byline.js';
import { placeOfLandmarks } from './place-of-landmarks.js';
import { placeOfParts } from './place-of-parts.js';
import { ownPlace, placeInTitle, placeName, placeOfPlate, type OwnPlace } from './place.js';

/** Notes the place a title puts its speaker in; answers where it stands in the title. */
export function readPlaceInTitle(task: Attributing, title: string, note: (start: number, length: number) => void): void {
  const place = task.found.place === null ? placeInTitle(title, task.gazetteer) : null;
  if (!place) return;
  setPlace(task, place.division);
  note(place.start, place.end - place.start);
}

/** Notes the place a byline names before the office. */
export function readPlaceInByline(task: Attributing, line: string, at: number): void {
  const { found, gazetteer } = task;
  const place = found.place === null ? placeInByline(line) : null;
  if (!place) return;
  const [division, ...others] = gazetteer.byName.get(place.name + place.kind) ?? [];
  if (division && others.length === 0) setPlace(task, division);
  else {
    // 区 stays in the name, as for the districts of the gazetteer: 桐泊区 and not 桐泊.
    found.place = place.kind === '区' ? place.name + place.kind : place.name;
    found.level ??= place.kind;
  }
  task.quote('place', 'text', { start: at + place.start, end: at + place.end });
}

/** Notes the place the text itself gives away: one it calls its own, a number plate, the parts it is made of, or its landmarks. */
export function readPlace(task: Attributing): void {
  const { found, speech, gazetteer } = task;
  if (found.place !== null || found.level === '国家') return;
  const mentions = mentionsOf(speech.text, gazetteer);
  const own = ownPlace(speech.text, mentions, found.level);
  const place = own?.sure
    ? own
    : (placeOfPlate(speech.text, gazetteer, found.level) ??
      placeOfParts(speech.text, mentions, found.level) ??
      readLandmarks(task, own?.division ?? null) ??
      own);
  if (!place) return;
  if (!place.sure) {
    task.doubt('place', 'text', place.quotes[0]!);
    return;
  }
  setPlace(task, place.division);
  for (const span of place.quotes) task.quote('place', 'text', span);
}

/** The place of the landmarks, unless the text half claims another one as its own. */
function readLandmarks({ speech, gazetteer, found }: Attributing, leaning: Division | null): OwnPlace | null {
  if (gazetteer.landmarks === null) return null;
  const place = placeOfLandmarks(speech.text, gazetteer.landmarks, found.level, leaning);
  return place && (leaning === null || leaning === place.division || leaning === place.division.parent) ? place : null;
}

function setPlace({ found }: Attributing, division: Division): void {
  found.place = placeName(division);
  if (found.level === null) {
    found.level = division.level;
    found.evidence.level = found.evidence.place ?? [];
  }
}
