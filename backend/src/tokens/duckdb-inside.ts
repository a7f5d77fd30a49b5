import { listValue, type DuckDBInstance } from '@duckdb/node-api';
import { ask, type Parameters } from './duckdb-asking.js';
import { besideOf, conditionsOfPlaces, matchOf, type Match } from './duckdb-matching.js';
import type { Company, HitInside, Selection } from './token-store.js';

/** A form of the index that holds a part of a query: how far into the form the part begins, and how long the form is. */
interface Holder {
  term: number;
  ahead: number;
  length: number;
}

/** The words that may stand at a place of a query: one around all of it, or a first, whole ones, and a last. */
type Standing = { around: Holder[] } | { first: Holder[]; whole: Holder[]; last: Holder[]; end: number };

/**
 * Finds the places where a query stands inside longer words. Inside one: wherever a longer form spells it, from left to right without
 * overlap. In a run of words: wherever one of its splits into known forms stands with a first word that is longer to the left, a last
 * one that is longer to the right, or both. A query that is a form itself is asked as one word, so it is looked for inside one.
 */
export async function hitsInside(instance: DuckDBInstance, query: string, ...asked: Asked): Promise<HitInside[]> {
  const places = await placesInside(instance, query, ...asked);
  if (!places) return [];
  const sql = `${places.candidates} SELECT * FROM (${places.sql}) ORDER BY document, start`;
  const [documents, passages, sentences, starts, wordStarts, wordEnds] = (await ask(
    instance,
    sql,
    places.parameters,
  )) as number[][];
  return documents!.map((document, i) => ({
    ...{ document, passage: passages![i]!, sentence: sentences![i]! },
    ...{ start: starts![i]!, end: starts![i]! + query.length },
    word: { start: wordStarts![i]!, end: wordEnds![i]! },
  }));
}

/** How many places `hitsInside` would find. */
export async function countInside(instance: DuckDBInstance, query: string, ...asked: Asked): Promise<number> {
  const places = await placesInside(instance, query, ...asked);
  if (!places) return 0;
  const [counts] = await ask(instance, `${places.candidates} SELECT count(*)::INTEGER FROM (${places.sql})`, places.parameters);
  return counts![0] as number;
}

type Asked = [selection: Selection, company?: Company, outside?: Selection];

/** SQL that lists the places, with the words that can be part of one set apart before: they are looked through once, not once a split. */
async function placesInside(
  instance: DuckDBInstance,
  query: string,
  ...[selection, company, outside]: Asked
): Promise<{ candidates: string; sql: string; parameters: Parameters } | null> {
  const standings = await standingsOf(instance, query, await matchOf(instance, query));
  if (standings.length === 0) return null;
  const conditions = conditionsOfPlaces(selection, await besideOf(instance, company), outside);
  const parameters: Parameters = { ...conditions.parameters };
  const list = (holders: readonly Holder[], name: string) => listed(holders, name, parameters);
  const parts = standings.map((standing, i) => {
    if ('around' in standing) return aroundSql(list(standing.around, `around${i}`), conditions.of(1));
    const { whole, end } = standing;
    const ends = [list(standing.first, `first${i}`), list(standing.last, `last${i}`)] as const;
    return runSql(...ends, whole, end, conditions.of(whole.length + 2));
  });
  const holders = standings.flatMap(standing =>
    'around' in standing ? standing.around : [...standing.first, ...standing.whole, ...standing.last],
  );
  parameters['candidateTerms'] = listValue([...new Set(holders.map(({ term }) => term))]);
  const candidates = `WITH candidate AS MATERIALIZED (SELECT * FROM token WHERE term IN (SELECT unnest($candidateTerms::INTEGER[])))`;
  return { candidates, sql: parts.join('\nUNION ALL\n'), parameters };
}

/** Every combination of forms that can hold the query, none where no form of the index does. */
async function standingsOf(instance: DuckDBInstance, query: string, { understood, runs, lengths }: Match): Promise<Standing[]> {
  const around = (await formsThat(instance, 'contains', query)).flatMap(({ term, form }) =>
    form === query ? [] : placesIn(form, query).map(ahead => ({ term, ahead, length: form.length })),
  );
  const standings: Standing[] = around.length ? [{ around }] : [];
  if (understood === 'form') return standings;
  const found = new Map<string, Promise<Form[]>>();
  const formsAt = (relation: 'ends_with' | 'starts_with', part: string) => {
    const key = `${relation} ${part}`;
    found.set(key, found.get(key) ?? formsThat(instance, relation, part));
    return found.get(key)!;
  };
  for (const run of runs) {
    const whole = run.map(term => ({ term, ahead: 0, length: lengths.get(term)! }));
    const [begin, end] = [whole[0]!.length, whole.at(-1)!.length];
    const first = await formsAt('ends_with', query.slice(0, begin));
    const last = await formsAt('starts_with', query.slice(query.length - end));
    if (first.length + last.length === 2) continue;
    standings.push({
      first: first.map(({ term, form }) => ({ term, ahead: form.length - begin, length: form.length })),
      whole: whole.slice(1, -1),
      last: last.map(({ term, form }) => ({ term, ahead: 0, length: form.length })),
      end,
    });
  }
  return standings;
}

interface Form {
  form: string;
  term: number;
}

type Relation = 'contains' | 'ends_with' | 'starts_with';

async function formsThat(instance: DuckDBInstance, relation: Relation, part: string): Promise<Form[]> {
  const sql = `SELECT form, id FROM term WHERE ${relation}(form, $part) ORDER BY id`;
  const [forms, ids] = (await ask(instance, sql, { part })) as [string[], number[]];
  return forms.map((form, i) => ({ form, term: ids[i]! }));
}

/** Where a query stands in a form, from left to right; one place does not overlap the next. */
function placesIn(form: string, query: string): number[] {
  const places: number[] = [];
  for (let at = form.indexOf(query); at >= 0; at = form.indexOf(query, at + query.length)) places.push(at);
  return places;
}

/** Holders as a table of a statement, their columns among its parameters. */
function listed(holders: readonly Holder[], name: string, parameters: Parameters): string {
  parameters[`${name}Terms`] = listValue(holders.map(({ term }) => term));
  parameters[`${name}Ahead`] = listValue(holders.map(({ ahead }) => ahead));
  parameters[`${name}Lengths`] = listValue(holders.map(({ length }) => length));
  const columns = ['Terms', 'Ahead', 'Lengths'].map(column => `unnest($${name}${column}::INTEGER[])`);
  return `(SELECT ${columns[0]} AS term, ${columns[1]} AS ahead, ${columns[2]} AS length)`;
}

const PLACE = 't0.document, t0.passage, t0.sentence';

function aroundSql(holders: string, conditions: string): string {
  return `SELECT ${PLACE}, t0.start + holder.ahead AS start, t0.start AS word_start, t0.start + holder.length AS word_end
    FROM candidate t0 JOIN ${holders} holder ON t0.term = holder.term WHERE ${conditions}`;
}

function runSql(first: string, last: string, whole: readonly Holder[], end: number, conditions: string): string {
  const next = (at: number, reach: number) =>
    `JOIN candidate t${at} ON t${at}.document = t0.document AND t${at}.sentence = t0.sentence AND t${at}.start = t0.start + first.length + ${reach}`;
  let reach = 0;
  const between = whole.map(({ term, length }, i) => {
    const join = `${next(i + 1, reach)} AND t${i + 1}.term = ${term}`;
    reach += length;
    return join;
  });
  const at = whole.length + 1;
  return `SELECT ${PLACE}, t0.start + first.ahead AS start, t0.start AS word_start, t${at}.start + last.length AS word_end
    FROM candidate t0 JOIN ${first} first ON t0.term = first.term ${between.join(' ')} ${next(at, reach)} JOIN ${last} last ON t${at}.term = last.term
    WHERE (first.ahead > 0 OR last.length > ${end}) AND ${conditions}`;
}
