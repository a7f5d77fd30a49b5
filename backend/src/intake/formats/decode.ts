import { isUtf8 } from 'node:buffer';
import { problems } from '../problems.js';
import { plausibilityOf } from './common-characters.js';
import { lostIn } from './lost-characters.js';

/** Text as decoded, and the encoding that was used, by its WHATWG name. */
export interface Decoded {
  text: string;
  encoding: string;
  /** How sure the encoding is, 0 to 1: 1 for one that is marked or that a person chose. */
  confidence: number;
  /** How many UTF-16 units of the text stand where a character could not be made out. */
  lost: number;
}

/** The encodings that Chinese files come in. GB18030 holds GBK and GB2312; Big5 comes with its Hong Kong characters. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** Bytes looked at to tell encodings apart; an even number, because UTF-16 is looked for too. */
const SAMPLE = 64 * 1024;
/** A text shorter than this is compared with its rivals even where it is valid UTF-8. */
const SHORT = 200;
/** More lost characters than this share, and the encoding was guessed wrongly. */
const MOST_LOST = 0.05;
/** Prose in the right encoding scores above this, in the wrong one below. */
const PLAUSIBLE = 0.4;
/** Control characters that no text has; more than this share of the sample is binary data. */
const MOST_CONTROLS = 0.002;
/** Without a mark or a person's word nothing is certain. */
const MOST_SURE = 0.99;

/**
 * Decodes a file's bytes: as a person chose; by the byte-order mark; as UTF-16 without one; as strict UTF-8; or as whichever of
 * UTF-8, GB18030 and Big5 gives the most plausible Chinese and loses least. A byte-order mark is not part of the text.
 * @param chosen the WHATWG name of an encoding that a person chose; null: it is told from the bytes
 * @throws FileProblem `empty`, `binary` or `undecodable`
 */
export function decode(bytes: Uint8Array, chosen: string | null = null): Decoded {
  if (bytes.length === 0) throw problems.empty();
  const decoded = chosen === null ? detected(bytes) : as(chosen, bytes, 1);
  if (decoded.text.trim() === '') throw problems.empty();
  return decoded;
}

/** What the beginning of a file looks like in each encoding that could be chosen, for a person to choose with open eyes. */
export function previewEncodings(bytes: Uint8Array): { name: string; lost: number; preview: string }[] {
  return ENCODINGS.map(name => {
    const { text, lost } = as(name, bytes, 1);
    return { name, lost, preview: text.slice(0, 200).replace(/[\ud800-\udbff]$/, '') };
  });
}

function detected(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return enough(as(marked, bytes, 1));
  const utf8 = isUtf8(bytes);
  const wide = utf8 && !bytes.includes(0) ? null : unmarkedUtf16(bytes);
  if (wide) return as(wide.encoding, bytes, wide.confidence);
  if (looksBinary(bytes)) throw problems.binary();
  if (utf8) return bytes.length > SHORT ? as('utf-8', bytes, MOST_SURE) : shortUtf8(bytes);
  const [best, second] = candidates(bytes, ['utf-8', 'gb18030', 'big5']);
  return enough(as(best!.encoding, bytes, confidenceBetween(best!, second!)));
}

function as(encoding: string, bytes: Uint8Array, confidence: number): Decoded {
  const text = decoderOf(encoding).decode(bytes);
  return { text, encoding, confidence, lost: lostIn(text) };
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw problems.undecodable(); // there is no encoding of that name
  }
}

/** A scrape often has a few broken bytes; with many, the encoding is another one. What was saved as lost is no sign of that. */
function enough(decoded: Decoded): Decoded {
  const broken = decoded.text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (broken > decoded.text.length * MOST_LOST) throw problems.undecodable();
  return decoded;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Whether bytes are no text in an encoding of one or two bytes a character: their beginning is full of control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  return controls > Math.max(1, sample.length * MOST_CONTROLS);
}

/** UTF-16 that lost its mark: half of its bytes are zero (Latin) or the units are plausible Chinese, and neither is true byte by byte. */
function unmarkedUtf16(bytes: Uint8Array): { encoding: string; confidence: number } | null {
  // A text of some length has a line end or a digit in it, and with it a zero.
  if (bytes.length % 2 === 1 || (bytes.length > SHORT && !bytes.subarray(0, SAMPLE).includes(0))) return null;
  const zeros = zeroShares(bytes);
  if (zeros.odd > 0.7 && zeros.even < 0.1) return { encoding: 'utf-16le', confidence: MOST_SURE };
  if (zeros.even > 0.7 && zeros.odd < 0.1) return { encoding: 'utf-16be', confidence: MOST_SURE };
  const [best, second] = candidates(bytes, ['utf-16le', 'utf-16be']);
  const rival = candidates(bytes, ['gb18030', 'big5'])[0]!;
  if (best!.score < PLAUSIBLE || rival.score >= best!.score) return null;
  return { encoding: best!.encoding, confidence: confidenceBetween(best!, second!) };
}

/** How many of the bytes at even and at odd places are zero. */
function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const counts: [number, number] = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) counts[at & 1]!++;
  return { even: (2 * counts[0]) / length, odd: (2 * counts[1]) / length };
}

interface Candidate {
  encoding: string;
  score: number;
  characters: number;
}

/** Decodings of the sample, the most plausible first. */
function candidates(bytes: Uint8Array, encodings: readonly string[]): Candidate[] {
  const sample = bytes.subarray(0, SAMPLE);
  return encodings
    .map(encoding => {
      // A sample may end within a character: a decoder that waits for the rest does not call it lost.
      const text = new TextDecoder(encoding).decode(sample, { stream: bytes.length > SAMPLE });
      return { encoding, ...plausibilityOf(text, lostIn(text)) };
    })
    .sort((a, b) => b.score - a.score);
}

/** The more characters speak for one encoding and not for the other, the surer; a text that is plausible in neither is a guess. */
function confidenceBetween(best: Candidate, second: Candidate): number {
  const lead = Math.max(0, best.score) - Math.max(0, second.score);
  const evidence = 1 - 0.5 * Math.exp((-lead * best.characters) / 4);
  return Math.min(MOST_SURE, evidence * Math.min(1, Math.max(0.1, best.score / PLAUSIBLE)));
}

/** A few bytes can be valid UTF-8 and valid GB18030 at once; then the text that makes sense is the right one. */
function shortUtf8(bytes: Uint8Array): Decoded {
  const sequences = bytes.filter(byte => byte >= 0xc0).length;
  if (sequences === 0) return as('utf-8', bytes, MOST_SURE);
  const ranked = candidates(bytes, ['utf-8', 'gb18030', 'big5']);
  const utf8 = ranked.find(({ encoding }) => encoding === 'utf-8')!;
  const rival = ranked.find(({ encoding }) => encoding !== 'utf-8')!;
  if (utf8.score <= 0 && rival.score >= PLAUSIBLE) return as(rival.encoding, bytes, 0.6);
  // By chance every second sequence at most is valid UTF-8.
  const byForm = rival.score < PLAUSIBLE ? Math.min(MOST_SURE, 1 - 0.5 ** sequences) : 0;
  return as('utf-8', bytes, Math.max(byForm, confidenceBetween(utf8, rival)));
}
