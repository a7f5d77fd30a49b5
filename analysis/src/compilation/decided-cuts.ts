import type { Cut } from './automatic-cuts.js';
import { openSpeech } from './opening.js';
import { linesOf, type Line } from './speech-span.js';

/** A person's word on a place: a speech begins there (`made`), or none does. */
export interface DecidedCut {
  at: number;
  made: boolean;
}

/** The cuts in force, and the lines they count in. */
export interface CutsInForce {
  lines: readonly Line[];
  /** `decided`: a person made or confirmed it, so that it is no proposal. */
  cuts: readonly (Cut & { decided: boolean })[];
}

/**
 * Lets a person's decisions overrule the automatic cuts. A decision speaks of a cut when it lies anywhere from the cut's first line to
 * the first word of the speech, so that it may be given at the heading, the title or the salutation; where there is no automatic cut,
 * the text is cut at the very place, in mid-line if need be. The automatic cuts themselves are never affected by decisions, so that
 * taking a decision back restores exactly what was there.
 */
export function overruled(
  text: string,
  whole: readonly Line[],
  automatic: readonly Cut[],
  decisions: readonly DecidedCut[],
): CutsInForce {
  if (decisions.length === 0) return { lines: whole, cuts: automatic.map(cut => ({ ...cut, decided: false })) };
  const places = decisions.map(({ at, made }) => ({ at: firstWordFrom(text, at), made })).filter(({ at }) => at < text.length);
  const heads = automatic.map((cut, i) => headOf(whole, cut, automatic[i + 1]));
  const speaksOf = (at: number, i: number): boolean => heads[i]!.start <= at && at <= heads[i]!.end;
  const kept = automatic.map((_, i) => !places.some(({ at, made }) => !made && speaksOf(at, i)));
  const confirmed = automatic.map((_, i) => kept[i]! && places.some(({ at, made }) => made && speaksOf(at, i)));
  const own = places.filter(({ at, made }) => made && at > 0 && !automatic.some((_, i) => kept[i] && speaksOf(at, i)));
  const starts = [...new Set(own.map(({ at }) => at))];
  const lines = linesOf(text, starts);
  const lineAt = new Map(lines.map(({ start }, i) => [start, i]));
  const cuts = automatic.flatMap((cut, i) =>
    kept[i] ? [{ ...cut, line: lineAt.get(whole[cut.line]!.start)!, decided: confirmed[i]! }] : [],
  );
  for (const start of starts) cuts.push({ ...MADE, line: lineAt.get(start)! });
  return { lines, cuts: cuts.sort((a, b) => a.line - b.line) };
}

const MADE = { heading: null, confidence: 1, reason: 'weak-heading', decided: true } as const;

/** From a cut's first line to the first word of its speech. */
function headOf(lines: readonly Line[], cut: Cut, next: Cut | undefined): { start: number; end: number } {
  const speech = openSpeech(lines.slice(cut.line, next?.line ?? lines.length), cut.heading, new Set());
  const { start, end } = lines[cut.line]!;
  return { start, end: speech?.start ?? end };
}

function firstWordFrom(text: string, at: number): number {
  let from = Math.max(0, at);
  while (from < text.length && text[from] === '\n') from++;
  return from;
}
