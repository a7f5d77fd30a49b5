import { isDateLine, isSalutation } from '../corpus/line-form.js';
import { quoteOf, type AttributableSpeech, type Attributed, type Attributing, type Field } from './attributing.js';
import type { Gazetteer } from './gazetteer.js';
import { governmentLevel } from './level.js';
import { occasionInOpening, occasionInTitle } from './occasion.js';
import { readPlace, readPlaceInByline, readPlaceInTitle } from './read-place.js';
import { roleOfSelf } from './role-of-self.js';
import { levelOfRole, roleAtStart, withoutGovernment } from './role.js';
import { speakerInByline, speakerInTitle } from './speaker.js';

export type { AttributableSpeech, Attributed, PartQuote, UnsureQuote } from './attributing.js';
export { compileGazetteer, type Gazetteer, type GazetteerFile } from './gazetteer.js';

/**
 * Who speaks, as what, where, at which level of government and on which occasion, each with the quotes it rests on: first from
 * the title, then the byline and the first sentences, then the compilation's heading, last from what the text says of itself. Null rather than a guess.
 * Offsets of quotes count in the part they name. Linear in the text.
 */
export function attribute(speech: AttributableSpeech, gazetteer: Gazetteer): Attributed {
  const found: Attributed = {
    title: titleOf(speech),
    speaker: null,
    role: null,
    place: null,
    level: null,
    occasion: null,
    evidence: {},
    unsure: [],
  };
  const task: Attributing = {
    speech,
    gazetteer,
    found,
    quote: (field, part, span) => {
      (found.evidence[field] ??= []).push(quoteOf(speech, part, span));
    },
    doubt: (field, part, span) => {
      found.unsure.push({ field, ...quoteOf(speech, part, span) });
    },
  };
  if (speech.title !== null) task.quote('title', 'title', { start: 0, end: speech.title.length });
  readTitle(task, 'title', speech.title);
  readBylines(task);
  readOpening(task);
  readTitle(task, 'heading', speech.headingTitle === undefined ? speech.heading : speech.headingTitle);
  readOwnWords(task);
  readLevel(task);
  readPlace(task);
  return found;
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
  readPlaceInTitle(task, title, (start, length) => quote('place', start, length));
}

function better(current: string | null, name: string, surnameOnly: boolean): boolean {
  return current === null || (!surnameOnly && current.length === 1 && name.startsWith(current));
}

/** Two names that are not one: neither begins the other. */
function contradicts(one: string | null, other: string): boolean {
  return one !== null && !one.startsWith(other) && !other.startsWith(one);
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
    if (byline?.name && contradicts(found.speaker, byline.name)) task.doubt('speaker', 'text', { start: at, end: to });
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

function readOpening(task: Attributing): void {
  if (task.found.occasion !== null) return;
  const occasion = occasionInOpening(task.speech.text);
  if (!occasion) return;
  task.found.occasion = occasion.occasion;
  task.quote('occasion', 'text', occasion);
}

function readOwnWords(task: Attributing): void {
  if (task.found.role !== null) return;
  const own = roleOfSelf(task.speech.text);
  if (!own) return;
  task.found.role = withoutGovernment(own.role);
  task.quote('role', 'text', own.quote);
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
