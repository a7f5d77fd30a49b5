import type { Span } from '../corpus/span.js';

/**
 * How a form stands in its clause: as a member of a bare enumeration ("教育、卫生、金融等"), in one item of a longer
 * enumeration, aside in a clause that only sets the scene ("在城镇化进程中"), or plainly.
 */
export type Standing = 'list' | 'enumeration' | 'aside' | 'plain';

const CLAUSE_MARKS = new Set('，。；：！？,;:!?\n');

/** How far the ends of a clause are looked for. */
const FAR = 60;

/** How many characters an enumeration's member may have beside the form and still be a bare mention. */
const BESIDE = 1;

/** From how many enumeration marks in one clause each item is a passing mention. */
const MANY = 3;

const SCENE_STARTS = ['在', '围绕', '随着', '随著', '面对', '结合', '为了', '根据', '按照'];
const SCENE_ENDS = [
  '基础上',
  '过程中',
  '进程中',
  '条件下',
  '背景下',
  '情况下',
  '形势下',
  '前提下',
  '的同时',
  '方面下',
  '之际',
  '以来',
  '相适应',
  '为契机',
];
const PURPOSES = ['影响', '制约', '满足', '适应', '服务于', '有利于', '为', '关系到', '对于', '促进'];

/** How the form at `[start, end)` stands in its clause. Cost: the length of the clause. */
export function standingOf(text: string, start: number, end: number, passage: Span): Standing {
  if (isBareMember(text, start, end, passage)) return 'list';
  let left = start;
  while (left > passage.start && start - left < FAR && !CLAUSE_MARKS.has(text[left - 1]!)) left--;
  let right = end;
  while (right < passage.end && right - end < FAR && !CLAUSE_MARKS.has(text[right]!)) right++;
  let marks = 0;
  for (let at = left; at < right; at++) if (text.charCodeAt(at) === 0x3001) marks++;
  if (marks >= MANY) return 'enumeration';
  return setsScene(text, left, start, right) ? 'aside' : 'plain';
}

/** True where the clause opens and closes like a scene, or the form is only what something else is good or bad for. */
function setsScene(text: string, left: number, start: number, right: number): boolean {
  const clause = text.slice(left, right);
  if (SCENE_STARTS.some(word => clause.startsWith(word)) && SCENE_ENDS.some(word => clause.endsWith(word))) return true;
  const before = text.slice(Math.max(left, start - 3), start);
  return PURPOSES.some(word => before.endsWith(word));
}

function isBareMember(text: string, start: number, end: number, passage: Span): boolean {
  let left = start;
  while (left > passage.start && start - left <= BESIDE && !divides(text[left - 1]!)) left--;
  let right = end;
  while (right < passage.end && right - end <= BESIDE && !divides(text[right]!)) right++;
  if (start - left + (right - end) > BESIDE) return start > passage.start && text[start - 1] === '、' && text[end] === '等';
  return (left > passage.start && text[left - 1] === '、') || (right < passage.end && text[right] === '、');
}

function divides(character: string): boolean {
  return character === '、' || CLAUSE_MARKS.has(character);
}
