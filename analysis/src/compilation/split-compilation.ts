import { isDateLine, isNumbered, isOpening, isSalutation, isTitle, endsSentence } from '../corpus/line-form.js';
import type { Span } from '../corpus/span.js';
import { headingsOf, type Heading } from './families.js';
import { openSpeech } from './opening.js';
import type { Line, SpeechSpan } from './speech-span.js';

export type { SpeechSpan } from './speech-span.js';

/** A person's word on a place: a speech begins there (`made`), or none does. */
export interface DecidedCut {
  at: number;
  made: boolean;
}

/** What is known of a text before it is split: that it is one, and what a person decided; offsets count in the text. */
export interface SplitOptions {
  single?: boolean;
  cuts?: readonly DecidedCut[];
}

/** Where a speech begins: the line, and the heading it begins with if it has one. */
interface Cut {
  line: number;
  heading: Heading | null;
}

/**
 * Tells the speeches of a page apart: by numbered headings (第一篇, 篇二, 讲话(三)), else by a title and a salutation that begin
 * anew. A text with neither is one speech, however many numbered parts it has; `single` says that it is one. Offsets count in
 * `text`, the output of cleaning. Linear in the text.
 */
export function splitCompilation(text: string, { single = false }: SplitOptions = {}): SpeechSpan[] {
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  const cuts = single ? [] : cutsOf(lines);
  const speeches: SpeechSpan[] = [];
  const shared = sharedTitles(cuts);
  const preamble = preambleOf(lines, cuts);
  const all: Cut[] = preamble.speech ? [{ line: 0, heading: null }, ...cuts] : cuts;
  if (all.length === 0) all.push({ line: 0, heading: null });
  all.forEach((cut, i) => {
    const to = all[i + 1]?.line ?? lines.length;
    const speech = openSpeech(lines.slice(cut.line, to), cut.heading, shared);
    if (speech) speeches.push(speech);
  });
  const first = speeches[0];
  if (first && !preamble.speech) first.dropped.unshift(...preamble.dropped);
  return speeches;
}

/** Titles that stand over more than one speech of the page: the page's own title, which says nothing of any one of them. */
function sharedTitles(cuts: readonly Cut[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { heading } of cuts) {
    const title = heading?.title;
    if (!title) continue;
    if (seen.has(title)) shared.add(title);
    seen.add(title);
  }
  return shared;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    if (to > from) lines.push({ start: from, end: to, text: text.slice(from, to) });
    from = to + 1;
  }
  return lines;
}

function cutsOf(lines: readonly Line[]): Cut[] {
  const numbered = numberedCuts(lines);
  return numbered.length > 0 ? numbered : restartCuts(lines);
}

/** The family of numbered headings that counts 1, 2, 3 … through the page; the longest such family wins, the earlier form on a tie. */
function numberedCuts(lines: readonly Line[]): Cut[] {
  const families = new Map<string, Cut[]>();
  lines.forEach((line, i) => {
    for (const heading of headingsOf(line.text)) {
      let cuts = families.get(heading.family) ?? [];
      // A table of contents counts once in vain: the headings over the texts begin again at 1.
      if (heading.number === 1 && cuts.length > 0 && line.start - lines[cuts[0]!.line]!.start < cuts.length * SHORTEST_SPEECH)
        cuts = [];
      if (heading.number === cuts.length + 1) cuts.push({ line: i, heading });
      families.set(heading.family, cuts);
    }
  });
  let best: Cut[] = [];
  for (const cuts of families.values()) if (cuts.length > best.length && isCompilation(cuts, lines)) best = cuts;
  return best;
}

const PARTS_OF_ONE = /^第[一二三四五六七八九十百\d]{1,4}[章编节条]/;
const SHORTEST_SPEECH = 120;

/**
 * A plan or a law is numbered too (第一篇 … 第一章 …), but its parts are parts of one text. Headings of a compilation name speeches
 * or are followed by salutations, and every one has a text under it.
 */
function isCompilation(cuts: readonly Cut[], lines: readonly Line[]): boolean {
  const family = cuts[0]!.heading!.family;
  if (cuts.length < 2 && family !== '第#篇:' && family !== '篇#:') return false;
  const bodies = cuts.map((cut, i) => lines.slice(cut.line + 1, cuts[i + 1]?.line ?? lines.length));
  const long = bodies.filter(body => body.reduce((sum, line) => sum + line.text.length, 0) >= SHORTEST_SPEECH).length;
  if (long * 2 < cuts.length || (cuts.length === 1 && cuts[0]!.line > 3)) return false;
  const chapters = bodies.filter(body => body.some(line => PARTS_OF_ONE.test(line.text) && line.text.length < 40)).length;
  if (chapters * 2 > cuts.length) return false;
  const named = cuts.filter(cut => isTitle(cut.heading!.title ?? '') || SPOKEN.test(cut.heading!.title ?? '')).length;
  const greeted = bodies.filter(body => body.slice(0, 8).some(line => isSalutation(line.text))).length;
  if (family === '#…') return greeted * 2 > cuts.length;
  return Math.max(named, greeted) * 2 >= cuts.length;
}

const SPOKEN = /讲话|致辞|致词|发言|报告|主持|讲稿|演讲|表态|祝词|贺词|材料|范文|稿/;

/** Without numbers: a title line over a salutation, once a speech of some length has gone before. */
function restartCuts(lines: readonly Line[]): Cut[] {
  const cuts: Cut[] = [];
  let length = 0;
  let bodySince = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.length <= 80 && isOpening(line.text)) {
      const head = headBefore(lines, i, bodySince);
      if (head !== null && (cuts.length === 0 || length >= 300)) {
        cuts.push({ line: head, heading: null });
        length = 0;
      }
      bodySince = i;
    }
    length += line.text.length;
  }
  return cuts.length >= 2 ? cuts : [];
}

const LONGEST_HEAD = 8;

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

/** What stands before the first cut: a speech of its own when it is long and spoken, else the page's words. */
function preambleOf(lines: readonly Line[], cuts: readonly Cut[]): { speech: boolean; dropped: (Span & { kind: string })[] } {
  const before = lines.slice(0, cuts[0]?.line ?? 0);
  const length = before.reduce((sum, line) => sum + line.text.length, 0);
  const speech = length >= 400 && before.some(line => isSalutation(line.text) || line.text.length > 150);
  const dropped = before.map(line => ({
    start: line.start,
    end: line.end,
    kind: line.text.length > 40 ? 'blurb' : 'compilation-heading',
  }));
  return { speech, dropped };
}
