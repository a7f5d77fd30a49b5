/** What the operating system and the databases call the ways in which a folder or a file cannot be used. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^EADDRINUSE$/, 'The port is in use by another program. Choose another one: PORT=3001 npm start.'],
  [
    /^EACCES$/,
    'The port or the library’s folder is not allowed to this user. Choose another PORT, or another folder with CIMAI_HOME.',
  ],
  [
    /^(?:EROFS|EPERM|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/,
    'The library’s folder cannot be written. Choose another one with CIMAI_HOME.',
  ],
  [/^(?:ENOTDIR|EEXIST)$/, 'CIMAI_HOME names something that is no folder. Choose a folder.'],
  [/^(?:ENOSPC|SQLITE_FULL)$/, 'The disk is full. Make room and start again; nothing kept is lost.'],
  [
    /^(?:SQLITE_NOTADB|SQLITE_CORRUPT.*)$/,
    'The library (library.sqlite) is damaged or no library of Cimai. Put a copy of it back, or set CIMAI_HOME for a new one.',
  ],
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/,
    'The database that DATABASE_URL names does not answer. Check the address and that it is running.',
  ],
];

/** Why the house could not be opened, in words a person can act on, with the error's own behind them; those alone where the cause is unknown. */
export function openingProblem(error: unknown): string {
  const { message, code } = typeof error === 'object' && error !== null ? (error as { message?: string; code?: string }) : {};
  const reason = message ?? String(error);
  const known = KNOWN.find(([name]) => code !== undefined && name.test(code));
  if (known) return `${known[1]} (${reason})`;
  if (/lock/i.test(reason) && /duckdb|IO Error|Conflicting/i.test(reason)) {
    return 'Another Cimai command is working on this library. Wait until it is done, or set CIMAI_HOME for a second library.';
  }
  if (/not a valid DuckDB database/i.test(reason)) {
    return 'The counts (tokens.duckdb) are damaged. Delete tokens.duckdb and tokens.duckdb.wal and start again: they are made anew from the library.';
  }
  return reason;
}
