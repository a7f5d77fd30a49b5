/** Stands for a digit that was masked by the publisher (二○○x年, 20xx年). */
export const MASKED = -1;
/** What `digitValue` and `readNumber` answer where there is no numeral. */
export const NO_DIGIT = -2;

const VALUES = digitTable();

/** The digit a character stands for: 0 to 10 (十), `MASKED`, or `NO_DIGIT`. Full-width, Chinese and ○-style zeros included. */
export function digitValue(code: number): number {
  return VALUES[code]!;
}

function digitTable(): Int8Array {
  const table = new Int8Array(65_536).fill(NO_DIGIT);
  const set = (characters: string, value: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  };
  [
    '0０〇○◯零Oo',
    '1１一壹元',
    '2２二贰两',
    '3３三叁',
    '4４四肆',
    '5５五伍',
    '6６六陆',
    '7７七柒',
    '8８八捌',
    '9９九玖',
    '十拾',
  ].forEach((row, value) => set(row, value));
  // Latin l and I are what character recognition makes of 1, as O of 0.
  set('lI', 1);
  set('xX×＊*＿_Ｘｘ', MASKED);
  return table;
}

/** True for the digits that can only be meant as Arabic ones. */
export function isArabic(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** A small number (month, day, ordinal) written in `text[start, end)`: Arabic, or Chinese with 十; `NO_DIGIT` when it is none. */
export function readNumber(text: string, start: number, end: number): number {
  if (end <= start || end - start > 4) return NO_DIGIT;
  let value = 0;
  let tens = false;
  for (let at = start; at < end; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0) return digit === MASKED ? MASKED : NO_DIGIT;
    if (digit === 10) {
      if (tens) return NO_DIGIT;
      value = value === 0 ? 10 : value * 10;
      tens = true;
    } else {
      value = tens ? value + digit : value * 10 + digit;
    }
  }
  return value;
}
