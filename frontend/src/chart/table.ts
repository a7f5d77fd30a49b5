import type { Way } from './option.js';

/** One cell of a table twin: what it shows, what it is worth (for sorting and for CSV), and where it leads. */
export interface Cell {
  text: string;
  value: string | number | null;
  way?: Way;
}

export interface Column {
  label: string;
  numeric: boolean;
  /** What the column means, where its name does not say. */
  help?: string;
}

/** The table behind a chart: the same numbers, each leading to its sentences. */
export interface Table {
  columns: Column[];
  rows: Cell[][];
}

export interface Order {
  column: number;
  descending: boolean;
}

/** A cell that holds words. */
export function wordCell(text: string, way?: Way): Cell {
  return { text, value: text, way };
}

/** A cell that holds a number. */
export function numberCell(value: number | null, text: string, way?: Way): Cell {
  return { text, value, way };
}

/** Rows in the order of one column; absent values come last in either direction, equal ones keep their order. */
export function inOrder(rows: readonly Cell[][], order: Order | null): Cell[][] {
  if (!order) return [...rows];
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const one = a[order.column]?.value ?? null;
    const other = b[order.column]?.value ?? null;
    if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * String(one).localeCompare(String(other), 'zh-CN');
  });
}
