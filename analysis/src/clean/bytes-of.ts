import { gbkTable } from './gbk.js';

/** The bytes behind a misread text, each with the code unit it was read into. −1 stands for a byte that reading lost. */
export interface BytesBehind {
  bytes: Int16Array;
  units: Int32Array;
  length: number;
}

/** A code unit that stands for bytes no reading could make out. */
export const LOST_BYTE = -1;

type BytesOfUnit = (code: number) => number;

/** The bytes a text had before it was read as GBK: two to a character, one to an ASCII one. */
export function bytesOfGbk(text: string, from: number, to: number): BytesBehind {
  const { encoded } = gbkTable();
  const own = privateUse();
  return bytesBehind(text, from, to, code => encoded[code]! || (own.get(code) ?? 0));
}

/** The bytes a text had before it was read as Latin-1 or Windows-1252: one to a character. */
export function bytesOfLatin(text: string, from: number, to: number): BytesBehind {
  const windows = windowsBytes();
  return bytesBehind(text, from, to, code => (code < 0x100 ? code : (windows.get(code) ?? 0)));
}

function bytesBehind(text: string, from: number, to: number, bytesOf: BytesOfUnit): BytesBehind {
  const bytes = new Int16Array(2 * (to - from));
  const units = new Int32Array(2 * (to - from));
  let length = 0;
  const put = (byte: number, unit: number): void => {
    bytes[length] = byte;
    units[length++] = unit;
  };
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const pair = code < 0x80 ? code : code === EURO ? 0x80 : bytesOf(code);
    if (code >= 0x80 && pair === 0) put(LOST_BYTE, at);
    else {
      if (pair > 0xff) put(pair >> 8, at);
      put(pair & 0xff, at);
    }
  }
  return { bytes, units, length };
}

/** A single byte 80 is read as this by both families of decoders. */
const EURO = 0x20ac;

let ofPrivateUse: ReadonlyMap<number, number> | undefined;

/** The pairs that decoders read as private-use characters, by character. */
function privateUse(): ReadonlyMap<number, number> {
  if (ofPrivateUse) return ofPrivateUse;
  const decoder = new TextDecoder('gbk');
  const found = new Map<number, number>();
  const { lost } = gbkTable();
  for (let pair = 0x8140; pair <= 0xfefe; pair++) {
    if (lost[pair] === 0) continue;
    const character = decoder.decode(Uint8Array.of(pair >> 8, pair & 0xff));
    const code = character.charCodeAt(0);
    if (character.length === 1 && code !== 0xfffd && code >= 0x80) found.set(code, pair);
  }
  return (ofPrivateUse = found);
}

let ofWindows: ReadonlyMap<number, number> | undefined;

/** What Windows-1252 puts in place of the control characters 80 to 9F. */
function windowsBytes(): ReadonlyMap<number, number> {
  if (ofWindows) return ofWindows;
  const decoder = new TextDecoder('windows-1252');
  const found = new Map<number, number>();
  for (let byte = 0x80; byte < 0xa0; byte++) found.set(decoder.decode(Uint8Array.of(byte)).charCodeAt(0), byte);
  return (ofWindows = found);
}
