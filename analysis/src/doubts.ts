import { characterBits } from './clean/common-pairs.js';
import { surpriseOf, type Surprise } from './clean/likelihood.js';
import { simplifyText } from './clean/simplify-text.js';
import type { Document, Doubt } from './corpus/document.js';
import { isSalutation } from './corpus/line-form.js';
import type { Span } from './corpus/span.js';

/** The way from a document's text to its source. */
export interface PlacesInSource {
  spanOf(span: Span): Span;
}

/** A document before anybody asked what is doubtful about it. */
export type UndoubtedDocument = Omit<Document, 'doubts'>;

/**
 * What a careful editor should look at in a document, in the order of the source; each with its place there. What the text
 * does not say is no doubt (a speaker never named, a name masked by the page), nor what is stated once and plainly: a doubt is what
 * was found twice with different values, rests on little, is missing although every speech has it, or was lost or garbled on the way.
 * `noticed` are doubts that attribution met itself. Linear in the text.
 */
export function doubtsOf(document: UndoubtedDocument, places: PlacesInSource, noticed: readonly Doubt[] = []): Doubt[] {
  const doubts = [
    ...doubtfulSplits(document),
    ...doubtfulDate(document),
    ...noticed,
    ...doubtfulTitle(document),
    ...lostText(document, places),
    ...garbledText(document, places),
    ...maskedDates(document, places),
    ...shortText(document),
  ];
  return doubts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function doubtfulSplits({ proposals }: UndoubtedDocument): Doubt[] {
  return proposals.map(({ at, quote }) => ({ kind: 'split', start: at, end: at + quote.length, quote }));
}

/** An inferred date less sure than this, or an interval longer than this, is worth a look. */
const UNSURE_DATE = 0.5;
const LONGEST_INTERVAL = 2 * 366;
const DAY = 86_400_000;

/** Undated; a text that contradicts itself; inferred with little certainty, or only to within years. */
function doubtfulDate(document: UndoubtedDocument): Doubt[] {
  const { basis, confidence, earliest, latest, evidence, alternatives } = document.dating;
  const [first] = evidence;
  const days = earliest && latest ? (Date.parse(latest) - Date.parse(earliest)) / DAY : Infinity;
  const unsure = basis !== 'stated' && (confidence < UNSURE_DATE || days > LONGEST_INTERVAL);
  if (basis !== 'none' && !unsure && alternatives.length === 0) return [];
  const against = alternatives.length > 0 ? (evidence[alternatives[0]!.evidence[0] ?? 0] ?? first) : first;
  return [against ? { kind: 'date', start: against.start, end: against.end, quote: against.quote } : beginning(document, 'date')];
}

/** Every speech has a title; one made of a page's numbering or of the text's own first words is only there to fill the list. */
function doubtfulTitle(document: UndoubtedDocument): Doubt[] {
  const { title, heading, text, dropped } = document;
  if (heading !== null && title === heading) {
    const line = dropped.find(one => one.kind === 'compilation-heading' && one.text.includes(heading)) ?? document.source;
    return [{ kind: 'title', start: line.start, end: Math.min(line.end, line.start + heading.length), quote: heading }];
  }
  const begun = title.replace(/…$/, '');
  const first = text
    .slice(0, 240)
    .split('\n')
    .find(line => !isSalutation(line) && line.startsWith(begun));
  return document.evidence.title === undefined && first !== undefined ? [beginning(document, 'title')] : [];
}

const LOST = /(?:锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯|[\ufffd\ue000-\uf8ff])+/g;
const MOST = 50;

/** Runs of characters that a wrong decoding destroyed; a quote is exactly what was lost, so that quotes together measure the loss. */
function lostText({ text }: UndoubtedDocument, places: PlacesInSource): Doubt[] {
  const runs: Span[] = [];
  for (const { index, 0: run } of text.matchAll(LOST)) {
    const last = runs[runs.length - 1];
    if (last && (index - last.end === 0 || runs.length >= MOST)) last.end = index + run.length;
    else runs.push({ start: index, end: index + run.length });
  }
  return runs.map(run => ({ kind: 'lost-text', ...places.spanOf(run), quote: text.slice(run.start, run.end) }));
}

/** How many characters of a text were lost: U+FFFD, private use, and what 锟斤拷 replaced. */
export function lostCharacters(text: string): number {
  let lost = 0;
  for (const [run] of text.matchAll(LOST)) lost += run.length;
  return lost;
}

/** Bits a character: a sure repair has two to seven, as the text around it; one that is worth a second look has more. */
const SURPRISING = 7.5;
const STILL_GARBLED = /[一-龥]\?[一-龥]{2,12}/g;
const RARE_BITS = 17;

/** Repairs of garbled text that read unlikely, and stretches behind a question mark that still look garbled. */
function garbledText({ text, repairs }: UndoubtedDocument, places: PlacesInSource): Doubt[] {
  const mojibake = repairs.filter(({ kind, after }) => kind === 'mojibake' && after.length >= 4);
  const surprise = mojibake.length > 0 ? surpriseOf(text) : null;
  const repaired = mojibake
    .filter(({ after }) => meanBits(simplifyText(after), surprise!) > SURPRISING)
    .map(({ start, end, after }): Doubt => ({ kind: 'garbled', start, end, quote: after.slice(0, 60) }));
  const left: Doubt[] = [];
  if (!text.includes('?')) return repaired;
  for (const { index, 0: run } of text.matchAll(STILL_GARBLED)) {
    const rare = [...run.slice(2)].filter(one => characterBits(one.charCodeAt(0)) >= RARE_BITS).length;
    if (rare * 3 < run.length - 2 || left.length >= MOST) continue;
    left.push({ kind: 'garbled', ...places.spanOf({ start: index, end: index + run.length }), quote: run });
  }
  return [...repaired, ...left];
}

/** Mean surprise of a stretch, by official Chinese and by the document, which knows its own names best. */
function meanBits(text: string, surprise: Surprise): number {
  let bits = 0;
  for (let i = 1; i < text.length; i++) bits += surprise(text.charCodeAt(i - 1), text.charCodeAt(i));
  return bits / Math.max(1, text.length - 1);
}

const HEAD_LINES = 4;
const MASKED_DATE = /(?:[12][\dxX×*_]{3}|[xX×*_]{2,4})年[\dxX×*_]{0,3}(?:月[\dxX×*_]{0,3}日?)?/;

/** A date line or a title whose figures the page hid: an editor may know them. */
function maskedDates({ text, title }: UndoubtedDocument, places: PlacesInSource): Doubt[] {
  let at = 0;
  for (const line of [...text.slice(0, 400).split('\n').slice(0, HEAD_LINES)]) {
    const masked = line.length <= 60 ? MASKED_DATE.exec(line) : null;
    if (masked && /[xX×*_]/.test(masked[0])) {
      const span = { start: at + masked.index, end: at + masked.index + masked[0].length };
      return [{ kind: 'mask', ...places.spanOf(span), quote: masked[0] }];
    }
    at += line.length + 1;
  }
  const inTitle = MASKED_DATE.exec(title);
  if (!inTitle || !/[xX×*_]/.test(inTitle[0])) return [];
  return [{ kind: 'mask', ...places.spanOf({ start: 0, end: 0 }), quote: inTitle[0] }];
}

/** Characters a speech has at least: what is shorter is a fragment, or something else altogether. */
const SHORTEST = 200;

function shortText(document: UndoubtedDocument): Doubt[] {
  return document.text.length < SHORTEST ? [beginning(document, 'short')] : [];
}

/** A doubt that is about the document as a whole, shown at its first line. */
function beginning({ source, text, passages }: UndoubtedDocument, kind: Doubt['kind']): Doubt {
  const first = passages[0];
  const place = first ? first.source : { start: source.start, end: source.start };
  const quote = first ? text.slice(first.start, first.end) : '';
  return { kind, start: place.start, end: Math.min(place.end, place.start + 60), quote: quote.slice(0, 60) };
}
