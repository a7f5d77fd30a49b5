import { characterBits, pairBits } from './common-pairs.js';
import { simplified } from './simplified-forms.js';

/** How surprising a character is behind another, in bits: what garbled text is told from language by. */
export type Surprise = (before: number, code: number) => number;

const RARE = 21;
/** A character seen alone, without its neighbour having asked for it, costs a little more than its share says. */
const ALONE = 2.5;
/** A form of the other script than the text is written in. */
const FOREIGN = 6;
/** Two marks side by side that are not known to stand so: a full stop behind an opening quote. */
const CROWDED = 8;
/** −log2 of the share of the rarest pair the list holds, and a little more. */
const SHUNNED = 18;
const UNLISTED = 20;
/** How often a pair of characters that official Chinese hardly knows must stand in the text before it counts as its own. */
const TRUSTED = 6;

/**
 * Surprise by the pairs of neighbouring characters in official Chinese and in the text at hand, which knows its own names and
 * turns of phrase best; what it garbled is not trusted. Traditional characters count as their simplified forms, but a form that
 * the text never uses while it uses the other one is a stranger.
 */
export function surpriseOf(text: string): Surprise {
  const counts = countPairs(text);
  const known = new Map<number, number>();
  return (before, code) => {
    const key = before * 0x10000 + code;
    let bits = known.get(key);
    if (bits === undefined) known.set(key, (bits = surprise(counts, before, code)));
    return bits;
  };
}

interface Counts {
  /** How often each code unit stands in the text as it is written, and as its simplified form. */
  written: Uint32Array;
  singles: Uint32Array;
  pairs: Map<number, number>;
  length: number;
}

/** Letters and signs stand in honest text too, capitals more often than small letters between Chinese characters. */
function surpriseOfAscii(code: number): number {
  if (code === 0x3f || (code >= 0x30 && code <= 0x39)) return 7;
  return code >= 0x41 && code <= 0x5a ? 9 : 16;
}

function surprise({ written, singles, pairs, length }: Counts, before: number, code: number): number {
  const first = simplified(before);
  const second = simplified(code);
  if (code < 0x80 && !isPunctuation(code)) return surpriseOfAscii(code) + (before === 0x3f ? CROWDED : 0);
  const foreign = written[code] === 0 && singles[second]! > 1 ? FOREIGN : 0;
  const listed = characterBits(second);
  const often = singles[second]! > (listed < UNLISTED ? 1 : TRUSTED);
  const alone =
    Math.min(listed, often ? -Math.log2(singles[second]! / length) + 0.5 : RARE) + (isPunctuation(second) ? 0 : ALONE);
  const general = pairBits(first, second);
  const own = pairs.get(first * 0x10000 + second) ?? 0;
  const trusted = own > (listed < UNLISTED && characterBits(first) < UNLISTED ? 1 : TRUSTED);
  // Two frequent characters that no list has side by side avoid each other: worth more doubt than the second one alone.
  const apart = general === undefined && !trusted && !isPunctuation(second) ? SHUNNED - characterBits(first) : 0;
  const byPair = Math.min(
    general === undefined ? RARE : Math.max(0.5, general - characterBits(first)),
    trusted ? Math.max(0.5, -Math.log2(own / singles[first]!) + 1) : RARE,
  );
  return (
    Math.max(apart, Math.min(alone, byPair)) +
    foreign +
    (general === undefined && isPunctuation(second) && (isPunctuation(first) || first === 0x3f) ? CROWDED : 0)
  );
}

const READ_AT_MOST = 400_000;

function countPairs(text: string): Counts {
  const written = new Uint32Array(0x10000);
  const singles = new Uint32Array(0x10000);
  const pairs = new Map<number, number>();
  const length = Math.min(text.length, READ_AT_MOST);
  let before = 0;
  for (let i = 0; i < length; i++) {
    const raw = text.charCodeAt(i);
    const code = simplified(raw);
    const counted = (code >= 0x4e00 && code < 0xa000) || isPunctuation(code);
    if (counted) {
      written[raw]!++;
      singles[code]!++;
      if (before) pairs.set(before * 0x10000 + code, (pairs.get(before * 0x10000 + code) ?? 0) + 1);
    }
    before = counted ? code : 0;
  }
  return { written, singles, pairs, length: Math.max(1, length) };
}

const PUNCTUATION = new Set([...'，。、；：“”‘’（）《》！？,;:!()'].map(mark => mark.charCodeAt(0)));

function isPunctuation(code: number): boolean {
  return PUNCTUATION.has(code);
}
