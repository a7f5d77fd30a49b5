import { endsSentence, isDateLine, isNumbered, isSalutation, isTitle } from '../corpus/line-form.js';
import { isCommonPair } from './common-pairs.js';

/**
 * True when `next` goes on with the sentence that `line` breaks off, as pages do that were pasted line by line. A heading is
 * not broken off, so a line without any inner punctuation is joined only when the break cuts a common word.
 */
export function continues(line: string, next: string): boolean {
  if (endsSentence(line) || isSalutation(next) || startsAnew(next)) return false;
  if (/—$|(?:会议|大会)上$/.test(line) || isDateLine(line) || isTitle(line)) return false;
  const last = line[line.length - 1]!;
  const cutsWord = isCommonPair(last, next[0]!);
  const tail = line.slice(lastSentenceEnd(line));
  if (isNumbered(tail) && !/^[一二三四五六七八九十]{1,2}[是要]/.test(tail)) {
    if (tail.length === line.length || !/[,，]/.test(tail)) return continuesHeading(tail, next, cutsWord);
  }
  if (/[,，、]$/.test(line)) return line.length >= 12 && !isTitle(next);
  if (!/[一-龥\w%“”‘’"《》()()]/.test(last)) return false;
  if (/[。;；!?！？]/.test(line)) return line.length >= 20 && !isTitle(next) && !isDateLine(next) && hasSentence(next, cutsWord);
  if (/[,，]/.test(line)) return isBrokenClause(line, next, cutsWord) && hasSentence(next, cutsWord);
  return cutsWord && line.length >= 24 && next.length <= 12 && !isTitle(next);
}

/** The number of a page that was printed where the line broke off: "问题的解" + "1决", or null. */
export function pageNumberBefore(line: string, next: string): string | null {
  const first = next.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return null;
  const match = /^(\d{1,3})([一-龥])/.exec(next);
  if (!match || endsSentence(line) || line.length < 20) return null;
  return isCommonPair(line[line.length - 1]!, match[2]!) ? match[1]! : null;
}

/** Where the last, unfinished sentence of a line begins. */
function lastSentenceEnd(line: string): number {
  for (let i = line.length - 1; i >= 0; i--) if ('。;；!?！？'.includes(line[i]!)) return i + 1;
  return 0;
}

/** "一、切实提高…的迫切" + "要求": a heading cut short goes on in a rest of a few characters, never in a paragraph. */
function continuesHeading(line: string, next: string, cutsWord: boolean): boolean {
  if (line.length < 16) return false;
  if (next.length <= 6) return /^[一-龥]+$/.test(next);
  return cutsWord && next.length <= 20 && !/[。,，]/.test(next);
}

/** A line of clauses without a full stop may be a heading: broken prose cuts a word, leaves a stump behind it, or talks like a speaker. */
function isBrokenClause(line: string, next: string, cutsWord: boolean): boolean {
  if (cutsWord || /^[一-龥]{1,3}[。,，;；]/.test(next)) return true;
  return line.length >= 24 && /我们|今天|今年|去年|当前|这[个次一]|[是了还也都]|认为|希望/.test(line);
}

/** What follows a cut must itself be running text: it ends or holds a sentence, or at least begins in mid-word. */
function hasSentence(next: string, cutsWord: boolean): boolean {
  return /[。;；!?！？,，]/.test(next) || (cutsWord && next.length >= 2);
}

function startsAnew(next: string): boolean {
  return isNumbered(next) || /^[——【《•·●■◆※*]/.test(next) || isDateLine(next) || /^(?:附|附件|注|备注|来源)[:：]/.test(next);
}
