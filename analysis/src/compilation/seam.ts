import type { SplitReason } from '../corpus/document.js';
import { endsSentence, isDateLine, isNumbered, isOpening, isSalutation, isTitle } from '../corpus/line-form.js';
import { headingsOf, valueOf } from './families.js';
import type { Line } from './speech-span.js';

/** How many lines a speech may need before its first paragraph: title, subtitle, byline, date, salutation. */
export const LONGEST_HEAD = 8;

/** A place where one speech may end and another begin: its first line, how sure that is, and what speaks most for it. */
export interface Seam {
  line: number;
  confidence: number;
  reason: SplitReason;
  /** True when the speech before takes leave there. */
  leave: boolean;
}

const FAREWELL =
  /(?:谢谢(?:大家|各位.{0,8}|同志们)?|讲完了|(?:讲|说|谈)(?:这些|这么多|这几点|到这里|到这儿)|到此(?:结束|为止)|报告完毕|(?:现在)?散会|会议结束)[。.!！]*[)）]?$/;
const APPEAL =
  /^(?:.{0,60}[,，])?(?:让我们|最后|祝|预祝|衷心祝|恭祝|愿).*[!！]$|(?:而(?:努力|不懈|团结|共同)?奋斗|(?:作出|做出).{0,12}贡献|优异成绩.{0,20})[!！]$/;
const BEGINS =
  /^(?:今天|今日|这次|此次|本次|刚才|(?:我)?(?:很|十分|非常)高兴|值此|首先|受.{2,20}委托|现在[,，]?(?:我|请|开会)|(?:根据|按照|经).{2,24}(?:安排|要求|研究|同意)|下面[,，]?我|我(?:谨|受|代表)|欢迎|(?:大家|各位).{0,4}(?:上午|下午|晚上)?好|在.{2,30}之际|(?:市|县|区|省)(?:委|政府).{0,12}(?:召开|决定))/;
const APPENDIX = /^附(?:件|录|表)?[一二三四五六七八九十\d]{0,2}[:：]?$|^附(?:件|录)?[一二三四五六七八九十\d]{0,2}[:：].{2,50}$/;
/** A title that cannot be a part's heading: it names a spoken genre, and an occasion, a topic or nothing else. */
const SPOKEN =
  /^(?:.*(?:在|关于|会|年|仪式|书记|[市县区省州镇乡]长|主任).*)?(?:讲话|讲话稿|致辞|致词|发言|发言稿|主持词|主持讲话|演讲|演讲稿|讲稿|祝词|贺词|献词|表态发言|工作报告|总结报告|情况报告|报告|开幕词|闭幕词|述职报告|答谢词)(?:[(（【].{0,24}[)）】])?$/;

/** "某市市长 某某": an office and a name, and nothing else. */
const BYLINE = /(?:书记|[市县区省州镇乡]长|主任|主席|[局厅部]长|总理)[\s　]{1,4}[一-龥·]{2,8}$/;
const BARE_GENRE = /^(?:主持词|讲话稿?|发言稿?|致[辞词]|演讲稿?)$/;
const SUBTITLE = /^[—-]{1,2}/;

/** How much each sign says that a speech begins; what reaches `PROPOSED` is worth a person's look, `SURE` needs none. */
const WEIGHT = {
  salutation: 0.3,
  addressed: 0.15,
  title: 0.35,
  numbered: 0.5,
  appendix: 0.5,
  restart: 0.25,
  dated: 0.15,
  begins: 0.15,
  byline: 0.25,
};
const TAKING_LEAVE = { farewell: 0.35, appeal: 0.25, none: 0 };
export const PROPOSED = 0.5;
export const SURE = 0.9;

/** A line that could be the first of a speech whatever stands around it: only such lines and those behind a farewell are weighed. */
export function mayBegin(line: string): boolean {
  if (line.length > 80) return line.startsWith('同志们') || line.startsWith('各位');
  return isOpening(line) || isSpokenTitle(line) || isAppendix(line) || isByline(line);
}

export function isSpokenTitle(line: string): boolean {
  return BARE_GENRE.test(line) || (isTitle(line) && SPOKEN.test(line) && !isNumbered(line));
}

function isByline(line: string): boolean {
  return line.length <= 30 && BYLINE.test(line) && !/[，。；,:：]/.test(line);
}

function isAppendix(line: string): boolean {
  return line.charCodeAt(0) === 0x9644 && APPENDIX.test(line) && !endsSentence(line.replace(/[:：]$/, ''));
}

/** True when a speech takes leave with this line: "谢谢大家!", "让我们…而奋斗!". */
export function takesLeave(line: string): keyof typeof TAKING_LEAVE {
  const last = line.charCodeAt(line.length - 1);
  if (last !== 0xff01 && last !== 0x21 && last !== 0x3002 && last !== 0x29 && last !== 0xff09 && line.length > 20) return 'none';
  if (FAREWELL.test(line.slice(-30))) return 'farewell';
  return APPEAL.test(line) ? 'appeal' : 'none';
}

/** Weighs whether a speech begins at line `at`; `from` is the first line that may belong to the speech before. */
export function weighSeam(lines: readonly Line[], at: number, from: number, numbering: Numbering): Seam {
  const line = lines[at]!.text;
  const head = headFrom(lines, at);
  const signs: Partial<Record<keyof typeof WEIGHT, boolean>> = {
    salutation: head.opening !== null,
    addressed: head.opening === null && /^(?:同志们|各位[^,，。]{1,12})[:：]./.test(lines[head.body]?.text ?? ''),
    title: head.titled,
    numbered: headingsOf(line).some(({ family }) => !family.endsWith('…') && family !== '…#'),
    appendix: isAppendix(line),
    restart: numbering.restartsAt(at),
    dated: head.dated || (at > from && isDateLine(lines[at - 1]!.text)),
    byline: isByline(line) && (head.dated || head.opening !== null),
    begins: BEGINS.test(lines[head.body]?.text ?? ''),
  };
  const leave = at > from ? leaveBefore(lines, at, from) : 'none';
  let confidence = TAKING_LEAVE[leave];
  for (const [sign, weight] of Object.entries(WEIGHT)) if (signs[sign as keyof typeof WEIGHT]) confidence += weight;
  return {
    line: at,
    confidence: Math.min(1, Math.round(confidence * 100) / 100),
    reason: reasonOf(signs, leave !== 'none'),
    leave: leave !== 'none',
  };
}

function reasonOf(signs: Partial<Record<keyof typeof WEIGHT, boolean>>, leave: boolean): SplitReason {
  if (signs.appendix) return 'appendix';
  if (signs.numbered) return 'number-missing';
  if (signs.title && signs.salutation) return 'title-and-salutation';
  if (signs.title && signs.dated) return 'date-line';
  if (signs.title) return 'weak-heading';
  if (leave && (signs.salutation || signs.addressed || signs.begins)) return 'closing-then-opening';
  if (signs.salutation || signs.addressed) return 'salutation';
  return signs.restart ? 'numbering-restarts' : 'date-line';
}

/** The farewell that ends the lines before, a signature and a date behind it set aside. */
function leaveBefore(lines: readonly Line[], at: number, from: number): keyof typeof TAKING_LEAVE {
  for (let i = at - 1; i >= from && at - i <= 4; i--) {
    const line = lines[i]!.text;
    const leave = takesLeave(line);
    if (leave !== 'none') return leave;
    if (line.length > 30 || endsSentence(line)) return 'none';
  }
  return 'none';
}

/** What stands from a line on before the first paragraph: a title, a date, an opening salutation. */
function headFrom(lines: readonly Line[], at: number): { titled: boolean; dated: boolean; opening: number | null; body: number } {
  let titled = false;
  let dated = false;
  for (let i = at; i < lines.length && i - at < LONGEST_HEAD; i++) {
    const line = lines[i]!.text;
    if (line.length <= 80 && isOpening(line)) return { titled, dated, opening: i, body: i + 1 };
    if (SUBTITLE.test(line)) dated ||= /年.{1,4}月/.test(line);
    else if (isSpokenTitle(line)) titled = true;
    else if (isDateLine(line)) dated = true;
    else if (line.length > 40 || endsSentence(line) || isNumbered(line) || isSalutation(line))
      return { titled, dated, opening: null, body: i };
  }
  return { titled, dated, opening: null, body: Math.min(lines.length, at + LONGEST_HEAD) };
}

/** Where the topmost numbering ("一、") of a speech stands at each line, so that a second beginning can be told. */
export class Numbering {
  private readonly places: { line: number; value: number }[] = [];
  private parts = false;

  constructor(lines: readonly Line[], from: number, to: number) {
    for (let i = from; i < to; i++) {
      const line = lines[i]!.text;
      const first = line.charCodeAt(0);
      if (first === 0x7b2c) this.parts ||= /^第[一二三四五六七八九十\d]{1,3}(?:部分|[章编节])/.test(line);
      const number =
        line[1] === '、' || line[2] === '、' || line[3] === '、' ? /^([一二三四五六七八九十]{1,3})、/.exec(line) : null;
      const value = number ? valueOf(number[1]!) : null;
      if (value !== null) this.places.push({ line: i, value });
    }
  }

  /** True when the parts before this line count to two or more, and the next part is the first again. */
  restartsAt(line: number): boolean {
    if (this.parts) return false;
    const next = this.nextFrom(line);
    return next > 0 && next < this.places.length && this.places[next]!.value === 1 && this.places[next - 1]!.value >= 2;
  }

  private nextFrom(line: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]!.line >= line) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
