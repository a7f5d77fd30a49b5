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
    if (span.end > span.start) {
      const heading = isHeading(text, span);
      passages.push({ ...span, sentences: heading ? [{ ...span }] : sentencesOf(text, span), heading });
    }
    from = to + 1;
  }
  return passages;
}

const LONGEST_HEADING = 60;

/**
 * A heading is a short line that does not end as a sentence and is numbered or a title, or holds no clause of its own. A line
 * ending in a full stop may still be one when it is nothing but a numbered phrase: "(三)全面推进配套改革。"
 */
function isHeading(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = text.slice(start, end);
  const body = line.replace(/[。.]$/, '');
  if (/[。!！?？;；:：…]/.test(body)) return false;
  if (isNumbered(line)) return line.length <= 40 || body === line;
  if (body !== line) return false;
  return isTitle(line) || !/[,，]/.test(line) || line.length <= 30;
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
