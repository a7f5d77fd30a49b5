import type { Passage } from '../corpus/document.js';
import { isNumbered, isTitle } from '../corpus/line-form.js';
import type { Span } from '../corpus/span.js';
import { sentencesOf } from './sentences.js';

/**
 * The passages of a speech, in order: one for each line of its clean text, with its sentences. Together they cover the text but
 * for white space; a blank line is no passage. Offsets count in `text`. Linear in the text.
 */
export function divide(text: string): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const span = trimmed(text, from, to);
    const { start, end } = span;
    if (end > start) {
      const heading = isHeading(text, span);
      passages.push({ start, end, sentences: heading ? [span] : sentencesOf(text, span), heading });
    }
    from = to + 1;
  }
  return passages;
}

const LONGEST_HEADING = 60;

/** By code unit: whether it ends a clause for good, parts two clauses, or is a full stop. */
const ENDS = 1;
const COMMA = 2;
const STOP = 4;
const MARKS = new Uint8Array(0x10000);
for (const mark of '。!！?？;；:：…') MARKS[mark.charCodeAt(0)]! |= ENDS;
for (const mark of ',，') MARKS[mark.charCodeAt(0)]! |= COMMA;
for (const mark of '。.') MARKS[mark.charCodeAt(0)]! |= STOP;

/**
 * A heading is a short line that does not end as a sentence and is numbered or a title, or holds no clause of its own. A line
 * ending in a full stop may still be one when it is nothing but a numbered phrase: "(三)全面推进配套改革。"
 */
function isHeading(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const stopped = (MARKS[text.charCodeAt(end - 1)]! & STOP) !== 0;
  let commas = false;
  for (let at = stopped ? end - 2 : end - 1; at >= start; at--) {
    const mark = MARKS[text.charCodeAt(at)]!;
    if ((mark & ENDS) !== 0) return false;
    if ((mark & COMMA) !== 0) commas = true;
  }
  const line = text.slice(start, end);
  if (isNumbered(line)) return line.length <= 40 || !stopped;
  if (stopped) return false;
  return !commas || line.length <= 30 || isTitle(line);
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0;
}
