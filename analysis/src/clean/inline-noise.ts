import type { Draft, Edit } from './draft.js';
import { BLANK, COLON, DASH, DOT, PLANTED } from './signs.js';

/**
 * Noise inside running text: page numbers that cut a sentence, posting stamps glued to a title, sentences a site plants in
 * other people's texts. Each is looked for only where a cheap test says it may be.
 */
export function removeInlineNoise(draft: Draft): Draft {
  return removeSpacedPageNumbers(removePageMarks(removeStamps(removeWatermarks(removeFileEndings(draft)))));
}

/** The ending of a file name that became a title: "…会议上的讲话.doc". */
function removeFileEndings(draft: Draft): Draft {
  if (!draft.has(DOT) || !/\.(?:doc|pdf|wps|txt|ppt)/.test(draft.text)) return draft;
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(/(?<=[一-龥)）])\.(?:docx?|pdf|wps|txt|pptx?)(?=[ \t\r]*(?:\n|$))/g)) {
    edits.push({ start: match.index, end: match.index + match[0].length, after: '', as: 'drop', kind: 'file-ending' });
  }
  return draft.apply(edits);
}

const WATERMARK =
  /(?:(?:原创|更多|精品|本|此)(?:文章|范文|资料|内容|文)?[,，:：]?(?:尽|盡|都|就|请)?(?:在|来自|来源于?|上|到|出自|选自|摘自|由)|(?:文章|资料|内容|范文)(?:来源|出处)[:：]?|(?:更多[^。，,\n]{0,12})?(?:欢迎|请)(?:访问|登陆|登录|浏览|光临)|转载请注明)[^。!！?？\n]{0,24}(?:文秘|范文|文库|知音|公文|资料|论文|作文|秘书|写作|课件)[^。!！?？\n]{0,12}?(?:网络?|站|\.com|\.cn|\.net)(?:\.?(?:com|cn|net)?(?:网|\.(?:com|cn|net))?)*[。!！]?|[【[(（]?(?:https?:\/\/)?www\.[a-z0-9.-]{3,40}\.(?:com|cn|net|org)(?:\/[\w./?=&%-]*)?[】\])）]?/gi;

function removeWatermarks(draft: Draft): Draft {
  const { text } = draft;
  if (!draft.has(PLANTED) || !/文秘|范文|文库|知音|公文网|课件|www\.|资料网|论文网/i.test(text)) return draft;
  const edits: Edit[] = [];
  for (const match of text.matchAll(WATERMARK)) {
    if (/^[【[(（]?(?:http|www)/i.test(match[0]) && !isLongLine(text, match.index, SHORT)) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, after: '', as: 'drop', kind: 'watermark' });
  }
  return draft.apply(edits);
}

const STAMP = /(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}[ \u3000\xa0]+\d{1,2}:\d\d(?::\d(?:\s{0,4}\d(?!\d))?)?/g;

/** A posting time glued to a line of its own words: "…上的讲话2007-02-08 09:25:55". Alone on a line it is left to the line rules. */
function removeStamps(draft: Draft): Draft {
  const { text } = draft;
  const edits: Edit[] = [];
  if (!draft.has(COLON) || !/\d:\d/.test(text)) return draft;
  for (const match of text.matchAll(STAMP)) {
    const end = match.index + match[0].length;
    const glued = /[一-龥)）]/.test(text[match.index - 1] ?? '');
    if (!glued || isLongLine(text, match.index, 140)) continue;
    edits.push({ start: match.index, end, after: match[0].includes('\n') ? '\n' : '', as: 'drop', kind: 'posting-stamp' });
  }
  return draft.apply(edits);
}

const PAGE_MARK = /[-—–－] ?(\d{1,3}) ?[-—–－]/g;

/** "- 2 -" inside a line, where the numbers of the marks go up through the text. */
function removePageMarks(draft: Draft): Draft {
  const { text } = draft;
  if (!draft.has(DASH) || !/[-—–－] ?\d{1,3} ?[-—–－]/.test(text)) return draft;
  const marks = [...text.matchAll(PAGE_MARK)].filter(match => {
    const end = match.index + match[0].length;
    const beside = (text[match.index - 1] ?? '') + (text[end] ?? '');
    return !/[\d\w-]/.test(beside) && !isWholeLine(text, match.index, end);
  });
  const kept = ascending(
    marks.map(match => ({ match, number: Number(match[1]) })),
    1,
  );
  if (kept.length < 2) return draft;
  return draft.apply(kept.map(({ match }) => dropped(match.index, match.index + match[0].length)));
}

const SPACED_NUMBER = /(?<=[^\s\d]) (\d{1,3}) (?=[^\s\d])/g;
const SHORTEST_PAGE = 150;
const LONGEST_PAGE = 2500;

/**
 * A bare page number between two spaces that cuts a sentence: "要切实 1 加强". Spaced numbers that count something are speech, so
 * a chain is wanted: at least three, growing by one or two, a page apart, and hardly any spaced number outside it.
 */
function removeSpacedPageNumbers(draft: Draft): Draft {
  const { text } = draft;
  if (!draft.has(BLANK) || !/[^\s\d] \d{1,3} [^\s\d]/.test(text)) return draft;
  const found = [...text.matchAll(SPACED_NUMBER)];
  const chain: { match: RegExpExecArray; number: number }[] = [];
  for (const match of found) {
    const number = Number(match[1]);
    const last = chain[chain.length - 1];
    const gap = last ? match.index - last.match.index : SHORTEST_PAGE;
    const pages = number - (last?.number ?? 0);
    if ((last ? pages >= 1 && pages <= 2 : number <= 3) && gap >= SHORTEST_PAGE && gap <= LONGEST_PAGE * pages)
      chain.push({ match, number });
  }
  if (chain.length < 3 || chain.length * 4 < found.length * 3) return draft;
  return draft.apply(chain.map(({ match }) => dropped(match.index, match.index + match[0].length)));
}

function dropped(start: number, end: number): Edit {
  return { start, end, after: '', as: 'drop', kind: 'page-mark' };
}

/** The longest prefix-greedy chain of numbers that rise by at most `step` + 1 from a small beginning. */
function ascending<T extends { number: number }>(items: readonly T[], step: number): T[] {
  const chain: T[] = [];
  for (const item of items) {
    const last = chain[chain.length - 1];
    if (last ? item.number > last.number && item.number <= last.number + step + 1 : item.number <= 3) chain.push(item);
  }
  return chain;
}

/** How far a line is looked along: enough for what is asked, and no more on a line of ten million characters. */
const SIGHT = 200;
/** A line so short that an address in it is what the line is about: left to the line rules. */
const SHORT = 60;

function isWholeLine(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < SIGHT && /[ \t\u3000\xa0]/.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < SIGHT && /[ \t\u3000\xa0\r]/.test(text[to]!)) to++;
  return (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n');
}

function isLongLine(text: string, at: number, length: number): boolean {
  const around = text.slice(Math.max(0, at - SIGHT), at + SIGHT);
  const middle = Math.min(at, SIGHT);
  const start = around.lastIndexOf('\n', middle) + 1;
  const end = around.indexOf('\n', middle);
  return (end < 0 ? around.length : end) - start > length;
}
