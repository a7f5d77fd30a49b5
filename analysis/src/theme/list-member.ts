import type { Span } from '../corpus/span.js';

const LIST_MARK = '、';
const CLAUSE_MARKS = new Set('，。；：！？,;:!?\n“”"（）()');

/** How many characters an enumeration's member may have beside the form and still be a bare mention. */
const BESIDE = 1;

/**
 * True for a form that is a bare member of an enumeration: 卫生 in "教育、卫生、金融等各项事业", but not in "发展农村卫生事业、…".
 */
export function isListMember(text: string, start: number, end: number, passage: Span): boolean {
  let left = start;
  while (left > passage.start && start - left <= BESIDE && !marks(text[left - 1]!)) left--;
  let right = end;
  while (right < passage.end && right - end <= BESIDE && !marks(text[right]!)) right++;
  if (start - left + (right - end) > BESIDE) return text[start - 1] === LIST_MARK && text[end] === '等' && start > passage.start;
  return text[left - 1] === LIST_MARK || text[right] === LIST_MARK;
}

function marks(character: string): boolean {
  return character === LIST_MARK || CLAUSE_MARKS.has(character);
}
