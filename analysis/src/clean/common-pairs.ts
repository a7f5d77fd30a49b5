import { CHARACTERS, PAIRS } from './pair-table.js';

interface Commonness {
  /** −log2 of a character's share, by code unit; 0 for a character outside the table. */
  characters: Uint8Array;
  /** By first × 65536 + second code unit. */
  pairs: Map<number, number>;
}

let known: Commonness | undefined;

/** −log2 of the share of a character in official Chinese; 20 for one too rare to be listed. */
export function characterBits(code: number): number {
  return commonness().characters[code] || 20;
}

/** −log2 of the share of two neighbouring characters; undefined for a pair too rare to be listed. */
export function pairBits(first: number, second: number): number | undefined {
  return commonness().pairs.get(first * 0x10000 + second);
}

/**
 * True when two characters stand side by side far more often than chance would have it, as the halves of a word do:
 * "政|府" cut over two lines is one word, "感|办" at the end of a heading is not.
 */
export function isCommonPair(first: string, second: string): boolean {
  const bits = pairBits(first.charCodeAt(0), second.charCodeAt(0));
  if (bits === undefined || LOOSE.includes(first) || LOOSE.includes(second)) return false;
  return characterBits(first.charCodeAt(0)) + characterBits(second.charCodeAt(0)) - bits >= 3;
}

/** Characters that go with everything: they prove no word. */
const LOOSE = '的了和是在与及为以对把将要我不这有一二三四五六七八九十各其等也都就并而';

function commonness(): Commonness {
  if (known) return known;
  const characters = new Uint8Array(0x10000);
  for (const [bits, run] of Object.entries(CHARACTERS)) for (const one of run) characters[one.charCodeAt(0)] = Number(bits);
  const pairs = new Map<number, number>();
  for (const [bits, run] of Object.entries(PAIRS)) {
    for (let i = 0; i < run.length; i += 2) {
      pairs.set(run.charCodeAt(i) * 0x10000 + run.charCodeAt(i + 1), Number(bits));
    }
  }
  return (known = { characters, pairs });
}
