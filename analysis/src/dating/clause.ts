const BREAKS = flags('。；！？\n');
const PAUSES = flags('。；！？\n，、：,;:');

/** Up to `reach` characters before `at`, not beyond the sentence. */
export function sentenceBefore(text: string, at: number, reach: number): string {
  return back(text, at, reach, BREAKS);
}

/** Up to `reach` characters from `at` on, not beyond the sentence. */
export function sentenceAfter(text: string, at: number, reach: number): string {
  return ahead(text, at, reach, BREAKS);
}

/** Up to `reach` characters before `at`, not beyond the clause. */
export function clauseBefore(text: string, at: number, reach: number): string {
  return back(text, at, reach, PAUSES);
}

/** Up to `reach` characters from `at` on, not beyond the clause. */
export function clauseAfter(text: string, at: number, reach: number): string {
  return ahead(text, at, reach, PAUSES);
}

function back(text: string, at: number, reach: number, stops: Uint8Array): string {
  let start = at;
  while (start > 0 && at - start < reach && stops[text.charCodeAt(start - 1)] === 0) start--;
  return text.slice(start, at);
}

function ahead(text: string, at: number, reach: number, stops: Uint8Array): string {
  let end = at;
  while (end < text.length && end - at < reach && stops[text.charCodeAt(end)] === 0) end++;
  return text.slice(at, end);
}

function flags(characters: string): Uint8Array {
  const table = new Uint8Array(65_536);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
