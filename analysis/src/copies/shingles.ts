/** How many letters in a row make a shingle: long enough that set phrases seldom fill one, short enough to survive a wrong letter nearby. */
export const SHINGLE_LETTERS = 8;

const BASE = 0x9e3779b1;
/** What the letter that leaves the window was multiplied by. */
const LEAVING = power(BASE, SHINGLE_LETTERS);

/** By code unit: 1 for what counts. */
let letters: Uint8Array | undefined;

/**
 * The fingerprints of every run of `SHINGLE_LETTERS` letters of a text that are below a limit, in the order of the text, repeated as they
 * repeat. White space, punctuation, digits and the x of masks are passed over, so that line breaks, page numbers and 20xx make no
 * difference. A rolling hash (Karp & Rabin 1987) with Murmur's finalizer: time grows with the text and with nothing else.
 */
export function fingerprints(text: string, limit = 2 ** 32): Uint32Array {
  letters ??= lettersOfUnicode();
  const window = new Uint16Array(SHINGLE_LETTERS);
  let found = new Uint32Array(64);
  let [count, length, at, rolling] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (letters[unit] === 0) continue;
    rolling = (Math.imul(rolling, BASE) + unit - Math.imul(window[at]!, LEAVING)) | 0;
    window[at] = unit;
    at = at + 1 === SHINGLE_LETTERS ? 0 : at + 1;
    if (++length < SHINGLE_LETTERS) continue;
    const fingerprint = mixed(rolling);
    if (fingerprint >= limit) continue;
    if (count === found.length) found = grown(found);
    found[count++] = fingerprint;
  }
  return found.subarray(0, count);
}

/** Numbers in ascending order, each once. The array is sorted where it stands. */
export function distinct(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (i === 0 || numbers[i] !== numbers[i - 1]) numbers[count++] = numbers[i]!;
  return numbers.slice(0, count);
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Spreads neighbouring sums over all 32 bits, one to one. */
function mixed(sum: number): number {
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product = Math.imul(product, base);
  return product;
}

/** Letters of every script; the halves of rare characters beyond the first plane count, the letters of masks do not. */
function lettersOfUnicode(): Uint8Array {
  const found = new Uint8Array(0x10000);
  for (let unit = 0; unit < found.length; unit++) {
    const surrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (surrogate || /\p{L}/u.test(String.fromCharCode(unit))) found[unit] = 1;
  }
  for (const mask of 'xXｘＸ〇') found[mask.charCodeAt(0)] = 0;
  return found;
}
