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

/** Runs of glyphs, in the order the file has them, → lines in reading order: down the page, or down one column after another. */
export function linesOf(glyphs: readonly Glyphs[], frame: Frame): PageLines {
  const rows = inRows(glyphs);
  const gutter = gutterOf(rows, frame);
  const { bottom, top } = frame;
  if (gutter === null) return { lines: rows.map(row => ({ ...joined(row), column: 0 })), bottom, top };
  return { lines: inColumns(rows, gutter), bottom, top };
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
  return { text: text.replace(/\s+/g, ' ').trim(), left: row[0]!.left, right, base: row[0]!.base, size };
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

/** Where the gutter of a page set in two columns stands; null where it is set in one. */
function gutterOf(rows: readonly Glyphs[][], { left, right }: Frame): number | null {
  const pieces = rows.flatMap(row => piecesOf(row).map(joined));
  const middle = (left + right) / 2;
  const reach = (right - left) * 0.12;
  const starts = pieces.filter(piece => Math.abs(piece.left - middle) < reach);
  const edge = starts.length ? Math.min(...starts.map(piece => piece.left)) - 1 : middle;
  const beside = pieces.filter(piece => piece.right <= edge || piece.left >= edge);
  const leftSide = beside.filter(piece => piece.right <= edge);
  const rightSide = beside.filter(piece => piece.left >= edge);
  // A column is prose: many lines, most of them long.
  const long = (piece: Glyphs) => piece.right - piece.left > (right - left) * 0.25;
  if (leftSide.filter(long).length < 5 || rightSide.filter(long).length < 5) return null;
  return beside.length >= pieces.length * FREE_GUTTER ? edge : null;
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
