import { readFileSync } from 'node:fs';

/** One row of a table that R wrote: values by column name, as text. Nothing in these tables is quoted. */
export type Row = Record<string, string>;

/** Reads `tables/<name>.csv`. An empty table would make every comparison pass, so it is an error. */
export function readTable(name: string): Row[] {
  const [header = '', ...lines] = readFileSync(new URL(`tables/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const columns = header.split(',');
  if (lines.length === 0) throw new Error(`The table ${name} holds nothing to compare with.`);
  return lines.map(line => {
    const values = line.split(',');
    if (values.length !== columns.length) throw new Error(`The table ${name} has a broken line: ${line}`);
    return Object.fromEntries(columns.map((column, at) => [column, values[at]!]));
  });
}

/** The number in a column. */
export function numberIn(row: Row, column: string): number {
  const value = Number(row[column]);
  if (row[column] === undefined || Number.isNaN(value)) throw new Error(`No number in column ${column}: ${row[column]}`);
  return value;
}

/** Several numbers in one column, separated by blanks. */
export function numbersIn(row: Row, column: string): number[] {
  return (row[column] ?? '').split(' ').map(Number);
}

/** The rows of a table by what `nameOf` calls them, in order. */
export function groupRows(rows: Row[], nameOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return groups;
}
