import type { Dropped } from '@cimai/analysis';
import { addDropped } from './left-out.js';
import type { Line, PageLines } from './pdf-lines.js';
import { furnitureOf } from './pdf-running-heads.js';

/** A first line this far in (in units of the size) begins a paragraph. */
const INDENT = 1.2;
/** A line that ends this far before the edge ends a paragraph: a full line is short by a character and its punctuation at most. */
const SHORT = 2.6;
/** A distance between lines this much larger than usual parts paragraphs. */
const WIDER = 1.45;
/** Type this much larger or smaller is not the same paragraph's. */
const OTHER_SIZE = 1.12;

export interface Reflowed {
  /** Every line of every page, a line a line. */
  raw: string;
  /** The paragraphs, a line each, without what belongs to the page. */
  text: string;
  /** From `text` to `raw`, in triples as an OffsetMap takes them. */
  runs: Int32Array;
  /** Running heads, page numbers and what is set across a page; offsets count in `raw`. */
  dropped: Dropped[];
}

/** The edges that the lines of one column keep to on one page. */
interface Edges {
  left: number;
  right: number;
  /** The usual distance between base lines. */
  leading: number;
}

/** Lines → paragraphs, by indentation, short last lines, wider distances and other sizes of type. */
export function reflow(pages: readonly PageLines[]): Reflowed {
  const furniture = furnitureOf(pages);
  let raw = '';
  const dropped: Dropped[] = [];
  let text = '';
  const runs: number[] = [];
  let before: { line: Line; edges: Edges; page: number } | null = null;
  const leave = (line: string, kind: string): void => {
    raw += `${line}\n`;
    addDropped(dropped, raw, { start: raw.length - line.length - 1, end: raw.length - 1, kind });
  };
  pages.forEach(({ lines, across }, page) => {
    const edges = edgesOf(lines.filter(line => !furniture.has(line)));
    for (const line of lines) {
      if (furniture.has(line)) {
        leave(line.text, 'page-mark');
        continue;
      }
      const here = { line, edges: edges.get(line.column)!, page };
      if (before && begins(before, here)) text += '\n';
      else if (/[\w,;.)%]$/.test(text) && /^[\w(]/.test(line.text)) text += ' ';
      runs.push(text.length, raw.length, line.text.length);
      text += line.text;
      raw += `${line.text}\n`;
      before = here;
    }
    for (const line of across) leave(line, 'watermark');
    if (page < pages.length - 1) raw += '\n';
  });
  return { raw, text: text === '' ? '' : `${text}\n`, runs: Int32Array.from(runs), dropped };
}

/** Whether a line begins a paragraph of its own. */
function begins(before: { line: Line; edges: Edges; page: number }, here: { line: Line; edges: Edges; page: number }): boolean {
  const { size } = here.line;
  if (Math.max(size, before.line.size) > OTHER_SIZE * Math.min(size, before.line.size)) return true;
  if (here.line.left - here.edges.left > INDENT * size) return true;
  if (before.edges.right - before.line.right > SHORT * size) return true;
  const follows = before.page === here.page && before.line.column === here.line.column;
  return follows && before.line.base - here.line.base > WIDER * here.edges.leading;
}

function edgesOf(lines: readonly Line[]): Map<number, Edges> {
  const edges = new Map<number, Edges>();
  for (const column of new Set(lines.map(line => line.column))) {
    const mine = lines.filter(line => line.column === column);
    const steps = mine.slice(1).map((line, i) => mine[i]!.base - line.base).filter(step => step > 0); // prettier-ignore
    edges.set(column, {
      left: quantile(mine.map(line => line.left), 0.1), // prettier-ignore
      right: quantile(mine.map(line => line.right), 0.9), // prettier-ignore
      leading: steps.length ? quantile(steps, 0.5) : Infinity,
    });
  }
  return edges;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
