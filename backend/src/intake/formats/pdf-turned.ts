import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { DrawnPage, Glyphs } from './pdf-lines.js';

type Run = Pick<TextItem, 'str' | 'transform' | 'width' | 'height'>;

/** A quarter turn that a line of text may run along: the direction of its base line. */
interface Turn {
  cosine: number;
  sine: number;
}

const TURNS: Turn[] = [
  { cosine: 1, sine: 0 },
  { cosine: 0, sine: 1 },
  { cosine: -1, sine: 0 },
  { cosine: 0, sine: -1 },
];
/** How far a base line may lean and still be along a side of the page. */
const LEAN = 0.05;

/**
 * A page seen the way most of its text stands: tables and scanned forms are often drawn lying on their side and turned only for
 * display. What stands across even then (watermarks) is no line of the page.
 * @param view left, bottom, right and top of the page as it is drawn
 */
export function turnedPage(runs: readonly Run[], view: readonly [number, number, number, number]): DrawnPage {
  const turns = runs.map(turnOf);
  const characters = TURNS.map(turn => runs.reduce((sum, { str }, i) => sum + (turns[i] === turn ? str.length : 0), 0));
  const main = TURNS[characters.indexOf(Math.max(...characters))]!;
  const [left, bottom, right, top] = view;
  const corners = [turned(left, bottom, main), turned(right, top, main)] as const;
  return {
    glyphs: runs.filter((_, i) => turns[i] === main).map(run => glyphsOf(run, main)),
    across: runs.filter((_, i) => turns[i] !== main).map(({ str }) => str.trim()),
    frame: {
      left: Math.min(corners[0].x, corners[1].x),
      bottom: Math.min(corners[0].y, corners[1].y),
      right: Math.max(corners[0].x, corners[1].x),
      top: Math.max(corners[0].y, corners[1].y),
    },
  };
}

/** The side of the page a run stands along; undefined for one that stands across. */
function turnOf({ transform }: Run): Turn | undefined {
  const [a, b] = transform as [number, number];
  const length = Math.hypot(a, b);
  return TURNS.find(({ cosine, sine }) => a * cosine + b * sine > 0 && Math.abs(b * cosine - a * sine) <= length * LEAN);
}

const turned = (x: number, y: number, { cosine, sine }: Turn) => ({ x: x * cosine + y * sine, y: y * cosine - x * sine });

/** A run of glyphs with its place on the page. */
function glyphsOf({ str, transform, width, height }: Run, turn: Turn): Glyphs {
  const [a, b, , , left, base] = transform as [number, number, number, number, number, number];
  const { x, y } = turned(left, base, turn);
  return { text: str, left: x, right: x + width, base: y, size: height || Math.hypot(a, b) };
}
