import { isDateLine, isSalutation } from '../corpus/line-form.js';

/**
 * Whether a passage can be about a theme at all: a line that only greets the audience ("各位代表!") or only names a day says nothing
 * that could be coded. Such lines are neither drawn for an audit nor counted in its strata. Headings stay: they carry tags, and their
 * characters count in every share. `line` is the text of one passage.
 */
export function canBeCoded(line: string): boolean {
  return !isSalutation(line) && !isDateLine(line);
}
