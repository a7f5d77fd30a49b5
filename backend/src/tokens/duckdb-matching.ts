import { listValue, type DuckDBInstance } from '@duckdb/node-api';
import { decompositions, possibleParts } from './decompositions.js';
import { ask, conditionsOf, outsideOf, type Parameters } from './duckdb-asking.js';
import type { Company, Selection, Understanding } from './token-store.js';

/** Longer than any formulation; a longer query is a sentence, and sentences are found by their beginning. */
const LONGEST_QUERY = 64;

/** How a query stands in the index: the runs of terms that spell it. */
export interface Match {
  understood: Understanding;
  runs: number[][];
  /** By term: its length in UTF-16 code units. */
  lengths: Map<number, number>;
}

/** Finds the forms that spell a query: itself if it is one, else every run of forms it can be cut into. */
export async function matchOf(instance: DuckDBInstance, query: string): Promise<Match> {
  const asked = query.slice(0, LONGEST_QUERY);
  const [forms, ids] = (await ask(instance, 'SELECT form, id FROM term WHERE form IN (SELECT unnest($parts::VARCHAR[]))', {
    parts: listValue(possibleParts(asked)),
  })) as [string[], number[]];
  const parts = new Map(forms.map((form, i) => [form, ids[i]!]));
  const lengths = new Map(forms.map((form, i) => [ids[i]!, form.length]));
  const whole = parts.get(asked);
  if (whole !== undefined) return { understood: 'form', runs: [[whole]], lengths };
  return { understood: 'sequence', runs: decompositions(asked, parts), lengths };
}

/** A company whose form has been looked up like any other query: it may be a run of words, too. */
export interface Beside extends Company {
  match: Match | null;
}

/** Looks up what is asked beside the hits. */
export async function besideOf(instance: DuckDBInstance, company: Company | undefined): Promise<Beside | undefined> {
  return company && { ...company, match: company.form ? await matchOf(instance, company.form) : null };
}

/** SQL that lists every place of a match as (document, passage, sentence, start), or null when it can stand nowhere. */
export function placesOf(
  match: Match,
  selection: Selection,
  beside?: Beside,
  outside?: Selection,
): { sql: string; parameters: Parameters } | null {
  if (match.runs.length === 0) return null;
  const { of, parameters } = conditionsOfPlaces(selection, beside, outside);
  return { sql: placesOfRuns(match, run => of(run.length)), parameters };
}

/** The conditions on a place that is a run of so many words, of which t0 is the first: selection, company and what it lies outside of. */
export function conditionsOfPlaces(
  selection: Selection,
  beside?: Beside,
  outside?: Selection,
): { of: (words: number) => string; parameters: Parameters } {
  const within = conditionsOf(selection, 't0');
  const without = outsideOf(outside, 't0');
  const held = companyOf(beside);
  return {
    of: words => `${within.sql} AND ${without.sql} AND ${held.sql} AND ${nearOf(beside, words)}`,
    parameters: { ...within.parameters, ...without.parameters, ...held.parameters },
  };
}

function placesOfRuns({ runs, lengths }: Match, conditions: (run: readonly number[]) => string = () => 'true'): string {
  return runs.map(run => placesOfRun(run, lengths, conditions(run))).join('\nUNION ALL\n');
}

/**
 * The condition that a run of so many words, of which t0 is the first, has a word of the company within its window. A word inside
 * a run that is the company is no hit beside it, just as it is none of its collocates.
 */
function nearOf(beside: Beside | undefined, words: number): string {
  if (!beside?.match || !beside.window) return 'true';
  const { match, window } = beside;
  if (match.runs.length === 0) return 'false';
  const reach = Math.trunc(window);
  const inside =
    match.understood === 'form' ? '' : 'WHERE (node.document, node.start) NOT IN (SELECT document, start FROM company)';
  return `(t0.document, t0.start) IN (
    WITH stands AS (${placesOfRuns(match)}),
    line AS (SELECT document, sentence, start, row_number() OVER (PARTITION BY document, sentence ORDER BY start) AS place
      FROM token WHERE (document, sentence) IN (SELECT document, sentence FROM stands)),
    company AS (SELECT line.document, line.sentence, line.start, place FROM line JOIN stands ON line.document = stands.document
      AND line.sentence = stands.sentence AND line.start >= stands.start AND line.start < stands.start + ${beside.form!.length})
    SELECT node.document, node.start FROM line node JOIN company near ON node.document = near.document AND node.sentence = near.sentence
      AND near.place BETWEEN node.place - ${reach} AND node.place + ${words - 1 + reach} AND near.place NOT BETWEEN node.place AND node.place + ${words - 1}
    ${inside})`;
}

function placesOfRun(run: readonly number[], lengths: ReadonlyMap<number, number>, conditions: string): string {
  let reach = 0;
  const joins = run.slice(1).map((term, i) => {
    reach += lengths.get(run[i]!)!;
    const t = `t${i + 1}`;
    return `JOIN token ${t} ON ${t}.term = ${term} AND ${t}.document = t0.document AND ${t}.sentence = t0.sentence AND ${t}.start = t0.start + ${reach}`;
  });
  return `SELECT t0.document, t0.passage, t0.sentence, t0.start FROM token t0 ${joins.join(' ')} WHERE t0.term = ${run[0]} AND ${conditions}`;
}

/** The condition that a hit's unit holds a further form or theme. */
function companyOf(beside: Beside | undefined): { sql: string; parameters: Parameters } {
  const conditions: string[] = [];
  const parameters: Parameters = {};
  if (beside?.match) {
    // A window lies inside its sentence.
    const unit = beside.window ? 'sentence' : beside.unit;
    const key = unit === 'document' ? 'document' : `document, ${unit}`;
    const own = unit === 'document' ? 't0.document' : `(t0.document, t0.${unit})`;
    const stands = beside.match.runs.length ? `SELECT ${key} FROM (${placesOfRuns(beside.match)})` : null;
    conditions.push(stands ? `${own} IN (${stands})` : 'false');
  }
  if (beside?.theme) {
    const [key, own] =
      beside.unit === 'document' ? ['document', 't0.document'] : ['document, passage', '(t0.document, t0.passage)'];
    conditions.push(`${own} IN (SELECT ${key} FROM tag WHERE theme = $companyTheme)`);
    parameters['companyTheme'] = beside.theme;
  }
  return { sql: conditions.length ? conditions.join(' AND ') : 'true', parameters };
}

/** The same condition for a tagged passage instead of a hit. */
export function passageCompanyOf(beside: Beside | undefined): { sql: string; parameters: Parameters } {
  return companyOf(beside && { ...beside, unit: beside.unit === 'sentence' ? 'passage' : beside.unit });
}
