const BREAKS = '。；！？\n';
const PAUSES = '，、：,;:';

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
  return back(text, at, reach, BREAKS + PAUSES);
}

/** Up to `reach` characters from `at` on, not beyond the clause. */
export function clauseAfter(text: string, at: number, reach: number): string {
  return ahead(text, at, reach, BREAKS + PAUSES);
}

function back(text: string, at: number, reach: number, stops: string): string {
  let start = at;
  while (start > 0 && at - start < reach && !stops.includes(text[start - 1]!)) start--;
  return text.slice(start, at);
}

function ahead(text: string, at: number, reach: number, stops: string): string {
  let end = at;
  while (end < text.length && end - at < reach && !stops.includes(text[end]!)) end++;
  return text.slice(at, end);
}
