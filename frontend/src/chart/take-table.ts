import type { Dictionary } from '../words/dictionary.js';
import { csvOf, type Notes } from './csv.js';
import { takeAway } from './take-away.js';
import type { Table } from './table.js';
import { xlsxOf } from './xlsx.js';

/** The forms in which every table can be taken away. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Hands a table to the person as a file, with what it rests on; in a workbook that has a sheet of its own, with this page's address. */
export async function takeTable(format: TableFormat, name: string, table: Table, notes: Notes, words: Dictionary): Promise<void> {
  if (format === 'csv') return takeAway(`cimai ${name}.csv`, csvOf(table, notes), 'text/csv');
  const { notesSheet, address } = words.chart;
  const whole: Notes = [...notes, [address, readable(location.href)]];
  takeAway(`cimai ${name}.xlsx`, await xlsxOf(table, name, whole, notesSheet));
}

/** An address as the browser shows it, Chinese as Chinese. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
