import { Converter } from 'opencc-js/t2cn';

/** True for a character that `simplify` may write differently. */
export function isRewritten(code: number): boolean {
  return simplifiedForms()[code] !== 0;
}

/** The simplified form of one code unit; itself where there is none. */
export function simplified(code: number): number {
  return simplifiedForms()[code] || code;
}

let forms: Uint16Array | undefined;

/** By code unit, the simplified or half-width form; 0 where the character stays. Made once, on first use. */
export function simplifiedForms(): Uint16Array {
  if (forms) return forms;
  const table = new Uint16Array(0x10000);
  const characters: string[] = [];
  for (const [from, to] of [
    [0x3400, 0xa000],
    [0xf900, 0xfb00],
  ] as const) {
    for (let code = from; code < to; code++) characters.push(String.fromCharCode(code));
  }
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  characters.forEach((character, i) => {
    const form = converted[i]!;
    if (form.length === 1 && form !== character) table[character.charCodeAt(0)] = form.charCodeAt(0);
  });
  // A print form of 置 that PDF fonts leave behind; no dictionary of variants lists it.
  table[0x81f5] = 0x7f6e;
  for (const [first, last] of WIDE) for (let code = first; code <= last; code++) table[code] = code - 0xfee0;
  forms = table;
  return table;
}

/** Full-width digits, letters, percent sign and full stop between them; Chinese punctuation stays as it is. */
const WIDE = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff05, 0xff05],
  [0xff0e, 0xff0e],
] as const;
