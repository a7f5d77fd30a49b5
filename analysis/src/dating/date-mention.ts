import { MASKED, NO_DIGIT, digitValue, isArabic, readNumber } from './numerals.js';

/** A date written in a text. `year` is the first and last year it can mean (they differ where digits are masked), null if absent. */
export interface DateMention {
  start: number;
  end: number;
  year: { first: number; last: number } | null;
  month: number | null;
  day: number | null;
  /** The end of a range of months ("1—9月" has month 9 and this true). */
  monthRange: boolean;
}

const SPACE = 32;

function skipBack(text: string, at: number): number {
  while (at > 0 && (text.charCodeAt(at - 1) === SPACE || text.charCodeAt(at - 1) === 0x3000)) at--;
  return at;
}

function skipAhead(text: string, at: number): number {
  while (at < text.length && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === 0x3000)) at++;
  return at;
}

/** Reads the year that ends just before the 年 at `mark`; null when what stands there is no calendar year. */
function yearBefore(text: string, mark: number): { start: number; first: number; last: number } | null {
  const digits: number[] = [];
  let at = skipBack(text, mark);
  let start = at;
  while (digits.length < 5 && at > 0) {
    const digit = digitValue(text.charCodeAt(at - 1));
    if (digit === NO_DIGIT || digit === 10) break;
    digits.unshift(digit);
    start = at - 1;
    at = start;
    // "1 9 9 3 年": a single blank between digits, as broken prints have it.
    if (at > 1 && text.charCodeAt(at - 1) === SPACE && isArabic(text.charCodeAt(at - 2)) && digits.length < 4) at--;
  }
  if (digits.length === 2) return shortYear(text, start, digits);
  if (digits.length !== 4) return null;
  if (digits[0] === MASKED) return null;
  const first = digits.reduce((sum, digit) => sum * 10 + (digit === MASKED ? 0 : digit), 0);
  const last = digits.reduce((sum, digit) => sum * 10 + (digit === MASKED ? 9 : digit), 0);
  return first >= 1000 && first < 3000 ? { start, first, last } : null;
}

/** "98年", "09年", "九八年": two digits are a year of 1990 to 2009 only, else they are a duration ("30年"). */
function shortYear(text: string, start: number, digits: number[]): { start: number; first: number; last: number } | null {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (digits[0]! < 0 || digits[1]! < 0 || (digits[0] !== 9 && digits[0] !== 0)) return null;
  if (before === 46 || before === 0x7b2c || before === 0xff0e || digitValue(before) !== NO_DIGIT) return null;
  const year = (digits[0] === 9 ? 1900 : 2000) + digits[0] * 10 + digits[1]!;
  return { start, first: year, last: year };
}

/** The numeral that starts at `at`, at most four characters: where it ends and what it says. */
function numberAhead(text: string, at: number): { end: number; value: number } {
  let end = at;
  while (end < text.length && end - at < 4 && digitValue(text.charCodeAt(end)) !== NO_DIGIT) end++;
  return { end, value: readNumber(text, at, end) };
}

/** Reads the date around a 年 at `mark`: year before it, month and day after it if they stand there. */
export function dateAtYear(text: string, mark: number): DateMention | null {
  const next = text[mark + 1];
  if (next === '代') return null;
  const year = yearBefore(text, mark);
  if (!year) return null;
  const mention: DateMention = { start: year.start, end: mark + 1, year, month: null, day: null, monthRange: false };
  const month = numberAhead(text, skipAhead(text, mark + 1));
  const monthMark = skipAhead(text, month.end);
  if (text[monthMark] !== '月' || month.value < 1 || month.value > 12) return mention;
  mention.month = month.value;
  mention.end = monthMark + 1;
  readDay(text, mention);
  return mention;
}

/** Reads the date around a 月 at `mark` that no 年 precedes: month before it, day after it. */
export function dateAtMonth(text: string, mark: number): DateMention | null {
  let start = skipBack(text, mark);
  const end = start;
  while (start > 0 && end - start < 3 && digitValue(text.charCodeAt(start - 1)) >= 0) start--;
  const month = readNumber(text, start, end);
  if (month < 1 || month > 12) return null;
  const behind = skipBack(text, start);
  const before = text[behind - 1];
  if (before === '个' || (before === '年' && text[behind - 2] !== '今' && text[behind - 2] !== '本')) return null;
  const mention: DateMention = { start, end: mark + 1, year: null, month, day: null, monthRange: false };
  if (before !== undefined && '-—–－~～至到、'.includes(before)) mention.monthRange = endsDate(text[behind - 2]);
  readDay(text, mention);
  return mention;
}

/** True for what a date or its first half may end in: "1—9月", "1月至9月"; not in "截至9月". */
function endsDate(character: string | undefined): boolean {
  if (character === undefined) return false;
  return '月份年日号-—–－'.includes(character) || digitValue(character.charCodeAt(0)) !== NO_DIGIT;
}

function readDay(text: string, mention: DateMention): void {
  const day = numberAhead(text, skipAhead(text, mention.end));
  const dayMark = skipAhead(text, day.end);
  if ((text[dayMark] !== '日' && text[dayMark] !== '号') || day.value < 1 || day.value > 31) return;
  mention.day = day.value;
  mention.end = dayMark + 1;
}
