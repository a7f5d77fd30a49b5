import type { SplitReason } from '../corpus/document.js';
import { endsSentence, isDateLine, isNumbered, isOpening, isSalutation, isTitle } from '../corpus/line-form.js';
import { headingsOf, type Heading } from './families.js';
import { LONGEST_HEAD, Numbering, SURE, weighSeam } from './seam.js';
import type { Line } from './speech-span.js';

/** Where a speech begins: the line, the heading it begins with if it has one, and how sure that is. */
export interface Cut {
  line: number;
  heading: Heading | null;
  confidence: number;
  reason: SplitReason;
}

/** The cuts the text itself asks for: numbered headings, else titles over salutations; in order. */
export function automaticCuts(lines: readonly Line[]): Cut[] {
  const numbered = numberedCuts(lines);
  return numbered.length > 0 ? numbered : restartCuts(lines);
}

const SHORTEST_SPEECH = 120;
/** Families whose headings can be nothing else, so that one lost number does not end them. */
const UNMISTAKABLE = new Set(['第#篇:', '第#篇', '篇#:', '…篇#']);

/** The family of numbered headings that counts 1, 2, 3 … through the page; the longest such family wins, the earlier form on a tie. */
function numberedCuts(lines: readonly Line[]): Cut[] {
  const families = new Map<string, Place[]>();
  lines.forEach((line, i) => {
    for (const heading of headingsOf(line.text)) {
      const places = families.get(heading.family) ?? [];
      places.push({ line: i, heading });
      families.set(heading.family, places);
    }
  });
  let best: Place[] = [];
  for (const places of families.values()) {
    const counted = countedUp(places, lines);
    if (counted.length > best.length && isCompilation(counted, lines)) best = counted;
  }
  return weighed(best, lines);
}

interface Place {
  line: number;
  heading: Heading;
}

/** The places that count up by one; over one lost number where the family is unmistakable and the number comes nowhere later. */
function countedUp(places: readonly Place[], lines: readonly Line[]): Place[] {
  let found: Place[] = [];
  places.forEach((place, i) => {
    const { number, family } = place.heading;
    // A table of contents counts once in vain: the headings over the texts begin again at 1.
    if (
      number === 1 &&
      found.length > 0 &&
      lines[place.line]!.start - lines[found[0]!.line]!.start < found.length * SHORTEST_SPEECH
    )
      found = [];
    const expected = (found[found.length - 1]?.heading.number ?? 0) + 1;
    const lost =
      number === expected + 1 && UNMISTAKABLE.has(family) && !places.slice(i).some(({ heading }) => heading.number === expected);
    if (number === expected || lost) found.push(place);
  });
  return found;
}

/** How sure each numbered cut is: wholly, but behind a lost number, or where a heading could be a part's and nothing greets under it. */
function weighed(places: readonly Place[], lines: readonly Line[]): Cut[] {
  return places.map((place, i) => {
    const { number, family } = place.heading;
    const before = places[i - 1]?.heading.number ?? 0;
    if (number > before + 1) return { ...place, confidence: 0.8, reason: 'number-missing' };
    if (UNMISTAKABLE.has(family)) return { ...place, confidence: 1, reason: 'title-and-salutation' };
    const to = places[i + 1]?.line ?? lines.length;
    const greeted = lines.slice(place.line + 1, Math.min(to, place.line + LONGEST_HEAD)).some(({ text }) => isSalutation(text));
    return { ...place, confidence: greeted ? 1 : 0.65, reason: greeted ? 'title-and-salutation' : 'weak-heading' };
  });
}

const PARTS_OF_ONE = /^第[一二三四五六七八九十百\d]{1,4}[章编节条]/;
const SPOKEN = /讲话|致辞|致词|发言|报告|主持|讲稿|演讲|表态|祝词|贺词|材料|范文|稿/;

/**
 * A plan or a law is numbered too (第一篇 … 第一章 …), but its parts are parts of one text. Headings of a compilation name speeches
 * or are followed by salutations, and every one has a text under it.
 */
function isCompilation(cuts: readonly Place[], lines: readonly Line[]): boolean {
  if (cuts.length === 0) return false;
  const { family } = cuts[0]!.heading;
  if (cuts.length < 2 && family !== '第#篇:' && family !== '篇#:') return false;
  const bodies = cuts.map((cut, i) => lines.slice(cut.line + 1, cuts[i + 1]?.line ?? lines.length));
  const long = bodies.filter(body => body.reduce((sum, line) => sum + line.text.length, 0) >= SHORTEST_SPEECH).length;
  if (long * 2 < cuts.length || (cuts.length === 1 && cuts[0]!.line > 3)) return false;
  const chapters = bodies.filter(body => body.some(line => PARTS_OF_ONE.test(line.text) && line.text.length < 40)).length;
  if (chapters * 2 > cuts.length) return false;
  const named = cuts.filter(({ heading }) => isTitle(heading.title ?? '') || SPOKEN.test(heading.title ?? '')).length;
  const greeted = bodies.filter(body => body.slice(0, LONGEST_HEAD).some(line => isSalutation(line.text))).length;
  if (family === '#…') return greeted * 2 > cuts.length;
  return Math.max(named, greeted) * 2 >= cuts.length;
}

const SHORTEST_BETWEEN = 300;

/** Without numbers: a title line over a salutation, once a speech of some length has gone before. */
function restartCuts(lines: readonly Line[]): Cut[] {
  const heads: number[] = [];
  let length = 0;
  let bodySince = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.length <= 80 && isOpening(line.text)) {
      const head = headBefore(lines, i, bodySince);
      if (head !== null && (heads.length === 0 || length >= SHORTEST_BETWEEN)) {
        heads.push(head);
        length = 0;
      }
      bodySince = i;
    }
    length += line.text.length;
  }
  if (heads.length === 0) return [];
  return restartsAmong(heads, lines);
}

/** The heads as cuts. A single one begins the only speech of its page, unless a speech has clearly taken leave before it. */
function restartsAmong(heads: readonly number[], lines: readonly Line[]): Cut[] {
  const numbering = new Numbering(lines, 0, lines.length);
  const seams = heads.map((head, i) => weighSeam(lines, head, heads[i - 1] ?? 0, numbering));
  const cuts = seams.map(({ line, confidence, reason }): Cut => ({ line, heading: null, confidence, reason }));
  if (cuts.length >= 2) return cuts;
  const before = lines.slice(0, heads[0]).reduce((sum, { text }) => sum + text.length, 0);
  return seams[0]!.leave && seams[0]!.confidence >= SURE && before >= SHORTEST_BETWEEN ? cuts : [];
}

/** The first of the short lines over a salutation, if one of them is a title; null when there is none. */
function headBefore(lines: readonly Line[], opening: number, after: number): number | null {
  let head: number | null = null;
  for (let i = opening - 1; i > after && opening - i <= LONGEST_HEAD; i--) {
    const line = lines[i]!.text;
    if (line.length > 70 || (endsSentence(line) && !isDateLine(line))) break;
    if (isNumbered(line) && !/^[—-]{1,2}/.test(line)) break;
    if (isTitle(line)) head = i;
    else if (head !== null && !/^[—-]{1,2}/.test(lines[i + 1]!.text)) break;
    else if (head !== null) head = i;
  }
  return head;
}
