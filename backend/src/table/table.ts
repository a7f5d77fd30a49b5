import type { Answer, SubcorpusSummary, ThemeValidityStatus } from '@cimai/analysis';

/** What stands in a cell. A fraction is written as it was computed; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** What a table stands on; figures of themes also on how far their tags can be trusted. */
export interface Ground extends Pick<Answer<unknown>, 'question' | 'subcorpus' | 'versions'> {
  validity?: ThemeValidityStatus[];
  /** What the subcorpus is held against, where two are compared. */
  reference?: SubcorpusSummary;
  /** How many rows there are, where the table holds one page of them. */
  total?: number;
}

/** An answer as rows and columns, with the ground it stands on. */
export interface Table {
  columns: string[];
  rows: Cell[][];
  ground: Ground | null;
}

/**
 * A table as CSV for a spreadsheet: UTF-8 with a byte-order mark, so that Chinese opens rightly in Excel; below the rows, as
 * comment lines, the question as understood, N, the versions and, for themes, their validity. A cell that a spreadsheet would run as a formula is disarmed.
 */
export function asCsv({ columns, rows, ground }: Table): string {
  const lines = [columns, ...rows].map(row => row.map(quoted).join(','));
  if (ground) for (const [name, value] of Object.entries(ground)) lines.push(quoted(`# ${name}: ${JSON.stringify(value)}`));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The part of an answer that goes with every table of it. */
export function groundOf({ question, subcorpus, versions, validity }: Answer<unknown> & Pick<Ground, 'validity'>): Ground {
  return { question, subcorpus, versions, ...(validity && { validity }) };
}
