import type { Cell as WrittenCell, Row, Sheet } from 'write-excel-file/browser';
import type { Notes } from './csv.js';
import type { Cell, Table } from './table.js';

/** What Excel holds: rows of a sheet, UTF-16 code units of a cell and of a sheet's name. */
const mostRows = 1_048_576;
const mostUnits = 32_767;
const mostUnitsOfName = 31;

/** Column widths in characters: wide enough to read, never so wide that the next column is out of sight. */
const narrowest = 8;
const widest = 60;

/** Rows that decide how wide a column is. */
const rowsLookedAt = 500;

/** How a workbook names its sheet of notes and the columns of it. */
export interface NotesSheet {
  name: string;
  item: string;
  value: string;
}

/**
 * A table as an Excel workbook: its rows, numbers as numbers, under a header that stays in sight; and a second sheet with what it
 * rests on. Every text is written as a text, so that none is ever run as a formula. The writer is fetched when first needed.
 * @param name what the table shows; the name of its sheet, as far as Excel takes it
 * @param most rows of a sheet, its header among them; more go on in further sheets under the same header
 */
export async function xlsxOf(table: Table, name: string, notes: Notes, said: NotesSheet, most = mostRows): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const head = table.columns.map(column => column.label);
  const rows = table.rows.map(row => row.map(cell => cell.value));
  const widths = widthsOf([head, ...rows.slice(0, rowsLookedAt)]);
  const parts = Math.max(1, Math.ceil(rows.length / (most - 1)));
  const sheets = Array.from({ length: parts }, (_, part) =>
    sheetOf(sheetName(name, part), head, rows.slice(part * (most - 1), (part + 1) * (most - 1)), widths),
  );
  const notesHead = [said.item, said.value];
  return writeXlsxFile([...sheets, sheetOf(said.name, notesHead, notes, widthsOf([notesHead, ...notes]))]).toBlob();
}

function sheetOf(
  sheet: string,
  head: readonly string[],
  rows: readonly (readonly Cell['value'][])[],
  widths: readonly number[],
): Sheet<File | Blob | ArrayBuffer> {
  const header: Row = head.map(value => ({ type: String, value, fontWeight: 'bold' }));
  return {
    ...{ sheet, data: [header, ...rows.map(row => row.map(written))] },
    columns: widths.map(width => ({ width })),
    stickyRowsCount: 1,
  };
}

function written(value: Cell['value']): WrittenCell {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return { type: Number, value };
  const text = String(value);
  return { type: String, value: text.length > mostUnits ? `${text.slice(0, mostUnits - 1)}…` : text };
}

/** A name Excel takes for a sheet: short, without the signs of its addresses, and no apostrophe at either end. */
function sheetName(name: string, part: number): string {
  const number = part ? ` ${part + 1}` : '';
  const plain = name.replace(/[[\]:*?/\\]+/g, ' ').slice(0, mostUnitsOfName - number.length);
  return (plain.replace(/^[\s']+|[\s']+$/g, '') || 'Cimai') + number;
}

/** The widest cell of each column; a Chinese character is as wide as two Latin ones. */
function widthsOf(rows: readonly (readonly Cell['value'][])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((value, i) => (widths[i] = Math.max(widths[i] ?? narrowest, widthOf(value))));
  return widths.map(width => Math.min(width + 2, widest));
}

function widthOf(value: Cell['value']): number {
  let width = 0;
  for (const sign of String(value ?? '').slice(0, widest)) width += sign > '\u2E80' ? 2 : 1;
  return width;
}
