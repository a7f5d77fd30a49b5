import { bytesOfGbk, bytesOfLatin, type BytesBehind } from './bytes-of.js';
import { characterBits } from './common-pairs.js';
import type { Draft, Recoded } from './draft.js';
import { readAsGbk, readAsUtf8, type ReadAgain } from './read-again.js';

type Again = (text: string, from: number, to: number) => ReadAgain;

const by =
  (
    behind: (text: string, from: number, to: number) => BytesBehind,
    read: (text: string, bytes: BytesBehind) => ReadAgain,
  ): Again =>
  (text, from, to) =>
    read(text, behind(text, from, to));

/** The ways a whole text is misread: its encoding taken for another. */
const WAYS: readonly { again: Again; suspected: (code: number) => boolean }[] = [
  { again: by(bytesOfGbk, readAsUtf8), suspected: code => code >= 0x3400 },
  { again: by(bytesOfLatin, readAsUtf8), suspected: isLatin },
  { again: by(bytesOfLatin, readAsGbk), suspected: isLatin },
];

function isLatin(code: number): boolean {
  return code >= 0x80 && code < 0x3000;
}

/**
 * Repairs text whose bytes were read in another encoding than they were written in: UTF-8 as GBK ("鏀垮簻" is 政府), UTF-8 or GBK as
 * Latin-1 ("æ”¿åºœ", "Õþ¸®"). A line is read again when nearly all of it makes Chinese characters that way and these are likelier than what
 * stands there; each is one repair, and every character keeps its own way back.
 */
export function readMisreadAgain(draft: Draft): Draft {
  const { text } = draft;
  const way = WAYS.find(({ again, suspected }) =>
    samplesOf(text, suspected).some(([from, to]) => isMisread(text, from, to, again)),
  );
  if (!way) return draft;
  const found: Recoded[] = [];
  for (const [from, to] of linesOf(text)) {
    if (!hasSuspected(text, from, to, way.suspected)) continue;
    const again = way.again(text, from, to);
    if (again.share >= LEAST_SHARE && again.characters > 0)
      found.push({ start: from, end: to, after: again.text, units: again.units });
  }
  return draft.recode(found, 'mojibake');
}

const SAMPLE = 120;
const SAMPLES = 4;
const LEAST_SHARE = 0.75;
const LEAST_CHARACTERS = 4;
/** Bits a character that what is read again must be likelier. */
const MARGIN = 2;

/** A few stretches of the text that hold suspected characters, within lines. */
function samplesOf(text: string, suspected: (code: number) => boolean): [number, number][] {
  const samples: [number, number][] = [];
  for (let i = 0; i < SAMPLES; i++) {
    let from = Math.floor((text.length * i) / SAMPLES);
    const limit = Math.min(text.length, from + 4 * SAMPLE);
    if (i > 0) from = text.indexOf('\n', from) + 1 || from;
    while (from < limit && !suspected(text.charCodeAt(from))) from++;
    if (from < limit) samples.push([from, Math.min(text.length, from + SAMPLE)]);
  }
  return samples;
}

function isMisread(text: string, from: number, to: number, again: Again): boolean {
  const read = again(text, from, to);
  if (read.characters < LEAST_CHARACTERS || read.share < LEAST_SHARE) return false;
  return meanBits(read.text) + MARGIN < meanBits(text.slice(from, to));
}

function meanBits(text: string): number {
  let bits = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    bits += characterBits(text.charCodeAt(i));
    count++;
  }
  return count === 0 ? 0 : bits / count;
}

function hasSuspected(text: string, from: number, to: number, suspected: (code: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (suspected(text.charCodeAt(at))) return true;
  return false;
}

function* linesOf(text: string): Generator<[number, number]> {
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    if (to > from) yield [from, to];
    from = to + 1;
  }
}
