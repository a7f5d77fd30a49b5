import { NUMERAL } from '../corpus/line-form.js';
import { isTitle } from '../corpus/line-form.js';

/** A line that numbers a text among others: which family of headings it belongs to, its number, and the title it carries. */
export interface Heading {
  family: string;
  number: number;
  title: string | null;
}

const NUMBER = `(${NUMERAL}{1,4})`;
const SPEECH =
  /讲话|致辞|致词|发言|报告|主持|讲稿|演讲|表态|总结|祝词|祝酒|贺词|献词|材料|范文|心得|体会|提纲|汇报|寄语|动员|述职|开幕词|闭幕词|稿/;

const FORMS: readonly { family: string; form: RegExp; needsSpeech: boolean }[] = [
  // "第一篇:…", "【第2篇】…"
  { family: '第#篇:', form: new RegExp(`^[【\\[(（]?第${NUMBER}篇[】\\])）]?\\s*[:：、.．\\s]\\s*(.*)$`), needsSpeech: false },
  { family: '第#篇', form: new RegExp(`^[【\\[(（]?第${NUMBER}篇[】\\])）]?()$`), needsSpeech: false },
  // "篇一:…", "【篇1】…"
  {
    family: '篇#:',
    form: new RegExp(`^[【\\[(（]?(?:篇|范文|例文|样本|模板|范本|讲话稿|稿件)${NUMBER}[】\\])）]?\\s*[:：、.．\\s]?\\s*(.*)$`),
    needsSpeech: false,
  },
  // "1.…讲话 篇一", "…讲话材料篇1", "…讲话 第2篇"
  {
    family: '…篇#',
    form: new RegExp(
      `^(?:${NUMERAL}{1,3}[.、．]\\s*)?(.{2,60}?)[\\s(（【]*(?:第(?=.{1,4}篇)|篇|之|范文|例文)${NUMBER}篇?[)）】]?$`,
    ),
    needsSpeech: true,
  },
  // "…会议上的讲话(一)", "…致辞2"
  { family: '…#', form: new RegExp(`^(.{4,60}?)[\\s]*[(（【]?${NUMBER}[)）】]?$`), needsSpeech: true },
  // "一、市长在…会议上的讲话", "3.…致辞"
  { family: '#…', form: new RegExp(`^[(（]?${NUMBER}[)）]?[、.．:： ]\\s*(.{6,60})$`), needsSpeech: true },
];

/** Every way a line can be read as a numbered heading; most lines have none. */
export function headingsOf(line: string): Heading[] {
  if (line.length > 80 || /[。;；!！?？]$/.test(line)) return [];
  const found: Heading[] = [];
  for (const { family, form, needsSpeech } of FORMS) {
    const match = form.exec(line);
    if (!match) continue;
    const titleFirst = family.startsWith('…');
    const number = valueOf(match[titleFirst ? 2 : 1]!);
    const title = (match[titleFirst ? 1 : 2] ?? '').trim();
    if (number === null || (needsSpeech && !SPEECH.test(title))) continue;
    if (family === '#…' && !isTitle(title)) continue;
    if (family === '…#' && !isTitle(title)) continue;
    found.push({ family, number, title: title || null });
  }
  return found;
}

const DIGITS = '零一二三四五六七八九';

/** "十二" → 12, "3" → 3; null for what is no number. */
export function valueOf(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const plain = numeral.replace(/[〇○]/g, '零');
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (tens) return (tens[1] ? DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
  const hundreds =
    /^([一二三四五六七八九])百(?:零?([一二三四五六七八九])|([一二三四五六七八九])十([一二三四五六七八九])?)?$/.exec(plain);
  if (hundreds) {
    const [, a, ones, ten, one] = hundreds;
    return (
      DIGITS.indexOf(a!) * 100 +
      (ones ? DIGITS.indexOf(ones) : 0) +
      (ten ? DIGITS.indexOf(ten) * 10 : 0) +
      (one ? DIGITS.indexOf(one) : 0)
    );
  }
  return plain.length === 1 && DIGITS.includes(plain) ? DIGITS.indexOf(plain) : null;
}

/** What a compilation's heading says behind its number, without the page's additions: "(范文模版)", "(共8篇)". */
export function bareTitle(title: string): string {
  return title
    .replace(
      /\s*[(（【[](?:[^()（）【】[\]]{0,6}(?:范文|模版|模板|精选|推荐|通用|优秀|集锦|共\d+篇|\d+篇)[^()（）【】[\]]{0,8})[)）】\]]/g,
      '',
    )
    .trim();
}
