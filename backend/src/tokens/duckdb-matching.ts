import { listValue, type DuckDBInstance } from '@duckdb/node-api';
import { decompositions, possibleParts } from './decompositions.js';
import { ask, conditionsOf, type Parameters } from './duckdb-asking.js';
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

/** SQL that lists every place of a match as (document, passage, sentence, start), or null when it can stand nowhere. */
export function placesOf(match: Match, selection: Selection, company?: Company): { sql: string; parameters: Parameters } | null {
  if (match.runs.length === 0) return null;
  const within = conditionsOf(selection, 't0');
  const beside = companyOf(company);
  const conditions = (run: readonly number[]) => `${within.sql} AND ${beside.sql} AND ${nearOf(company, run.length)}`;
  const sql = match.runs.map(run => placesOfRun(run, match.lengths, conditions(run))).join('\nUNION ALL\n');
  return { sql, parameters: { ...within.parameters, ...beside.parameters } };
}

/** The condition that a run of so many words, of which t0 is the first, has the company's form within its window. */
function nearOf(company: Company | undefined, words: number): string {
  if (!company?.form || !company.window) return 'true';
  const reach = Math.trunc(company.window);
  const other = 'term IN (SELECT id FROM term WHERE form = $company)';
  return `(t0.document, t0.start) IN (
    WITH line AS (SELECT document, sentence, start, term, row_number() OVER (PARTITION BY document, sentence ORDER BY start) AS place
      FROM token WHERE (document, sentence) IN (SELECT document, sentence FROM token WHERE ${other}))
    SELECT node.document, node.start FROM line node JOIN line near ON node.document = near.document AND node.sentence = near.sentence
      AND near.place BETWEEN node.place - ${reach} AND node.place + ${words - 1 + reach} AND near.place NOT BETWEEN node.place AND node.place + ${words - 1}
    WHERE near.${other})`;
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
function companyOf(company: Company | undefined): { sql: string; parameters: Parameters } {
  const conditions: string[] = [];
  const parameters: Parameters = {};
  if (company?.form) {
    // A window lies inside its sentence.
    const unit = company.window ? 'sentence' : company.unit;
    const key = unit === 'document' ? 'document' : `document, ${unit}`;
    const own = unit === 'document' ? 't0.document' : `(t0.document, t0.${unit})`;
    conditions.push(`${own} IN (SELECT ${key} FROM token WHERE term IN (SELECT id FROM term WHERE form = $company))`);
    parameters['company'] = company.form;
  }
  if (company?.theme) {
    const [key, own] =
      company.unit === 'document' ? ['document', 't0.document'] : ['document, passage', '(t0.document, t0.passage)'];
    conditions.push(`${own} IN (SELECT ${key} FROM tag WHERE theme = $companyTheme)`);
    parameters['companyTheme'] = company.theme;
  }
  return { sql: conditions.length ? conditions.join(' AND ') : 'true', parameters };
}

/** The same condition for a tagged passage instead of a hit. */
export function passageCompanyOf(company: Company | undefined): { sql: string; parameters: Parameters } {
  return companyOf(company ? { ...company, unit: company.unit === 'sentence' ? 'passage' : company.unit } : undefined);
}
