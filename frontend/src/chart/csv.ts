import type { Table } from './table.js';

/** What stands behind a set of numbers, line by line: question, filters, ground, versions. */
export type Notes = [name: string, value: string][];

/**
 * A table as CSV: UTF-8 with a byte order mark (spreadsheets then read Chinese), CRLF line ends, and its question, ground and
 * versions first, on lines that begin with `#`.
 */
export function csvOf(table: Table, notes: Notes): string {
  const head = notes.map(([name, value]) => field(`# ${name}: ${value}`));
  const columns = table.columns.map(column => field(column.label)).join(',');
  const rows = table.rows.map(row => row.map(cell => field(cell.value === null ? '' : String(cell.value))).join(','));
  return '\uFEFF' + [...head, columns, ...rows].join('\r\n') + '\r\n';
}

/**
 * A field with its quotes doubled where it needs any. A text that a spreadsheet would run as a formula is kept a text by an
 * apostrophe; numbers, also negative ones, stay as they are.
 */
function field(text: string): string {
  const safe = /^[=@+\-\t\r]/.test(text) && !/^-?[\d.]+(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
