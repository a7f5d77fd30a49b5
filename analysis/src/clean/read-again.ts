import { LOST_BYTE, type BytesBehind } from './bytes-of.js';
import { characterBits, pairBits } from './common-pairs.js';
import { gbkTable } from './gbk.js';

/** A text read again from its bytes: for each of its code units the one it stood in before. */
export interface ReadAgain {
  text: string;
  units: number[];
  /** Share of the bytes beyond ASCII that made Chinese characters or marks, 0 to 1. */
  share: number;
  /** How many they are. */
  characters: number;
}

/**
 * Reads bytes as UTF-8. Where reading them wrongly lost the last byte of a character ("鍛?" for 告), the likeliest of the sixty-four
 * it may have been is taken, by what stands before and behind; what cannot be read stays as it stands in `text`.
 */
export function readAsUtf8(text: string, { bytes, units, length }: BytesBehind): ReadAgain {
  const reader = new Reader(text);
  let at = 0;
  while (at < length) {
    const byte = bytes[at]!;
    const size = byte < 0x80 ? 1 : sizeOf(byte);
    if (byte >= 0 && byte < 0x80) reader.ascii(byte, units[at]!);
    else if (size > 0 && continues(bytes, at + 1, size - 1, length))
      reader.character(codePoint(bytes, at, size), units, at, size);
    else if (size === 3 && continues(bytes, at + 1, 1, length)) {
      const behind = at + 2 < length && isHole(bytes[at + 2]!, text.charCodeAt(units[at + 2]!)) ? at + 3 : at + 2;
      const code = likeliest(bytes, at, reader.before, nextCode(bytes, behind, length));
      reader.guessed(code, units[at]!);
      at = behind;
      continue;
    } else {
      reader.asItStands(units[at]!);
      at++;
      continue;
    }
    at += size;
  }
  return reader.result();
}

/** Reads bytes as GBK. */
export function readAsGbk(text: string, { bytes, units, length }: BytesBehind): ReadAgain {
  const { decoded } = gbkTable();
  const reader = new Reader(text);
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    const code = byte > 0x80 && at + 1 < length ? decoded[byte * 256 + Math.max(0, bytes[at + 1]!)]! : 0;
    if (byte >= 0 && byte < 0x80) reader.ascii(byte, units[at]!);
    else if (code > 0) reader.character(code, units, at++, 2);
    else reader.asItStands(units[at]!);
  }
  return reader.result();
}

/** Gathers what is read; a unit that two characters were made of belongs to the first. */
class Reader {
  before = 0;
  private readonly pieces: string[] = [];
  private readonly units: number[] = [];
  private beyond = 0;
  private chinese = 0;
  private characters = 0;

  constructor(private readonly source: string) {}

  ascii(byte: number, unit: number): void {
    this.put(String.fromCharCode(byte), unit);
  }

  character(code: number, units: Int32Array, at: number, size: number): void {
    this.beyond += size;
    if (isChinese(code)) {
      this.chinese += size;
      this.characters++;
    }
    this.put(String.fromCodePoint(code), units[at]!);
  }

  guessed(code: number, unit: number): void {
    this.beyond += 2;
    this.chinese += 2;
    this.characters++;
    this.put(String.fromCharCode(code), unit);
  }

  asItStands(unit: number): void {
    this.beyond++;
    if (this.units[this.units.length - 1] !== unit) this.put(this.source[unit]!, unit);
  }

  result(): ReadAgain {
    const share = this.beyond === 0 ? 0 : this.chinese / this.beyond;
    return { text: this.pieces.join(''), units: this.units, share, characters: this.characters };
  }

  private put(piece: string, unit: number): void {
    this.pieces.push(piece);
    for (let i = 0; i < piece.length; i++) this.units.push(unit);
    this.before = piece.charCodeAt(piece.length - 1);
  }
}

function sizeOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function continues(bytes: Int16Array, at: number, count: number, length: number): boolean {
  if (at + count > length) return false;
  for (let i = 0; i < count; i++) if (bytes[at + i]! < 0x80 || bytes[at + i]! > 0xbf) return false;
  return true;
}

function codePoint(bytes: Int16Array, at: number, size: number): number {
  let code = bytes[at]! & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) code = (code << 6) | (bytes[at + i]! & 0x3f);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
}

/** What a decoder writes where half a character was left over. */
function isHole(byte: number, code: number): boolean {
  return byte === LOST_BYTE ? code === 0xfffd : byte === 0x3f;
}

function nextCode(bytes: Int16Array, at: number, length: number): number {
  if (at >= length || bytes[at]! < 0) return 0;
  const size = bytes[at]! < 0x80 ? 1 : sizeOf(bytes[at]!);
  if (size === 1) return bytes[at]!;
  return size > 1 && continues(bytes, at + 1, size - 1, length) ? codePoint(bytes, at, size) : 0;
}

/** The likeliest character with these first two bytes, between these neighbours. */
function likeliest(bytes: Int16Array, at: number, before: number, after: number): number {
  const first = ((bytes[at]! & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6);
  let best = first;
  let least = Infinity;
  for (let code = first; code < first + 64; code++) {
    const alone = characterBits(code);
    const behind = pairBits(before, code);
    const ahead = pairBits(code, after);
    const bits =
      Math.min(alone, behind === undefined ? alone : behind - characterBits(before)) +
      (ahead === undefined ? 0 : Math.min(0, ahead - alone - characterBits(after))) +
      outOfPlace(before, code, after);
    if (bits < least) {
      least = bits;
      best = code;
    }
  }
  return best;
}

const OPEN_ENDED = new Set([...'，、“‘（《【'].map(mark => mark.charCodeAt(0)));
const COUNTED = new Set([...'年月日亿万元个项人次'].map(unit => unit.charCodeAt(0)));
const DOUBLED = new Set([...'—…'].map(mark => mark.charCodeAt(0)));
const COLON = 0xff1a;
const COMMON_AT_END = 6;
const OUT_OF_PLACE = 20;

/** What the pairs of characters do not know: no comma ends a line, a number counts something, a dash comes in pairs. */
function outOfPlace(before: number, code: number, after: number): number {
  const lineEnds = after === 0 || after === 0x0a || after === 0x0d;
  if (lineEnds && OPEN_ENDED.has(code)) return OUT_OF_PLACE;
  if (lineEnds && code === COLON) return -COMMON_AT_END;
  if (before >= 0x30 && before <= 0x39 && COUNTED.has(code)) return -OUT_OF_PLACE;
  return DOUBLED.has(code) && before === code ? -OUT_OF_PLACE : 0;
}

function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code < 0xa000) ||
    (code >= 0x3000 && code < 0x3040) ||
    (code >= 0xff00 && code < 0xfff0) ||
    QUOTES.has(code)
  );
}

const QUOTES = new Set([...'“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩\ufeff'].map(mark => mark.charCodeAt(0)));
