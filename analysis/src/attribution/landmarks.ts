import { PhraseTrie } from '../corpus/phrase-trie.js';
import type { Span } from '../corpus/span.js';
import type { Division } from './division.js';

/** data/gazetteer/landmarks.json, as it stands: kind → place → names; other names of one thing follow a bar. */
export type LandmarksFile = Readonly<Record<string, string | Readonly<Record<string, readonly string[]>>>>;

/** Something that stands in one place, or is said of it: a firm, a festival, a reservoir, a by-name. */
export interface Landmark {
  /** The name the thing goes by first; its other names have the same one. */
  thing: string;
  kind: string;
  /** One division, or several that share the name. */
  places: readonly Division[];
}

/** A landmark in a text. */
export interface LandmarkMention extends Span {
  landmark: Landmark;
}

/** Landmarks by the names a text may call them. */
export interface Landmarks {
  starts: PhraseTrie;
  byStart: ReadonlyMap<number, readonly { name: string; landmark: Landmark }[]>;
}

/**
 * Turns the content of data/gazetteer/landmarks.json into the form the reader looks names up in. Throws a TypeError that names an
 * entry whose place is no division: a slip of the pen must not become evidence.
 */
export function compileLandmarks(content: unknown, divisions: Iterable<Division>): Landmarks {
  const places = new Map<string, Division>();
  for (const division of divisions) {
    const name = division.rank === 3 && division.parent ? division.parent.name + division.name : division.name;
    if (!places.has(name)) places.set(name, division);
  }
  const things = new Map<string, Landmark>();
  for (const [kind, byPlace] of Object.entries(content as LandmarksFile)) {
    if (typeof byPlace === 'string') continue;
    for (const [place, names] of Object.entries(byPlace)) {
      const division = places.get(place);
      if (!division) throw new TypeError(`the landmarks name no division: "${place}"`);
      for (const entry of names) enter(things, kind, entry, division);
    }
  }
  return startsOf(things);
}

function enter(things: Map<string, Landmark>, kind: string, entry: string, division: Division): void {
  const names = entry.split('|');
  for (const name of names) {
    const known = things.get(name);
    const places = known === undefined ? [division] : [...new Set([...known.places, division])];
    things.set(name, { thing: known?.thing ?? names[0]!, kind, places });
    const likened = withLikes(name);
    if (likened !== name) things.set(likened, things.get(name)!);
  }
}

/** Words that pages put in place of others to pass for original writing; each pair is of one length, so that offsets stay. */
const LIKES: readonly [string, string][] = [
  ['文化', '文明'],
  ['改革', '变革'],
  ['发展', '开展'],
  ['农村', '乡村'],
  ['试验', '实验'],
  ['建设', '建立'],
];

function withLikes(name: string): string {
  return LIKES.reduce((likened, [own, like]) => likened.replaceAll(own, like), name);
}

function startsOf(things: ReadonlyMap<string, Landmark>): Landmarks {
  const starts = new PhraseTrie();
  const byStart = new Map<number, { name: string; landmark: Landmark }[]>();
  for (const [name, landmark] of things) {
    const start = name.charCodeAt(0) * 0x10000 + name.charCodeAt(1);
    starts.enter(name);
    byStart.set(start, [...(byStart.get(start) ?? []), { name, landmark }]);
  }
  for (const names of byStart.values()) names.sort((a, b) => b.name.length - a.name.length);
  return { starts, byStart };
}

/** A speech shows where it is held early, and often. */
const READ_AT_MOST = 16_000;

/** Every landmark a text names, the longest name at each point. Reads the first characters of a text only. */
export function landmarksOf(text: string, { starts, byStart }: Landmarks): LandmarkMention[] {
  const mentions: LandmarkMention[] = [];
  const end = Math.min(text.length, READ_AT_MOST);
  for (let i = 0; i + 1 < end; i++) {
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (!starts.mayBegin(code, next)) continue;
    const found = byStart.get(code * 0x10000 + next)?.find(({ name }) => text.startsWith(name, i));
    if (found === undefined) continue;
    mentions.push({ landmark: found.landmark, start: i, end: i + found.name.length });
    i += found.name.length - 1;
  }
  return mentions;
}
