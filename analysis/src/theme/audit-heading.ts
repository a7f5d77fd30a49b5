import type { Passage } from '../corpus/document.js';
import { endsSentence, isDateLine, isNumbered, isSalutation } from '../corpus/line-form.js';

/** How many passages further down a heading is still shown to a coder: below that it may be of a part that is long over. */
const FARTHEST = 20;

/** What running text begins with, and a heading without a number does not. */
const RUNNING = /^(?:要|必须|应|将|把|对|我们|我国|同时|这)/;

/** A dash begins an item of a list, or the line below a title. */
const ITEM = /^[—-]/;

/** What stands at the beginning of a line that goes on from the one above: a mark, or one character before a mark. */
const GOES_ON = /^.?[,，、。；;：:”’）)]/;

/**
 * The heading that a coder is shown above a passage: the nearest one above it, or null where none can be trusted. A day is no heading,
 * nor is a line that was cut off in its middle, nor what stands at the head of the speech: its title, which is shown anyway, its speaker. A line that speaks to the
 * audience ("各位代表!") begins a part without a heading. A passage that is a heading itself stands under none.
 */
export function headingAbove(
  text: string,
  passages: readonly Pick<Passage, 'start' | 'end' | 'heading'>[],
  at: number,
  title: string,
): string | null {
  const lineOf = (number: number) => text.slice(passages[number]!.start, passages[number]!.end);
  if (passages[at]!.heading) return null;
  for (let above = at - 1; above >= Math.max(0, at - FARTHEST); above--) {
    const line = lineOf(above);
    if (isSalutation(line)) return null;
    if (!passages[above]!.heading || isDateLine(line) || ITEM.test(line) || line === title) continue;
    if (isNumbered(line)) return line;
    const head = passages.slice(0, above).every(({ heading }) => heading);
    if (!head && isFinished(lineOf(above - 1), passages[above - 1]!.heading) && isWhole(line, lineOf(above + 1))) return line;
  }
  return null;
}

/** Whether what comes below a line begins anew: the line is a sentence to its end, or a heading, or speaks to the audience. */
function isFinished(line: string, heading: boolean): boolean {
  return endsSentence(line) || isNumbered(line) || isSalutation(line) || isDateLine(line) || (heading && !/[,，]/.test(line));
}

/** Whether a line that bears no number is a heading to its end, not the beginning of a sentence that the line below goes on with. */
function isWhole(line: string, below: string): boolean {
  return !RUNNING.test(line) && !/[,，]/.test(line) && !GOES_ON.test(below);
}
