/** A row of numbers between 0 and 1 that is the same at every run. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A text of so many characters that no other seed gives, with a full stop now and then. */
export function writtenBy(seed: number, length: number): string {
  const next = chance(seed);
  let text = '';
  while (text.length < length) text += next() < 0.04 ? '。' : String.fromCharCode(0x4e00 + Math.floor(next() * 3000));
  return text;
}

/** A text with a share of its characters exchanged, as a scan gets them wrong. */
export function misread(text: string, share: number, seed: number): string {
  const next = chance(seed);
  return [...text].map(each => (next() < share ? String.fromCharCode(0x7000 + Math.floor(next() * 500)) : each)).join('');
}
