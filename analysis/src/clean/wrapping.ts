import { endsSentence, isDateLine, isNumbered, isSalutation, isTitle } from '../corpus/line-form.js';

/** A line as wrapping sees it: how far it is indented, and how far it reaches, in columns (two to a Chinese character). */
export interface WrappableLine {
  text: string;
  indent: number;
  /** False behind an empty line. */
  adjoins: boolean;
}

/** Longer lines, in characters, are paragraphs and not the lines of a page. */
const LONGEST = 75;
const FEWEST = 6;
/** Columns by which a full line may fall short: a mark that must not begin a line, a number that must not be torn. */
const RAGGED = 6;
const NARROWEST = 32;
const INDENT = 2;

/**
 * For each line, whether it goes on in the next one because a page broke its lines at a fixed width: in a run of lines of which many reach
 * the same edge, most of these in mid-sentence. A paragraph ends where a line falls short of the edge or the next is indented.
 * Linear in the lines.
 */
export function wrappedLines(lines: readonly WrappableLine[]): Uint8Array {
  const goesOn = new Uint8Array(lines.length);
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.text.length <= LONGEST) continue;
    if (i - from >= FEWEST) markRun(lines, from, i, goesOn);
    from = i + 1;
  }
  return goesOn;
}

function markRun(lines: readonly WrappableLine[], from: number, to: number, goesOn: Uint8Array): void {
  const run = lines.slice(from, to);
  const widths = run.map(widthOf);
  const edge = [...widths].sort((a, b) => b - a)[Math.floor(run.length / 40)]!;
  const full = run.filter((_, i) => widths[i]! >= edge - RAGGED);
  const broken = full.filter(({ text }) => !endsSentence(text)).length;
  if (edge < NARROWEST || full.length < FEWEST - 1 || full.length * 5 < run.length * 2 || broken * 5 < full.length * 3) return;
  const indented = run.filter(({ indent }) => indent >= INDENT).length;
  const spaced = run.filter(({ adjoins }) => !adjoins).length;
  const byIndent = indented >= 1 && indented * 10 >= run.length;
  // Where nothing else marks a paragraph, the edge must be plain to see.
  if (!byIndent && spaced === 0 && full.length * 5 < run.length * 3) return;
  for (let i = 0; i + 1 < run.length; i++) {
    const next = run[i + 1]!;
    const apart = !next.adjoins && spaced * 2 < run.length;
    const begins = byIndent ? next.indent >= INDENT : beginsParagraph(run[i]!.text, next.text);
    if (widths[i]! >= edge - RAGGED && !apart && !begins) goesOn[from + i] = 1;
  }
}

/** Without indents a paragraph that happens to fill its last line can only be told by what follows. */
function beginsParagraph(line: string, next: string): boolean {
  if (isSalutation(next) || isDateLine(next) || (isTitle(next) && endsSentence(line))) return true;
  if (/^(?:19|20)\d\d年\d/.test(next) && !/[，、,]$/.test(line)) return true;
  return isNumbered(next) && endsSentence(line);
}

function widthOf({ text, indent }: WrappableLine): number {
  let width = indent;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x80 ? 1 : 2;
  return width;
}
