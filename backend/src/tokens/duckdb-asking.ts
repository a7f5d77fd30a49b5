import {
  DuckDBListValue,
  INTEGER,
  LIST,
  VARCHAR,
  listValue,
  type DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Selection } from './token-store.js';

/** The values of a statement's named parameters. */
export type Parameters = Record<string, DuckDBValue>;

/**
 * Runs one statement on a connection of its own, so that questions asked at once do not wait for each other.
 * @returns the columns of the answer
 */
export async function ask(instance: DuckDBInstance, sql: string, parameters: Parameters = {}): Promise<unknown[][]> {
  const connection = await instance.connect();
  try {
    const result = await connection.run(sql, parameters, typesOf(parameters));
    const columns = await result.getColumnsJS();
    // No row means no column either; the caller destructures as many as it selected.
    return columns.length ? columns : Array.from({ length: result.columnCount }, () => []);
  } finally {
    connection.closeSync();
  }
}

/** The types of list parameters; an empty list cannot tell its own, so its name does. */
function typesOf(parameters: Parameters): Record<string, DuckDBType> {
  const lists = Object.entries(parameters).filter(
    (entry): entry is [string, DuckDBListValue] => entry[1] instanceof DuckDBListValue,
  );
  const ofNumbers = (name: string, [first]: readonly DuckDBValue[]) => typeof first === 'number' || /documents$/i.test(name);
  return Object.fromEntries(lists.map(([name, { items }]) => [name, LIST(ofNumbers(name, items) ? INTEGER : VARCHAR)]));
}

/** The condition that a row of a table is not in a selection, where one is named. */
export function outsideOf(selection: Selection | undefined, table: string): { sql: string; parameters: Parameters } {
  if (!selection) return { sql: 'true', parameters: {} };
  const within = conditionsOf(selection, table, 'outside');
  return { sql: `NOT (${within.sql})`, parameters: within.parameters };
}

/**
 * A selection as SQL conditions on a table with `document` and `passage`, and the parameters they need. An empty document
 * list selects nothing, null selects everything. `side` tells the parameters of two selections in one statement apart.
 */
export function conditionsOf(selection: Selection, table: string, side = ''): { sql: string; parameters: Parameters } {
  const conditions: string[] = [];
  const parameters: Parameters = {};
  if (selection.documents) {
    conditions.push(`${table}.document IN (SELECT unnest($${side}documents::INTEGER[]))`);
    parameters[`${side}documents`] = listValue([...selection.documents]);
  }
  if (selection.themes.length) {
    conditions.push(
      `(${table}.document, ${table}.passage) IN (SELECT document, passage FROM tag WHERE theme IN (SELECT unnest($${side}themes::VARCHAR[])))`,
    );
    parameters[`${side}themes`] = listValue([...selection.themes]);
  }
  return { sql: conditions.length ? conditions.join(' AND ') : 'true', parameters };
}
