import { isRewritten } from './simplified-forms.js';
import { TONED } from './toned.js';

/** What may be wrong with a text, by a character that every such fault has. One bit each. */
export const ESCAPE = 1;
export const TONE = 2;
export const QUESTION = 4;
export const REWRITTEN = 8;
export const MARKUP = 16;
export const DOT = 32;
export const PLANTED = 64;
export const COLON = 128;
export const DASH = 256;
export const BLANK = 512;

let table: Uint16Array | undefined;

/** All the signs a text has: one look at each character, so that a rule is asked of those texts only that give cause for it. */
export function signsOf(text: string): number {
  const signs = (table ??= buildTable());
  let seen = 0;
  for (let at = 0; at < text.length; at++) seen |= signs[text.charCodeAt(at)]!;
  return seen;
}

function buildTable(): Uint16Array {
  const signs = new Uint16Array(0x10000);
  const set = (characters: string, sign: number): void => {
    for (const character of characters) signs[character.charCodeAt(0)]! |= sign;
  };
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isRewritten(unit)) signs[unit] = REWRITTEN;
    if (unit <= 8 || (unit >= 0x200b && unit <= 0x200f)) signs[unit]! |= ESCAPE;
  }
  set('\r\ufeff\u2060\u00ad<>&', ESCAPE);
  set(TONED, TONE);
  set('?', QUESTION);
  set('#*', MARKUP);
  set('.', DOT);
  set('秘范库音网课wW', PLANTED);
  set(':', COLON);
  set('-—–－', DASH);
  set(' ', BLANK);
  return signs;
}
