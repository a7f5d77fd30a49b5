/** What a code unit can be to a token: nothing (punctuation, white space), a letter or ideograph, a digit. */
const NOTHING = 0;
const LETTER = 1;

const kinds = buildKinds();

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const letter = /[\p{L}\p{N}\p{M}\p{Co}\p{Cs}]/u;
  for (let unit = 0; unit < 0x10000; unit++) {
    const surrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (surrogate || letter.test(String.fromCharCode(unit))) table[unit] = LETTER;
  }
  return table;
}

/** True for a piece that is a running word: it has a letter, an ideograph or a digit at either end. */
export function isToken(piece: string): boolean {
  return kinds[piece.charCodeAt(0)] !== NOTHING || kinds[piece.charCodeAt(piece.length - 1)] !== NOTHING;
}

const NUMERAL =
  /^(?:[第约近超逾]?[0-9０-９.,．，%％:：／/-]+[0-9０-９.,．，%％a-z]*|第?[〇○零一二两三四五六七八九十廿卅百千万萬亿億点壹贰叁肆伍陆柒捌玖拾佰仟几数多余]+)$/iu;

/** A number written in figures or characters, ordinals among them. Numerals are tokens; rankings do not count them as words. */
export function isNumeral(form: string): boolean {
  return NUMERAL.test(form);
}

const MASK = /^(?:[x×＊*_○〇囗□某]+|[0-9０-９]*[x×*]+[0-9０-９]*)$/iu;

/** What an editor put in place of a name or a number: "xx", "××", "20xx". A mask is never a word. */
export function isMask(form: string): boolean {
  return MASK.test(form);
}
