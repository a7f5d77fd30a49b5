import type { Attribution, Quote } from '../corpus/document.js';
import { isDateLine, isSalutation } from '../corpus/line-form.js';
import type { Span } from '../corpus/span.js';
import type { Division, Gazetteer } from './gazetteer.js';
import { governmentLevel } from './level.js';
import { mentionsOf } from './mentions.js';
import { occasionInOpening, occasionInTitle } from './occasion.js';
import { placeInByline } from './place-in-byline.js';
import { ownPlace, placeInTitle, placeName, placeOfCounties, placeOfPlate } from './place.js';
import { levelOfRole, roleAtStart, withoutGovernment } from './role.js';
import { speakerInByline, speakerInTitle } from './speaker.js';

export { compileGazetteer, type Gazetteer, type GazetteerFile } from './gazetteer.js';

/** A quote and the part of the speech it stands in; its offsets count in that part. */
export interface PartQuote extends Quote {
  part: 'title' | 'heading' | 'text';
}

/** What attribution reads. `headingTitle` is what the heading says of this speech; null when the page says the same over all. */
export interface AttributableSpeech {
  heading: string | null;
  headingTitle?: string | null;
  title: string | null;
  text: string;
}

type Field = keyof Attribution['evidence'];

interface Attributing {
  speech: AttributableSpeech;
  gazetteer: Gazetteer;
  found: Attribution;
  quote(field: Field, part: PartQuote['part'], span: Span): void;
}

/**
 * Who speaks, as what, where, at which level of government and on which occasion, each with the quotes it rests on: first from
 * the title, then the byline and the first sentences, then the compilation's heading, last from what the text says of itself. Null rather than a guess.
 * Offsets of quotes count in the part they name. Linear in the text.
 */
export function attribute(speech: AttributableSpeech, gazetteer: Gazetteer): Attribution {
  const found: Attribution = {
    title: titleOf(speech),
    speaker: null,
    role: null,
    place: null,
    level: null,
    occasion: null,
    evidence: {},
  };
  const task: Attributing = {
    speech,
    gazetteer,
    found,
    quote: (field, part, span) => addQuote(found, speech, field, part, span),
  };
  if (speech.title !== null) task.quote('title', 'title', { start: 0, end: speech.title.length });
  readTitle(task, 'title', speech.title);
  readBylines(task);
  readOpening(task);
  readTitle(task, 'heading', speech.headingTitle === undefined ? speech.heading : speech.headingTitle);
  readLevel(task);
  readPlace(task);
  return found;
}

function addQuote(found: Attribution, speech: AttributableSpeech, field: Field, part: PartQuote['part'], span: Span): void {
  const quote: PartQuote = { part, quote: (speech[part] ?? '').slice(span.start, span.end), start: span.start, end: span.end };
  (found.evidence[field] ??= []).push(quote);
}

const LONGEST_TITLE = 40;

/** The title; else what the heading says; else the beginning of the text, so that a list has something to show. */
function titleOf({ title, heading, headingTitle, text }: AttributableSpeech): string {
  if (title) return title;
  const named = headingTitle === undefined ? heading : (headingTitle ?? heading);
  if (named) return named;
  const line =
    text
      .slice(0, 200)
      .split('\n')
      .find(one => !isSalutation(one) && !isDateLine(one)) ?? '';
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
}

function readTitle(task: Attributing, part: 'title' | 'heading', title: string | null): void {
  if (!title) return;
  const { found } = task;
  const offset = part === 'heading' ? Math.max(0, (task.speech.heading ?? '').indexOf(title)) : 0;
  const quote = (field: Field, start: number, length: number): void =>
    task.quote(field, part, { start: offset + start, end: offset + start + length });
  const speaker = speakerInTitle(title);
  if (speaker && better(found.speaker, speaker.name, speaker.surnameOnly)) {
    found.speaker = speaker.name;
    quote('speaker', speaker.start, speaker.name.length);
  }
  const role = speaker?.role ?? roleAtStart(title);
  if (found.role === null && role !== null) {
    found.role = withoutGovernment(role);
    quote('role', title.indexOf(role), role.length);
  }
  const occasion = found.occasion === null ? occasionInTitle(title) : null;
  if (occasion) {
    found.occasion = occasion.occasion;
    quote('occasion', occasion.start, occasion.occasion.length);
  }
  const place = found.place === null ? placeInTitle(title, task.gazetteer) : null;
  if (place) {
    setPlace(task, place.division);
    quote('place', place.start, place.end - place.start);
  }
}

function better(current: string | null, name: string, surnameOnly: boolean): boolean {
  return current === null || (!surnameOnly && current.length === 1 && name.startsWith(current));
}

const BYLINES = 4;

function readBylines(task: Attributing): void {
  const { found, speech } = task;
  let at = 0;
  for (let i = 0; i < BYLINES; i++) {
    const to = speech.text.indexOf('\n', at);
    if (to < 0 || to - at > 60) return;
    const line = speech.text.slice(at, to);
    if (isSalutation(line)) return;
    const byline = isDateLine(line) ? null : speakerInByline(line);
    if (byline) readPlaceInByline(task, line, at);
    if (byline?.name && better(found.speaker, byline.name, false)) {
      found.speaker = byline.name;
      task.quote('speaker', 'text', { start: at, end: to });
    }
    if (byline?.role && found.role === null) {
      found.role = withoutGovernment(byline.role);
      task.quote('role', 'text', { start: at, end: to });
    }
    at = to + 1;
  }
}

function readPlaceInByline(task: Attributing, line: string, at: number): void {
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

function readOpening(task: Attributing): void {
  if (task.found.occasion !== null) return;
  const occasion = occasionInOpening(task.speech.text);
  if (!occasion) return;
  task.found.occasion = occasion.occasion;
  task.quote('occasion', 'text', occasion);
}

function readLevel(task: Attributing): void {
  const { found, speech } = task;
  const ofRole = found.role === null ? null : levelOfRole(found.role);
  if (ofRole !== null) {
    found.level ??= ofRole;
    const [quote] = found.evidence.role ?? [];
    if (quote) found.evidence.level = [quote];
    return;
  }
  if (found.level !== null) return;
  const level = governmentLevel(speech.text);
  if (!level) return;
  found.level = level.level;
  for (const span of level.quotes) task.quote('level', 'text', span);
}

function readPlace(task: Attributing): void {
  const { found, speech, gazetteer } = task;
  if (found.place !== null || found.level === '国家') return;
  const mentions = mentionsOf(speech.text, gazetteer);
  const place =
    ownPlace(speech.text, mentions, found.level) ??
    placeOfPlate(speech.text, gazetteer) ??
    placeOfCounties(speech.text, mentions);
  if (!place) return;
  setPlace(task, place.division);
  for (const span of place.quotes) task.quote('place', 'text', span);
}

function setPlace({ found }: Attributing, division: Division): void {
  found.place = placeName(division);
  if (found.level === null) {
    found.level = division.level;
    found.evidence.level = found.evidence.place ?? [];
  }
}
