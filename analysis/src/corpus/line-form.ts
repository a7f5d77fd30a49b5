/**
 * What a line of an official text can be told to be by its form alone. Every test expects one line, trimmed, in simplified
 * characters, and costs next to nothing on long lines.
 */

/** Chinese numerals as they stand in headings. */
export const NUMERAL = '[一二三四五六七八九十百零〇○\\d]';

const NUMBERED = new RegExp(
  `^(?:第${NUMERAL}{1,4}[、,，:：章节条部篇编]|${NUMERAL}{1,4}[、.．](?!\\d)|[(（]${NUMERAL}{1,4}[)）]|第${NUMERAL}{1,3}[,，、]|${NUMERAL}{1,3}(?:是|要)|[①-⑳]|[-—]{2})`,
);

/** By code unit: 1 for what such a line begins with; most lines begin with something else. */
const NUMBER_BEGINS = new Uint8Array(0x10000);
for (const first of '第一二三四五六七八九十百零〇○0123456789(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳-—') NUMBER_BEGINS[first.charCodeAt(0)] = 1;

/** "一、…", "(二)…", "第三,…", "1.…": the line begins a numbered part. */
export function isNumbered(line: string): boolean {
  return NUMBER_BEGINS[line.charCodeAt(0)] === 1 && NUMBERED.test(line);
}

const ADDRESSEES =
  '同志们|同志|代表|委员|领导|来宾|嘉宾|朋友们|朋友|女士们|女士|先生们|先生|老师们|老师|同学们|同学|乡亲们|乡亲|战友们|战友|企业家|市民|员工|职工|青年|客商|专家|院士|家长|主席|主任|书记|市长|省长|总裁|董事长|官兵|指战员|媒体|记者|父老|大家|大家好|你们好|您好|上午好|下午好|晚上好|早上好|新年好|伙伴们|姐妹们|医生|校友|部长|局长|阁下|团长';
const SALUTATION = new RegExp(
  `^(?:尊敬的|敬爱的|亲爱的|各位|列位|诸位|同志|大家|女士|先生|朋友|老师|同学|乡亲|主席|${ADDRESSEES}).{0,70}$`,
);
const ADDRESSEE_END = new RegExp(`(?:${ADDRESSEES})(?:们)?\\s*[:：!！,，。]?$|^各位[一-龥]{2,8}[:：]$`);

/** "同志们:", "尊敬的各位领导、各位来宾:": the line speaks to the audience and says nothing else. */
export function isSalutation(line: string): boolean {
  return line.length <= 80 && SALUTATION.test(line) && ADDRESSEE_END.test(line) && !/[。;；?？].|[,，].{16}/.test(line);
}

/** A salutation that opens a speech: with a colon or nothing behind it, not the "各位代表!" that starts a new part. */
export function isOpening(line: string): boolean {
  return isSalutation(line) && !/[!！。,，]$/.test(line);
}

const GENRES =
  '讲话|讲话稿|致辞|致词|发言|发言稿|报告|主持词|主持讲话|演讲|演讲稿|祝词|祝酒词|贺词|献词|寄语|表态|表态发言|说明|总结|总结讲话|工作要点|汇报|答记者问|开幕词|闭幕词|欢迎词|动员|动员讲话|讲稿|讲话提纲|提纲|点评|述职|公开信|慰问信|会讲话|决定|意见|通知|条例|规定|办法|纲要|方案|规划|建议|主旨演讲|辞|词';
const TITLE = new RegExp(`(?:${GENRES})(?:稿|摘要|节选|摘编|材料|范文|要点|全文|实录)?(?:[(（【《][^)）】》]{0,24}[)）】》])*$`);

/** A short line that ends in the name of a genre: "…会议上的讲话", "政府工作报告(全文)". */
export function isTitle(line: string): boolean {
  if (line.length < 4 || line.length > 80 || /[。;；!！?？]/.test(line)) return false;
  if (line.length <= 70 && TITLE.test(line)) return true;
  const dash = line.search(/[—-]{2}|—/);
  return dash >= 4 && TITLE.test(line.slice(0, dash)) && /会议|大会|会上|年/.test(line.slice(dash));
}

/** By code unit: 1 for a mark that ends a sentence, 2 for a quote or bracket that may close behind it. */
const ENDINGS = new Uint8Array(0x10000);
for (const mark of '。!！?？;；:：…') ENDINGS[mark.charCodeAt(0)] = 1;
for (const mark of '”’"\'」』)）】]') ENDINGS[mark.charCodeAt(0)] = 2;

/** True when the line ends as a finished sentence does, closing quotes and brackets aside. */
export function endsSentence(line: string): boolean {
  let last = line.length - 1;
  while (last >= 0 && ENDINGS[line.charCodeAt(last)] === 2) last--;
  return last >= 0 && ENDINGS[line.charCodeAt(last)] === 1;
}

/** "2012年3月9日", "(二○○九年一月)": the line is a date in words and nothing else, but for a remark in the same brackets; x stands for a masked digit. */
export function isDateLine(line: string): boolean {
  return (
    line.length <= 36 &&
    /^[(（[【]?[12二一][\d○〇零Oo一二三四五六七八九xX×*]{1,3}年(?:[\d一二三四五六七八九十xX×*]{1,3}月)?(?:[\d一二三四五六七八九十廿xX×*]{1,3}日)?(?:[,，、·][^。；]{1,14}(?=[)）\]】]$))?[)）\]】]?$/.test(
      line.replace(/\s/g, ''),
    )
  );
}
