/**
 * The tables of the token store. `term` holds every distinct form once; `word` says whether rankings may count it. Rows of
 * `token` are in the order of the text, document after document, which is also the order DuckDB's zone maps like best.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS setting (name VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
  CREATE TABLE IF NOT EXISTS term (id INTEGER NOT NULL, form VARCHAR NOT NULL, word BOOLEAN NOT NULL);
  CREATE TABLE IF NOT EXISTS document (id INTEGER NOT NULL, revision INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS passage (document INTEGER NOT NULL, passage INTEGER NOT NULL, tokens INTEGER NOT NULL, characters INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS tag (document INTEGER NOT NULL, passage INTEGER NOT NULL, theme VARCHAR NOT NULL);
  CREATE TABLE IF NOT EXISTS token (document INTEGER NOT NULL, passage INTEGER NOT NULL, sentence INTEGER NOT NULL, start INTEGER NOT NULL, term INTEGER NOT NULL);
`;

export const TABLES = ['setting', 'term', 'document', 'passage', 'tag', 'token'] as const;
