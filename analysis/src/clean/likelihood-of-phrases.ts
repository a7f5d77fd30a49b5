import { IDIOMS, OPENINGS } from './pair-table-phrases.js';
import type { Surprise } from './likelihood.js';
import { simplified } from './simplified-forms.js';

interface Phrases {
  /** By mark, then by the two characters behind it (first × 65536 + second): bits. */
  openings: ReadonlyMap<number, ReadonlyMap<number, number>>;
  idioms: ReadonlySet<string>;
  /** The code units idioms end with. */
  ends: ReadonlySet<number>;
}

let known: Phrases | undefined;

/** An idiom is remembered as one word: what it costs, in bits, whatever its characters cost one by one. */
const IDIOM = 20;

/**
 * What neighbouring characters alone cannot tell, in bits to be added to their surprise (below zero: likelier than they make it): which
 * words open a sentence and which go on with a list ("。應當", hardly "、應當"), and idioms, whose characters follow each other
 * nowhere else ("一針見血").
 */
export function phraseBits(text: string, surprise: Surprise): number {
  const { openings, idioms } = phrases();
  const plain = Array.from({ length: text.length }, (_, i) => String.fromCharCode(simplified(text.charCodeAt(i)))).join('');
  let bits = 0;
  for (let i = 0; i + 2 < text.length; i++) {
    const opening = openings.get(plain.charCodeAt(i))?.get(pairAt(plain, i + 1));
    if (opening !== undefined) bits += opening - surpriseOver(text, i + 1, i + 3, surprise);
    if (i > 0 && idioms.has(plain.slice(i, i + 4))) bits += Math.min(0, IDIOM - surpriseOver(text, i, i + 4, surprise));
  }
  return bits;
}

/** What the idiom a text ends with takes off; 0 when it ends with none. */
export function idiomBits(text: string, surprise: Surprise): number {
  const from = text.length - 4;
  if (from < 0) return 0;
  const { idioms, ends } = phrases();
  if (!ends.has(simplified(text.charCodeAt(from + 3)))) return 0;
  const plain = String.fromCharCode(...[0, 1, 2, 3].map(i => simplified(text.charCodeAt(from + i))));
  if (!idioms.has(plain)) return 0;
  return Math.min(0, IDIOM - surpriseOver(text, Math.max(1, from), text.length, surprise));
}

function surpriseOver(text: string, from: number, to: number, surprise: Surprise): number {
  let bits = 0;
  for (let i = from; i < to; i++) bits += surprise(text.charCodeAt(i - 1), text.charCodeAt(i));
  return bits;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function phrases(): Phrases {
  if (known) return known;
  const openings = new Map<number, ReadonlyMap<number, number>>();
  for (const [mark, levels] of Object.entries(OPENINGS)) {
    const pairs = new Map<number, number>();
    for (const [bits, run] of Object.entries(levels)) {
      for (let i = 0; i < run.length; i += 2) pairs.set(pairAt(run, i), Number(bits));
    }
    openings.set(mark.charCodeAt(0), pairs);
  }
  const idioms = new Set<string>();
  for (let i = 0; i < IDIOMS.length; i += 4) idioms.add(IDIOMS.slice(i, i + 4));
  const ends = new Set([...idioms].map(idiom => idiom.charCodeAt(3)));
  return (known = { openings, idioms, ends });
}
