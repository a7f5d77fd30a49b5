/** A run of glyphs on a page, in points from the lower left corner. */
export interface Glyphs {
  text: string;
  left: number;
  right: number;
  /** The height of its base line. */
  base: number;
  size: number;
}

export interface Line extends Glyphs {
  /** The column it stands in: lines of different columns never share a paragraph's edges. */
  column: number;
}

/** The lines of a page in reading order. */
export interface PageLines {
  lines: Line[];
  /** What is set across the page and not along its lines, such as watermarks. */
  across: readonly string[];
  bottom: number;
  top: number;
}

interface Frame {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** Base lines this much apart (in units of the size) belong to one line: figures and brackets are set a little higher. */
const SAME_LINE = 0.45;
/** A blank this wide (in units of the size) may be the gutter between two columns. */
const GUTTER = 1.2;
/** Of the lines that could be columns, so many must leave the gutter free. */
const FREE_GUTTER = 0.8;
/** A right column begins this near the middle, as a share of the page's width. */
const NEAR_MIDDLE = 0.15;
/** Long lines that each column of a page must have, to be sure of it. */
const COLUMN_LINES = 5;
/** The blank that typesetters put between Chinese and Latin characters and figures: it is no part of the text. */
const TYPESETTERS_BLANK =
  /(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]) (?=[\w(])|(?<=[\w)%]) (?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])/g;

/** A page as the file draws it. */
export interface DrawnPage {
  glyphs: readonly Glyphs[];
  /** Texts that are not set level. */
  across: readonly string[];
  frame: Frame;
}

/**
 * Pages as they are drawn → lines in reading order: down the page, or down one column after another. A page too short to tell, such as
 * the last one, is set as the others are.
 */
export function linesOf(pages: readonly DrawnPage[]): PageLines[] {
  const rows = pages.map(({ glyphs }) => inRows(glyphs));
  const gutters = pages.map(({ frame }, page) => gutterOf(rows[page]!, frame, COLUMN_LINES));
  const usual = gutters.find(gutter => gutter !== null) ?? null;
  const usually = gutters.filter(gutter => gutter !== null).length * 2 >= pages.length;
  return pages.map(({ frame, across }, page) => {
    const mayFollow = usually && rows[page]!.length < 4 * COLUMN_LINES;
    const gutter = gutters[page] ?? (mayFollow && gutterOf(rows[page]!, frame, 1) !== null ? usual : null);
    const lines = gutter === null ? rows[page]!.map(row => ({ ...joined(row), column: 0 })) : inColumns(rows[page]!, gutter);
    return { lines, across, bottom: frame.bottom, top: frame.top };
  });
}

/** Runs that stand at one height, from left to right; the highest row first. */
function inRows(glyphs: readonly Glyphs[]): Glyphs[][] {
  const rows: { base: number; runs: Glyphs[] }[] = [];
  for (const run of [...glyphs].sort((a, b) => b.base - a.base)) {
    const row = rows.at(-1);
    if (row && row.base - run.base < SAME_LINE * Math.min(run.size, row.runs[0]!.size)) row.runs.push(run);
    else rows.push({ base: run.base, runs: [run] });
  }
  return rows.map(({ runs }) => runs.sort((a, b) => a.left - b.left));
}

/** The runs of a row as one; a blank wider than a letter's is written as one. */
function joined(row: readonly Glyphs[]): Glyphs {
  let text = '';
  let right = row[0]!.left;
  for (const run of row) {
    const gap = run.left - right;
    const latin = /[\w,.;:)]$/.test(text) && /^[\w(]/.test(run.text);
    if (text !== '' && (gap > 0.9 * run.size || (latin && gap > 0.15 * run.size))) text += ' ';
    text += run.text;
    right = Math.max(right, run.right);
  }
  const size = Math.max(...row.map(run => run.size));
  return {
    text: text.replace(/\s+/g, ' ').replace(TYPESETTERS_BLANK, '').trim(),
    left: row[0]!.left,
    right,
    base: row[0]!.base,
    size,
  };
}

/** Pieces of a row with a wide blank between them. */
function piecesOf(row: readonly Glyphs[]): Glyphs[][] {
  const pieces: Glyphs[][] = [];
  let right = -Infinity;
  for (const run of row) {
    if (run.left - right > GUTTER * run.size) pieces.push([]);
    pieces.at(-1)!.push(run);
    right = Math.max(right, run.right);
  }
  return pieces;
}

/**
 * Where the gutter of a page set in two columns stands; null where it is set in one.
 * @param least lines that each column must have at least
 */
function gutterOf(rows: readonly Glyphs[][], { left, right }: Frame, least: number): number | null {
  const pieces = rows.flatMap(row => piecesOf(row).map(joined));
  const middle = (left + right) / 2;
  const starts = pieces.map(piece => piece.left).filter(start => Math.abs(start - middle) < (right - left) * NEAR_MIDDLE);
  const together = (start: number) => starts.filter(other => Math.abs(other - start) < 3).length;
  const [usual] = [...starts].sort((a, b) => together(b) - together(a));
  if (usual === undefined) return null;
  const gutter = usual - 2;
  const leftSide = pieces.filter(piece => piece.right <= gutter);
  const rightSide = pieces.filter(piece => piece.left >= gutter);
  // A column is prose: many lines, most of them long.
  const long = (piece: Glyphs) => piece.right - piece.left > (right - left) * (least > 1 ? 0.25 : 0.1);
  if (leftSide.filter(long).length < least || rightSide.filter(long).length < least) return null;
  return leftSide.length + rightSide.length >= pieces.length * FREE_GUTTER ? gutter : null;
}

/** Lines of a page in two columns: what reaches across parts the page into bands, each read left column first. */
function inColumns(rows: readonly Glyphs[][], gutter: number): Line[] {
  const lines: Line[] = [];
  let [leftColumn, rightColumn]: [Line[], Line[]] = [[], []];
  const closeBand = (): void => {
    lines.push(...leftColumn, ...rightColumn);
    [leftColumn, rightColumn] = [[], []];
  };
  for (const row of rows) {
    const across = row.some(run => run.left < gutter && run.right > gutter);
    if (across) {
      closeBand();
      lines.push({ ...joined(row), column: 0 });
      continue;
    }
    const sides = [row.filter(run => run.right <= gutter), row.filter(run => run.left >= gutter)];
    if (sides[0]!.length) leftColumn.push({ ...joined(sides[0]!), column: 1 });
    if (sides[1]!.length) rightColumn.push({ ...joined(sides[1]!), column: 2 });
  }
  closeBand();
  return lines;
}
