import { detect } from 'chardet';
import { problems } from '../problems.js';

/** Text as decoded, and the encoding that was used, by its WHATWG name. */
export interface Decoded {
  text: string;
  encoding: string;
}

/** Bytes looked at to tell encodings apart. */
const SAMPLE = 64 * 1024;
/** More lost characters than this share, and the encoding was guessed wrongly. */
const MOST_LOST = 0.01;
/** What a decoder writes for bytes that mean nothing: the replacement character, or one of its private ones. */
const LOST = /[\ufffd\ue000-\uf8ff]/g;
/** Control characters that no text has; more than this share of the sample is binary data. */
const MOST_CONTROLS = 0.002;

/**
 * Decodes a file's bytes: byte-order mark first, then strict UTF-8, then what the bytes look like (GB18030, Big5, UTF-16).
 * A byte-order mark is not part of the text.
 * @throws FileProblem `empty`, `binary` or `undecodable`
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw problems.empty();
  const marked = markedEncoding(bytes);
  if (!marked && looksBinary(bytes)) throw problems.binary();
  const utf8 = marked && marked !== 'utf-8' ? null : strictly('utf-8', bytes);
  const decoded = utf8 ?? leniently(marked ? [marked] : likelyEncodings(bytes), bytes);
  if (!decoded) throw problems.undecodable();
  if (decoded.text.trim() === '') throw problems.empty();
  return decoded;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  return controls > Math.max(1, sample.length * MOST_CONTROLS);
}

function strictly(encoding: string, bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null; // not this encoding: the next one is tried
  }
}

/** The encodings worth trying, the likeliest first. GB18030 holds GBK and GB2312. */
function likelyEncodings(bytes: Uint8Array): string[] {
  const guess = detect(bytes.subarray(0, SAMPLE))?.toLowerCase() ?? '';
  const known = ['gb18030', 'big5'].filter(encoding => encoding === guess);
  return [...new Set([...known, 'gb18030', 'big5'])];
}

/** The decoding that loses least, if it loses little enough: a scrape often has a few broken bytes. */
function leniently(encodings: readonly string[], bytes: Uint8Array): Decoded | null {
  let best: (Decoded & { lost: number }) | null = null;
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes);
    const lost = (text.match(LOST) ?? []).length / Math.max(1, text.length);
    if (!best || lost < best.lost) best = { text, encoding, lost };
    if (lost === 0) break;
  }
  return best && best.lost <= MOST_LOST ? { text: best.text, encoding: best.encoding } : null;
}
