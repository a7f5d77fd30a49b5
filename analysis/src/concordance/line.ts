import type { Span } from '../corpus/span.js';

/** One line of a concordance, as it is printed: what stands before the hit, the hit, what stands after. */
export interface LineOfContext {
  left: string;
  node: string;
  right: string;
}

/**
 * The hit in its line: about `width` characters of context a side. The context may run over the sentence's ends into its
 * neighbours, never out of the passage. White space is folded, so a line break inside a badly joined sentence shows as a
 * space; rare characters outside the basic plane count as one and are never cut in half.
 *
 * @param text the document's text; passages are separated by "\n", and `sentence` and `hit` are offsets in it.
 * @param width characters of context a side.
 * Cost: the width, not the length of the document.
 */
export function concordanceLine(text: string, sentence: Span, hit: Span, width = 18): LineOfContext {
  // A line break within the sentence is the sentence's own affair; only those outside it end the passage.
  const start = Math.min(sentence.start, hit.start);
  const from = start > 0 ? text.lastIndexOf('\n', start - 1) + 1 : 0;
  const next = text.indexOf('\n', Math.max(sentence.end, hit.end));
  const to = next < 0 ? text.length : next;
  return {
    left: contextBefore(text, from, hit.start, width),
    node: text.slice(hit.start, hit.end).replace(/\s+/gu, ' '),
    right: contextAfter(text, hit.end, to, width),
  };
}

/** Walks back from the hit until enough characters are seen; a run of white space counts as one. */
function contextBefore(text: string, from: number, end: number, width: number): string {
  let at = end;
  for (let seen = 0; at > from && seen < width;) {
    const size = at - 2 >= from && isPair(text, at - 2) ? 2 : 1;
    at -= size;
    const foldsIntoTheNext = size === 1 && isSpace(text, at) && at + 1 < end && isSpace(text, at + 1);
    if (!foldsIntoTheNext) seen++;
  }
  return text.slice(at, end).replace(/\s+/gu, ' ').trimStart();
}

function contextAfter(text: string, start: number, to: number, width: number): string {
  let at = start;
  for (let seen = 0; at < to && seen < width;) {
    const foldsIntoTheLast = at > start && isSpace(text, at) && isSpace(text, at - 1);
    at += at + 1 < to && isPair(text, at) ? 2 : 1;
    if (!foldsIntoTheLast) seen++;
  }
  return text.slice(start, at).replace(/\s+/gu, ' ').trimEnd();
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** True when one character fills the two code units from here on. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
