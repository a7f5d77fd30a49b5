import { listValue, type DuckDBInstance } from '@duckdb/node-api';
import { ask, conditionsOf } from './duckdb-asking.js';
import type { Selection, TwoSides } from './token-store.js';

/** Counts every word in two selections in one pass. With `rest`, the second is what of it lies outside the first. */
export async function twoSides(
  instance: DuckDBInstance,
  target: Selection,
  reference: Selection,
  rest: boolean,
  stopped: readonly string[],
): Promise<TwoSides> {
  const first = conditionsOf(target, 'token', 'target');
  const second = conditionsOf(reference, 'token', 'reference');
  const [one, other] = [`(${first.sql})`, rest ? `((${second.sql}) AND NOT (${first.sql}))` : `(${second.sql})`];
  const [forms, targets, targetDocuments, references, referenceDocuments] = (await ask(
    instance,
    `SELECT form, target, target_documents, reference, reference_documents FROM (
       SELECT term, count(*) FILTER (one)::INTEGER AS target, count(DISTINCT document) FILTER (one)::INTEGER AS target_documents,
         count(*) FILTER (other)::INTEGER AS reference, count(DISTINCT document) FILTER (other)::INTEGER AS reference_documents
       FROM (SELECT term, document, ${one} AS one, ${other} AS other FROM token) WHERE one OR other GROUP BY term
     ) JOIN term ON id = term WHERE word AND form NOT IN (SELECT unnest($stopped::VARCHAR[])) ORDER BY form`,
    { ...first.parameters, ...second.parameters, stopped: listValue([...stopped]) },
  )) as [string[], number[], number[], number[], number[]];
  return forms.map((form, i) => ({
    form,
    target: { frequency: targets[i]!, documents: targetDocuments[i]! },
    reference: { frequency: references[i]!, documents: referenceDocuments[i]! },
  }));
}
