import { isSalutation } from '../corpus/line-form.js';
import type { SplitProposal } from '../corpus/document.js';
import type { Span } from '../corpus/span.js';
import { automaticCuts, type Cut } from './automatic-cuts.js';
import { overruled, type CutsInForce, type DecidedCut } from './decided-cuts.js';
import { doubtfulSplits, proposalAt } from './doubtful-splits.js';
import { openSpeech } from './opening.js';
import { SURE } from './seam.js';
import { linesOf, type Line, type SpeechSpan } from './speech-span.js';

export type { DecidedCut } from './decided-cuts.js';
export type { SpeechSpan } from './speech-span.js';

/** What is known of a text before it is split: that it is one, and what a person decided; offsets count in the text. */
export interface SplitOptions {
  single?: boolean;
  cuts?: readonly DecidedCut[];
}

/**
 * Tells the speeches of a page apart: by numbered headings (第一篇, 篇二, 讲话(三)), else by a title and a salutation that begin
 * anew. A text with neither is one speech, however many numbered parts it has; `single` says that it is one. Places that are not sure
 * come as proposals; a person's decisions are in force whatever the text says, and make no proposal. The same text and decisions
 * always give the same speeches. Offsets count in `text`, the output of cleaning. Linear in the text.
 */
export function splitCompilation(text: string, { single = false, cuts: decisions = [] }: SplitOptions = {}): SpeechSpan[] {
  const whole = linesOf(text);
  if (whole.length === 0) return [];
  const automatic = single ? [] : automaticCuts(whole);
  const inForce = overruled(text, whole, automatic, decisions);
  const pieces = piecesOf(inForce, automatic.length > 0 && inForce.cuts[0]?.line !== automatic[0]!.line);
  const speeches = opened(inForce.lines, pieces, sharedTitles(automatic), single);
  return withoutDecided(speeches, decisions);
}

/** The lines from one cut to the next; `wanting` where the number of a heading is missing at its end. */
interface Piece {
  from: number;
  to: number;
  cut: CutsInForce['cuts'][number] | null;
  /** False for what may be the page's own words: nothing else stands before the first heading. */
  speech: boolean;
  /** True when a person cut before or behind it, so that it is a speech even if it is titles only. */
  decided: boolean;
  wanting: boolean;
}

function piecesOf({ lines, cuts }: CutsInForce, headUndone: boolean): Piece[] {
  const starts = cuts[0]?.line === 0 ? cuts : [null, ...cuts];
  return starts.map((cut, i) => {
    const next = starts[i + 1];
    return {
      from: cut?.line ?? 0,
      to: next?.line ?? lines.length,
      cut,
      speech: cut !== null || next === undefined || headUndone,
      decided: (cut?.decided ?? false) || (next?.decided ?? false),
      wanting: next?.reason === 'number-missing' && next.heading !== null,
    };
  });
}

/** Opens the speeches; what is no speech of its own is kept among what the next one drops. */
function opened(lines: readonly Line[], pieces: readonly Piece[], shared: ReadonlySet<string>, single: boolean): SpeechSpan[] {
  const speeches: SpeechSpan[] = [];
  let aside: (Span & { kind: string })[] = [];
  for (const piece of pieces) {
    const own = lines.slice(piece.from, piece.to);
    const speech = isPreamble(piece, own) ? null : (openSpeech(own, piece.cut?.heading ?? null, shared) ?? unopened(piece, own));
    if (!speech) {
      aside.push(...own.map(asPageWords));
      continue;
    }
    speech.dropped.unshift(...aside);
    aside = [];
    speeches.push(single ? speech : { ...speech, proposals: proposalsIn(lines, piece, speech) });
  }
  speeches[speeches.length - 1]?.dropped.push(...aside);
  return speeches;
}

/** What stands before the first cut is a speech of its own only when it is long and spoken; else it is the page's words. */
function isPreamble({ speech, decided }: Piece, lines: readonly Line[]): boolean {
  if (speech || decided) return false;
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return length < 400 || !lines.some(({ text }) => isSalutation(text) || text.length > 150);
}

/** A person may cut off a stretch that is title and heading only: then these are its words. */
function unopened({ decided }: Piece, lines: readonly Line[]): SpeechSpan | null {
  if (!decided) return null;
  const span = { start: lines[0]!.start, end: lines[lines.length - 1]!.end };
  return {
    ...span,
    heading: null,
    headingTitle: null,
    headingSpan: null,
    title: null,
    titleSpan: null,
    dropped: [],
    proposals: [],
  };
}

function asPageWords({ start, end, text }: Line): Span & { kind: string } {
  return { start, end, kind: text.length > 40 ? 'blurb' : 'compilation-heading' };
}

function proposalsIn(lines: readonly Line[], piece: Piece, { start }: Span): SplitProposal[] {
  let body = piece.from;
  while (lines[body]!.end <= start) body++;
  return [...joinAt(lines, piece), ...doubtfulSplits(lines, body, piece.to, piece.wanting)];
}

/** A cut that is not sure, put before a person as one that may be undone. */
function joinAt(lines: readonly Line[], { cut, from }: Piece): SplitProposal[] {
  if (cut === null || cut.decided || from === 0 || cut.confidence >= SURE) return [];
  return [proposalAt(lines, cut, 'join')];
}

/** What a person has decided is no question any more. */
function withoutDecided(speeches: SpeechSpan[], decisions: readonly DecidedCut[]): SpeechSpan[] {
  if (decisions.length === 0) return speeches;
  const decided = ({ at, quote }: SplitProposal): boolean =>
    decisions.some(one => one.at >= at - 1 && one.at < at + quote.length);
  return speeches.map(speech => ({ ...speech, proposals: speech.proposals.filter(proposal => !decided(proposal)) }));
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
