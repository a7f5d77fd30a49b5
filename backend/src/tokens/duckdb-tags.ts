import { listValue, type DuckDBConnection } from '@duckdb/node-api';
import { appendIntegers } from './duckdb-appending.js';
import type { RetaggedDocument, TokenizedDocument } from './token-store.js';

/** Writes the tags of documents that have none yet. */
export async function appendTags(
  writer: DuckDBConnection,
  documents: readonly Pick<TokenizedDocument, 'document' | 'passageThemes'>[],
): Promise<void> {
  const appender = await writer.createAppender('tag');
  for (const { document, passageThemes } of documents) {
    passageThemes.forEach((themes, passage) => {
      for (const theme of themes) {
        appender.appendInteger(document);
        appender.appendInteger(passage);
        appender.appendVarchar(theme);
        appender.endRow();
      }
    });
  }
  appender.closeSync();
}

/** Puts new tags in the place of old ones, for documents that are held in the revision the new tags were made from. */
export async function replaceTags(
  writer: DuckDBConnection,
  held: ReadonlyMap<number, number>,
  documents: readonly RetaggedDocument[],
): Promise<void> {
  const known = documents.filter(({ document, from }) => held.get(document) === from);
  const ids = known.map(({ document }) => document);
  if (ids.length === 0) return;
  const parameters = { ids: listValue(ids) };
  await writer.run('DELETE FROM tag WHERE document IN (SELECT unnest($ids::INTEGER[]))', parameters);
  await writer.run('DELETE FROM document WHERE id IN (SELECT unnest($ids::INTEGER[]))', parameters);
  await appendIntegers(writer, 'document', [ids, known.map(({ revision }) => revision)]);
  await appendTags(writer, known);
}
