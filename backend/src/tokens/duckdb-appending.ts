import { setImmediate as otherWork } from 'node:timers/promises';
import { DuckDBDataChunk, INTEGER, type DuckDBConnection } from '@duckdb/node-api';

/** As many rows as DuckDB's own vectors hold. */
const ROWS_A_CHUNK = 2048;
/** Chunks appended in one go, some milliseconds of work; then whoever waits for this thread has a turn. */
const CHUNKS_A_TURN = 16;

/** Appends rows of integers, column by column: several times faster than row by row. All columns have the same length. */
export async function appendIntegers(
  connection: DuckDBConnection,
  table: string,
  columns: readonly ArrayLike<number>[],
): Promise<void> {
  const rows = columns[0]!.length;
  if (rows === 0) return;
  const appender = await connection.createAppender(table);
  try {
    // The appender copies what it is given, so one chunk serves all rows; only the last ones may need a smaller one.
    const chunk = DuckDBDataChunk.create(columns.map(() => INTEGER), Math.min(ROWS_A_CHUNK, rows)); // prettier-ignore
    for (let from = 0, turn = 1; from < rows; from += ROWS_A_CHUNK, turn++) {
      const count = Math.min(ROWS_A_CHUNK, rows - from);
      if (count !== chunk.rowCount) chunk.rowCount = count;
      columns.forEach((column, c) => {
        const vector = chunk.getColumnVector(c);
        for (let row = 0; row < count; row++) vector.setItem(row, column[from + row]!);
        vector.flush();
      });
      appender.appendDataChunk(chunk);
      if (turn % CHUNKS_A_TURN === 0) await otherWork();
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
