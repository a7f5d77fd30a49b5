/** The team's PostgreSQL is chosen by its address; without one the library is a SQLite file. */
export const databaseUrl = (): string | null => process.env['DATABASE_URL'] || null;

/** What the engine in use calls a column of raw bytes: the one type that the two do not share. */
export const BYTES = databaseUrl() ? 'bytea' : 'blob';
