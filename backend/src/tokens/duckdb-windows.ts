import { listValue, type DuckDBInstance } from '@duckdb/node-api';
import { ask, conditionsOf } from './duckdb-asking.js';
import { matchOf, placesOf } from './duckdb-matching.js';
import type { Selection, WindowCounts } from './token-store.js';

/**
 * Counts what stands near a query: every running word within `reach` words of an occurrence, in its sentence, once however many
 * occurrences it is near. The words of the occurrences themselves are no company.
 */
export async function windows(
  instance: DuckDBInstance,
  query: string,
  reach: number,
  selection: Selection,
  stopped: readonly string[],
): Promise<WindowCounts> {
  const match = await matchOf(instance, query);
  const places = placesOf(match, selection);
  const none = { understood: match.understood, frequency: 0, documents: 0, own: 0, positions: 0, collocates: [] };
  if (!places) return none;
  const within = conditionsOf(selection, 'token');
  const parameters = { ...places.parameters, ...within.parameters };
  // A place in the sentence counts running words: characters would make a long word's company nearer than it reads.
  const numbered = `WITH hit AS (SELECT DISTINCT document, sentence, start FROM (${places.sql})),
    line AS (SELECT document, sentence, start, term, row_number() OVER (PARTITION BY document, sentence ORDER BY start) AS place
      FROM token WHERE (document, sentence) IN (SELECT document, sentence FROM hit) AND ${within.sql}),
    node AS (SELECT line.document, line.sentence, line.start, place FROM line JOIN hit ON line.document = hit.document
      AND line.sentence = hit.sentence AND line.start >= hit.start AND line.start < hit.start + ${query.length}),
    near AS (SELECT DISTINCT line.document, line.start, line.term FROM line JOIN node ON line.document = node.document
      AND line.sentence = node.sentence AND abs(line.place - node.place) <= ${Math.trunc(reach)}
      WHERE (line.document, line.start) NOT IN (SELECT document, start FROM node))`;
  const [[frequency], [documents], [own], [positions]] = (await ask(
    instance,
    `${numbered} SELECT (SELECT count(*)::INTEGER FROM hit), (SELECT count(DISTINCT document)::INTEGER FROM hit),
       (SELECT count(DISTINCT (document, start))::INTEGER FROM node), (SELECT count(*)::INTEGER FROM near)`,
    parameters,
  )) as [[number], [number], [number], [number]];
  const [forms, joint, meeting, total] = (await ask(
    instance,
    `${numbered}, met AS (SELECT term, count(*)::INTEGER AS joint, count(DISTINCT document)::INTEGER AS meeting FROM near GROUP BY term),
       everywhere AS (SELECT term, count(*)::INTEGER AS total FROM token WHERE term IN (SELECT term FROM met) AND ${within.sql} GROUP BY term),
       inside AS (SELECT term, count(DISTINCT (line.document, line.start))::INTEGER AS own FROM line JOIN node USING (document, start) GROUP BY term)
     SELECT form, joint, meeting, total - coalesce(own, 0) FROM met JOIN everywhere USING (term) LEFT JOIN inside USING (term) JOIN term ON id = met.term
     WHERE word AND form NOT IN (SELECT unnest($stopped::VARCHAR[])) ORDER BY form`,
    { ...parameters, stopped: listValue([...stopped]) },
  )) as [string[], number[], number[], number[]];
  const collocates = forms.map((form, i) => ({ form, frequency: total[i]!, joint: joint[i]!, documents: meeting[i]! }));
  return { understood: match.understood, frequency, documents, own, positions, collocates };
}
