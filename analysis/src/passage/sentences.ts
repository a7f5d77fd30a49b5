import type { Span } from '../corpus/span.js';

/** By code unit: 1 for a mark that ends a sentence, 2 for a closing quote or bracket. */
const MARKS = new Uint8Array(0x10000);
for (const mark of '。!！?？;；…') MARKS[mark.charCodeAt(0)] = 1;
for (const mark of '”’"\'」』)）】》]') MARKS[mark.charCodeAt(0)] = 2;
const ELLIPSIS = 0x2026;

/**
 * Cuts a passage into sentences: at full stops, question and exclamation marks, semicolons and ellipses, each with the closing
 * quotes and brackets behind it. A mark inside a title or bracket that goes on ("《怎么办?》一书") ends nothing. The sentences cover
 * the passage but for white space; a passage without any mark is one sentence.
 */
export function sentencesOf(text: string, passage: Span): Span[] {
  const sentences: Span[] = [];
  let start = passage.start;
  for (let i = passage.start; i < passage.end; i++) {
    const code = text.charCodeAt(i);
    if (MARKS[code] !== 1) continue;
    let end = i + 1;
    while (end < passage.end && MARKS[text.charCodeAt(end)] !== 0) end++;
    const closed = MARKS[text.charCodeAt(end - 1)] === 2;
    if ((closed && goesOn(text, end, passage.end, code)) || (code === ELLIPSIS && goesOnAfterDots(text, end, passage.end))) {
      i = end - 1;
      continue;
    }
    sentences.push({ start, end });
    while (end < passage.end && isSpace(text.charCodeAt(end))) end++;
    start = end;
    i = end - 1;
  }
  if (start < passage.end) sentences.push({ start, end: passage.end });
  return sentences;
}

/** Behind a closing mark the sentence goes on when the text does so without a new beginning: "“为什么?”的追问", "(略。),". */
function goesOn(text: string, at: number, end: number, mark: number): boolean {
  if (at >= end) return false;
  const next = text[at]!;
  if (/[,，、:的地得是等和与,]/.test(next)) return true;
  return mark !== 0x3002 && /[》)）]/.test(text[at - 1]!) && !/\s/.test(next);
}

function goesOnAfterDots(text: string, at: number, end: number): boolean {
  return at < end && /[,，、等,]/.test(text[at]!);
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0;
}
