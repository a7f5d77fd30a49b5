import { dateAtMonth, dateAtYear } from './date-mention.js';
import type { DateMention } from './date-mention.js';
import { isRealDay } from './calendar.js';

/** What a date standing apart from the running text is: the document's own, an adoption, a posting stamp, the taking effect. */
export type StatedKind = 'own' | 'adopted' | 'stamp' | 'effective' | 'titled';

/** A date the document states about itself. */
export interface StatedDate extends DateMention {
  kind: StatedKind;
}

const HEAD_LINES = 14;
const HEAD_CHARACTERS = 1500;
const TAIL_LINES = 8;
const TAIL_CHARACTERS = 400;
/** A line that is a date with at most a speaker, a place or a bracket about it is no running text. */
const LONGEST_DATE_LINE = 60;

const CLOCK = /^\s*[日号]?\s*\d{1,2}\s*[:：时]\s*\d{1,2}/;
const ADOPTED = /通过|修正|修订|修改|公布|发布|批准|颁布|公告|印发/;
const EFFECTIVE = /施行|实施|生效|起执行/;
const SPOKEN_AT = /[在于](?:[^。；]{0,60})(?:会|上|式|班|讲话|报告|致辞|演讲)|讲话|报告|致辞|致词|演讲/;
const YEAR = '年'.charCodeAt(0);
const MONTH = '月'.charCodeAt(0);
const DASH = '-'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const ISO_LIKE = /((?:19|20)\d{2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})(?!\d)/g;

/** The dates a text states about itself: in a line of their own under the title, in the dateline, in the signature at the end. */
export function statedDates(text: string): StatedDate[] {
  const found: StatedDate[] = [];
  const headEnd = headLines(text, found);
  tailLines(text, headEnd, found);
  return found;
}

function headLines(text: string, found: StatedDate[]): number {
  let start = 0;
  for (let line = 0; line < HEAD_LINES && start < text.length && start < HEAD_CHARACTERS; line++) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    readLine(text, start, Math.min(end, start + 400), 'head', found);
    start = end + 1;
  }
  return start;
}

function tailLines(text: string, from: number, found: StatedDate[]): void {
  let end = text.length;
  for (let line = 0; line < TAIL_LINES && end > from && end > text.length - TAIL_CHARACTERS; line++) {
    const start = Math.max(text.lastIndexOf('\n', end - 1) + 1, 0);
    if (start < from) break;
    if (end - start <= LONGEST_DATE_LINE) readLine(text, start, end, 'tail', found);
    end = start - 1;
  }
}

function readLine(text: string, start: number, end: number, where: 'head' | 'tail', found: StatedDate[]): void {
  for (const mention of datesIn(text, start, end)) {
    const kind = kindOf(text, start, end, mention, where);
    if (kind) found.push({ ...mention, kind });
  }
}

/** Every date in `text[start, end)`, also as 2012-03-09 or 2012.3.9. Impossible days are left out. */
export function datesIn(text: string, start: number, end: number): DateMention[] {
  const mentions: DateMention[] = [];
  let parted = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // The signs that part 2012-03-09, 2012.3.9 and 2012/3/9 stand side by side; none of them is ever inside a mention.
    if (code >= DASH && code <= SLASH) parted = true;
    if (code !== YEAR && code !== MONTH) continue;
    const mention = code === YEAR ? dateAtYear(text, at) : dateAtMonth(text, at);
    if (!mention || mention.start < start) continue;
    if (mention.year && mention.month && mention.day && !isRealDay(mention.year.first, mention.month, mention.day)) continue;
    mentions.push(mention);
    at = Math.max(at, mention.end - 1);
  }
  if (!parted) return mentions;
  for (const match of text.slice(start, end).matchAll(ISO_LIKE)) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!isRealDay(year, month, day)) continue;
    const at = start + match.index;
    mentions.push({ start: at, end: at + match[0].length, year: { first: year, last: year }, month, day, monthRange: false });
  }
  return mentions;
}

function kindOf(text: string, start: number, end: number, mention: DateMention, where: 'head' | 'tail'): StatedKind | null {
  if (mention.month === null || mention.monthRange) return null;
  const before = text.slice(start, mention.start);
  const after = text.slice(mention.end, end);
  if (CLOCK.test(after)) return 'stamp';
  if (/^\s*电|^[（(]?记者/.test(after) && /[社报网]/.test(before)) return 'own';
  if (mention.day === null && end - start > 24) return null;
  if (EFFECTIVE.test(after.slice(0, 12)) && !ADOPTED.test(after.slice(0, 60))) return 'effective';
  if (where === 'head' && mention.year && ADOPTED.test(after.slice(0, 120)) && isHeaderLine(before)) return 'adopted';
  if (/(?:发布|上传|更新|创建|发表|浏览)(?:时间|日期)?\s*[:：]?\s*$/.test(before)) return 'stamp';
  if (end - start > LONGEST_DATE_LINE) return null;
  return isDateLine(before, after) ? 'own' : null;
}

/** Nothing but brackets, dashes or an issuing body before the date: the line speaks about the document. */
function isHeaderLine(before: string): boolean {
  return before.length <= 400 && !/[。；，]/.test(before) && !/第[一二三四五六七八九十百]+条|为了?[^年]{0,12}$/.test(before);
}

/** The date stands alone in its line, or with the speaker, the place or the occasion. */
function isDateLine(before: string, after: string): boolean {
  const rest = (before + after).replace(/[\s()（）〔〕[\]【】—–\-―:：,，、。·]/g, '');
  if (rest.length === 0) return true;
  // In brackets of its own a date may carry a remark: "(2020年2月21日,视频会议)".
  if (/^\s*[（(【]\s*$/.test(before) && /^\s*[,，、·][^。；]{1,14}[）)】]\s*$/.test(after)) return true;
  if (/[。；！？]/.test(before) || /[。；！？]./.test(after)) return false;
  const opens = /(?:^|[（(—–―\-\s])\s*$/.test(before);
  const closes = /^\s*[）)]*\s*$/.test(after);
  if (opens && closes) return true;
  if (opens) return SPOKEN_AT.test(after) || (before.trim() === '' && rest.length <= 8);
  return closes && (rest.length <= 16 || SPOKEN_AT.test(before)) && !/[,，]/.test(before);
}
