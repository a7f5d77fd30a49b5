import { DuckDBDataChunk, INTEGER, type DuckDBConnection } from '@duckdb/node-api';

/** As many rows as DuckDB's own vectors hold. */
const ROWS_A_CHUNK = 2048;

/** Appends rows of integers, column by column: several times faster than row by row. All columns have the same length. */
export async function appendIntegers(
  connection: DuckDBConnection,
  table: string,
  columns: readonly ArrayLike<number>[],
): Promise<void> {
  const rows = columns[0]!.length;
  if (rows === 0) return;
  const types = columns.map(() => INTEGER);
  const appender = await connection.createAppender(table);
  try {
    for (let from = 0; from < rows; from += ROWS_A_CHUNK) {
      const count = Math.min(ROWS_A_CHUNK, rows - from);
      const chunk = DuckDBDataChunk.create(types, count);
      columns.forEach((column, c) => {
        const vector = chunk.getColumnVector(c);
        for (let row = 0; row < count; row++) vector.setItem(row, column[from + row]!);
        vector.flush();
      });
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
