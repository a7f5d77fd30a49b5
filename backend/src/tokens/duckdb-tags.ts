import { listValue, type DuckDBConnection, type DuckDBInstance } from '@duckdb/node-api';
import { appendIntegers } from './duckdb-appending.js';
import { ask, conditionsOf, outsideOf } from './duckdb-asking.js';
import { besideOf, passageCompanyOf } from './duckdb-matching.js';
import type { Company, RetaggedDocument, Selection, TaggedPassage, TokenizedDocument } from './token-store.js';

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

/** The passages of a selection that carry a theme, in the order of the text; counted in sentences where the company asks for them. */
export async function taggedPassages(
  instance: DuckDBInstance,
  selection: Selection,
  company?: Company,
  outside?: Selection,
): Promise<TaggedPassage[]> {
  const within = conditionsOf(selection, 't0');
  const without = outsideOf(outside, 't0');
  const beside = passageCompanyOf(await besideOf(instance, company));
  const passages = `SELECT DISTINCT t0.document, t0.passage FROM tag t0 WHERE ${within.sql} AND ${without.sql} AND ${beside.sql}`;
  const inSentences = company?.theme !== null && company?.unit === 'sentence';
  const counted = `SELECT document, passage, count(DISTINCT sentence)::INTEGER FROM (${passages}) JOIN token USING (document, passage) GROUP BY document, passage`;
  const [documents, places, sentences] = (await ask(instance, `${inSentences ? counted : passages} ORDER BY ALL`, {
    ...within.parameters,
    ...without.parameters,
    ...beside.parameters,
  })) as [number[], number[], number[]?];
  return documents.map((document, i) => ({
    document,
    passage: places[i]!,
    ...(sentences ? { sentences: sentences[i]! } : {}),
  }));
}
