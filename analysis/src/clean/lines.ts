import { chromeKind } from './chrome.js';
import type { Draft, Edit } from './draft.js';
import { continues, pageNumberBefore } from './joins.js';
import { wrappedLines } from './wrapping.js';

interface Line {
  start: number;
  end: number;
  text: string;
  /** White space before it, in columns. */
  indent: number;
  /** False behind an empty line. */
  adjoins: boolean;
  /** What it is dropped as, or null when it stays. */
  kind: string | null;
}

/**
 * Settles the lines: page furniture is dropped, paragraphs broken in mid-sentence are joined, and what stays stands on one line
 * each, without white space around it and without blank lines between.
 */
export function settleLines(draft: Draft): Draft {
  const { text } = draft;
  const lines = linesOf(text);
  markListsAfterLabels(lines);
  markPageNumbers(lines);
  const wrapped = wrapsAmong(lines);
  const edits: Edit[] = [];
  let at = 0;
  let previous: Line | undefined;
  let gap: Line[] = [];
  for (const line of lines) {
    if (line.kind !== null) {
      gap.push(line);
      continue;
    }
    const page = previous === undefined ? null : pageNumberBefore(previous.text, line.text);
    const joined = previous !== undefined && (page !== null || wrapped.has(previous) || continues(previous.text, line.text));
    closeGap(edits, text, at, line.start, gap, previous === undefined ? 'none' : joined ? 'join' : 'break');
    if (page !== null) edits.push({ start: line.start, end: line.start + page.length, after: '', as: 'drop', kind: 'page-mark' });
    at = line.end;
    previous = line;
    gap = [];
  }
  closeGap(edits, text, at, text.length, gap, 'none');
  return draft.apply(edits);
}

/** The kept lines that go on in the next kept one because the page broke its lines at a fixed width. */
function wrapsAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const kept = lines.filter(({ kind }) => kind === null);
  const goesOn = wrappedLines(kept);
  return new Set(kept.filter((_, i) => goesOn[i] === 1));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let adjoins = true;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      const line = text.slice(start, end);
      lines.push({ start, end, text: line, indent: columns(text, from, start), adjoins, kind: chromeKind(line) });
    }
    adjoins = end > start;
    from = to + 1;
  }
  return lines;
}

function columns(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += text.charCodeAt(i) === 0x3000 ? 2 : text.charCodeAt(i) === 9 ? 4 : 1;
  return width;
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029
  );
}

/** Lines that hold a number and nothing else are page numbers when they count up through the text, hardly one out of turn. */
function markPageNumbers(lines: readonly Line[]): void {
  const alone = lines.filter(({ kind, text }) => kind === null && text.length <= 3 && /^\d{1,3}$/.test(text));
  const chain: Line[] = [];
  for (const line of alone) {
    const last = chain[chain.length - 1];
    const step = Number(line.text) - Number(last?.text ?? 0);
    if (last ? step >= 1 && step <= 2 : step <= 3) chain.push(line);
  }
  if (chain.length < 2 || chain.length * 4 < alone.length * 3) return;
  for (const line of chain) line.kind = 'page-mark';
}

const LIST_LABEL =
  /^(?:相关(?:资源|搜索|文章|链接|推荐|阅读|内容|范文|新闻|文档)|推荐(?:阅读|文章)|猜你喜欢|热门(?:推荐|文章)|看(?:过|了).{2,40}(?:的人|网友)还.{1,8}|最新文章)\s*[:：]?$/;

/** A list of other pages behind "相关文章": short titles up to the next paragraph of running text. */
function markListsAfterLabels(lines: Line[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.kind === null || !LIST_LABEL.test(lines[i]!.text)) continue;
    for (let j = i + 1; j < lines.length && lines[j]!.text.length <= 40 && !/[。!！；;:：]$/.test(lines[j]!.text); j++) {
      lines[j]!.kind ??= 'site-chrome';
    }
  }
}

/** Writes the edits between two kept lines: the dropped lines, and white space down to one line break or, for a join, none. */
function closeGap(
  edits: Edit[],
  text: string,
  from: number,
  to: number,
  gap: readonly Line[],
  between: 'break' | 'join' | 'none',
): void {
  if (gap.length === 0 && between === 'break' && to - from === 1) return;
  let at = from;
  let open = between;
  const space = (end: number): void => {
    if (end <= at) return;
    if (open === 'join') edits.push({ start: at, end, after: '', as: 'repair', kind: 'line-join' });
    else if (open === 'none') edits.push({ start: at, end, after: '', as: 'space', kind: 'space' });
    else keepOneBreak(edits, text, at, end);
    open = 'none';
    at = end;
  };
  for (const line of gap) {
    space(line.start);
    edits.push({ start: line.start, end: line.end, after: '', as: 'drop', kind: line.kind! });
    at = line.end;
  }
  space(to);
}

function keepOneBreak(edits: Edit[], text: string, from: number, to: number): void {
  const kept = text.indexOf('\n', from);
  if (kept < 0 || kept >= to) {
    edits.push({ start: from, end: to, after: '\n', as: 'space', kind: 'space' });
    return;
  }
  if (kept > from) edits.push({ start: from, end: kept, after: '', as: 'space', kind: 'space' });
  if (to > kept + 1) edits.push({ start: kept + 1, end: to, after: '', as: 'space', kind: 'space' });
}
