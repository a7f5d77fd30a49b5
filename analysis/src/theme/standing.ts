import type { Span } from '../corpus/span.js';

/**
 * How a form stands in its clause: as a member of a bare enumeration ("教育、卫生、金融等"), in one item of a longer
 * enumeration, aside in a clause that only sets the scene ("在城镇化进程中") or in the name of a law or paper ("《保险法》"), or plainly.
 */
export type Standing = 'list' | 'enumeration' | 'aside' | 'plain';

/** What a code unit does to a clause: nothing, ends it, or parts the items of an enumeration. */
const ENDS = 1;
const PARTS = 2;
const marks = new Uint8Array(0x10000);
for (const mark of '，。；：！？,;:!?\n') marks[mark.charCodeAt(0)] = ENDS;
marks['、'.charCodeAt(0)] = PARTS;
const AND_SO_ON = '等'.charCodeAt(0);
const TITLE_OPENS = '《'.charCodeAt(0);
const TITLE_CLOSES = '》'.charCodeAt(0);

/** How far the ends of a clause are looked for. */
const FAR = 60;

/** How many characters an enumeration's member may have beside the form and still be a bare mention. */
const BESIDE = 2;

/** From how many enumeration marks in one clause each item is a passing mention. */
const MANY = 3;
/** The same for an enumeration left open by 等: it names fields and does not speak of each. */
const SOME = 2;

const SCENE_STARTS = [
  '在',
  '要在',
  '应在',
  '并在',
  '必须在',
  '围绕',
  '随着',
  '随著',
  '面对',
  '结合',
  '为了',
  '根据',
  '按照',
  '以',
  '满足',
  '对',
  '发挥',
  '进一步发挥',
  '充分发挥',
  '适应',
];
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
  '之际',
  '以来',
  '相适应',
  '为契机',
  '为中心',
  '为目标',
  '为目的',
  '为前提',
  '为导向',
  '为动力',
  '为支撑',
  '的需求',
  '的需要',
  '重要作用',
  '重要意义',
];
const PURPOSES = ['影响', '制约', '满足', '适应', '服务于', '有利于', '为', '关系到', '对于', '促进'];

/** By code unit: whether it ends a purpose, begins a scene or ends one. Most units do neither, and no word need be compared. */
const ENDS_PURPOSE = 1;
const BEGINS_SCENE = 2;
const ENDS_SCENE = 4;
const edges = new Uint8Array(0x10000);
for (const word of PURPOSES) edges[word.charCodeAt(word.length - 1)]! |= ENDS_PURPOSE;
for (const word of SCENE_STARTS) edges[word.charCodeAt(0)]! |= BEGINS_SCENE;
for (const word of SCENE_ENDS) edges[word.charCodeAt(word.length - 1)]! |= ENDS_SCENE;

/** How the form at `[start, end)` stands in its clause. Cost: the length of the clause. */
export function standingOf(text: string, start: number, end: number, passage: Span): Standing {
  if (isBareMember(text, start, end, passage)) return 'list';
  let left = start;
  let items = 0;
  let named = 0;
  while (left > passage.start && start - left < FAR) {
    const unit = text.charCodeAt(left - 1);
    const mark = marks[unit]!;
    if (mark === ENDS) break;
    if (mark === PARTS) items++;
    if (named === 0 && (unit === TITLE_OPENS || unit === TITLE_CLOSES)) named = unit;
    left--;
  }
  if (named === TITLE_OPENS) return 'aside';
  let right = end;
  let open = false;
  while (right < passage.end && right - end < FAR) {
    const unit = text.charCodeAt(right);
    if (marks[unit] === ENDS) break;
    if (marks[unit] === PARTS) items++;
    if (unit === AND_SO_ON) open = true;
    right++;
  }
  if (items >= MANY || (open && items >= SOME)) return 'enumeration';
  return isPurpose(text, left, start) || isScene(text, left, right) ? 'aside' : 'plain';
}

/** True where the form is only what something else is good or bad for. */
function isPurpose(text: string, left: number, start: number): boolean {
  if (start === left || (edges[text.charCodeAt(start - 1)]! & ENDS_PURPOSE) === 0) return false;
  return PURPOSES.some(word => start - word.length >= left && text.startsWith(word, start - word.length));
}

/** True for a clause that opens and closes like a scene. */
function isScene(text: string, left: number, right: number): boolean {
  if ((edges[text.charCodeAt(left)]! & BEGINS_SCENE) === 0 || (edges[text.charCodeAt(right - 1)]! & ENDS_SCENE) === 0)
    return false;
  return (
    SCENE_STARTS.some(word => text.startsWith(word, left)) &&
    SCENE_ENDS.some(word => right - word.length >= left && text.startsWith(word, right - word.length))
  );
}

function isBareMember(text: string, start: number, end: number, passage: Span): boolean {
  let left = start;
  while (left > passage.start && start - left <= BESIDE && marks[text.charCodeAt(left - 1)] === 0) left--;
  let right = end;
  while (right < passage.end && right - end <= BESIDE && marks[text.charCodeAt(right)] === 0) right++;
  const partedLeft = left > passage.start && marks[text.charCodeAt(left - 1)] === PARTS;
  if (start - left + (right - end) > BESIDE)
    return partedLeft && left === start && right > end && text.charCodeAt(end) === AND_SO_ON;
  return partedLeft || (right < passage.end && marks[text.charCodeAt(right)] === PARTS);
}
