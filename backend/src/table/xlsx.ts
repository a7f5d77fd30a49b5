import writeXlsxFile, { type Cell as WrittenCell, type Row, type Sheet } from 'write-excel-file/node';
import { notesOf } from './notes.js';
import type { Cell, Table } from './table.js';

/** The media type of a workbook (ECMA-376). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What Excel holds: rows of a sheet, UTF-16 code units of a cell. What is longer goes on in a further sheet, or is cut with a mark. */
const MOST_ROWS = 1_048_576;
const MOST_UNITS = 32_767;

/** Column widths in characters: wide enough to read, never so wide that the next column is out of sight. */
const NARROWEST = 8;
const WIDEST = 60;

/** Rows that decide how wide a column is. */
const ROWS_LOOKED_AT = 500;

/**
 * A table as an Excel workbook: its rows, numbers as numbers, under a header that stays in sight; and a second sheet that says what
 * was asked, with which filters, of how much text, in which versions and at which address. Every text is written as a text, so
 * that none is ever run as a formula.
 * @param sheet the name of the sheet with the rows
 * @param most rows of a sheet, its header among them; more go on in further sheets under the same header
 */
export async function asXlsx(table: Table, sheet: string, address: string, most = MOST_ROWS): Promise<Buffer> {
  const { columns, rows, ground } = table;
  const widths = widthsOf([columns, ...rows.slice(0, ROWS_LOOKED_AT)]);
  const sheets = Array.from({ length: Math.max(1, Math.ceil(rows.length / (most - 1))) }, (_, part) =>
    sheetOf(part ? `${sheet} ${part + 1}` : sheet, columns, rows.slice(part * (most - 1), (part + 1) * (most - 1)), widths),
  );
  const { head, notes } = notesOf(ground, address);
  return writeXlsxFile([...sheets, sheetOf('说明', head, notes, widthsOf([head, ...notes]))]).toBuffer();
}

function sheetOf(sheet: string, columns: readonly string[], rows: readonly Cell[][], widths: readonly number[]): Sheet<Buffer> {
  const header: Row = columns.map(value => ({ type: String, value, fontWeight: 'bold' }));
  return {
    ...{ sheet, data: [header, ...rows.map(row => row.map(written))] },
    columns: widths.map(width => ({ width })),
    stickyRowsCount: 1,
  };
}

function written(cell: Cell): WrittenCell {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return { type: Boolean, value: cell };
  // What is no number to Excel, such as an infinite ratio, is written out.
  if (typeof cell === 'number' && Number.isFinite(cell)) return { type: Number, value: cell };
  const text = String(cell);
  return { type: String, value: text.length > MOST_UNITS ? `${text.slice(0, MOST_UNITS - 1)}…` : text };
}

/** The widest cell of each column; a Chinese character is as wide as two Latin ones. */
function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? NARROWEST, widthOf(cell))));
  return widths.map(width => Math.min(width + 2, WIDEST));
}

function widthOf(cell: Cell): number {
  let width = 0;
  for (const sign of String(cell ?? '').slice(0, WIDEST)) width += sign > '\u2E80' ? 2 : 1;
  return width;
}
