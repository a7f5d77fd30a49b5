import { listValue, type DuckDBInstance } from '@duckdb/node-api';
import type { CooccurrenceUnit } from '@cimai/analysis';
import { ask, conditionsOf, type Parameters } from './duckdb-asking.js';
import type { JointCounts, Selection } from './token-store.js';

/** Counts units that hold forms, alone and two by two: one pass to find them, one self-join over the distinct ones. */
export async function jointForms(
  instance: DuckDBInstance,
  forms: readonly string[],
  unit: CooccurrenceUnit,
  selection: Selection,
): Promise<JointCounts> {
  const within = conditionsOf(selection, 'token');
  const key = unit === 'document' ? '0' : unit;
  const occurrences = `SELECT document, ${key} AS unit, form AS name FROM token JOIN term ON term.id = token.term
    WHERE form IN (SELECT unnest($forms::VARCHAR[])) AND ${within.sql}`;
  const units = `SELECT count(*)::INTEGER FROM (SELECT DISTINCT document, ${key} FROM token WHERE ${within.sql})`;
  return joint(instance, occurrences, units, within.parameters, { forms: listValue([...forms]) });
}

/** The same for themes. A sentence carries the themes of the passage it stands in. */
export async function jointThemes(instance: DuckDBInstance, unit: CooccurrenceUnit, selection: Selection): Promise<JointCounts> {
  const within = conditionsOf(selection, 'tag');
  const units = conditionsOf(selection, unit === 'sentence' ? 'token' : 'passage');
  const occurrences = {
    sentence: `SELECT document, s.sentence AS unit, theme AS name FROM tag JOIN (SELECT DISTINCT document, passage, sentence FROM token) s USING (document, passage) WHERE ${within.sql}`,
    passage: `SELECT document, passage AS unit, theme AS name FROM tag WHERE ${within.sql}`,
    document: `SELECT document, 0 AS unit, theme AS name FROM tag WHERE ${within.sql}`,
  }[unit];
  const total = {
    sentence: `SELECT count(*)::INTEGER FROM (SELECT DISTINCT document, sentence FROM token WHERE ${units.sql})`,
    passage: `SELECT count(*)::INTEGER FROM passage WHERE tokens > 0 AND ${units.sql}`,
    document: `SELECT count(DISTINCT document)::INTEGER FROM passage WHERE ${units.sql}`,
  }[unit];
  const counted = await joint(instance, occurrences, total, within.parameters, {});
  if (unit !== 'sentence') return counted;
  // A theme's frequency is in tagged passages whatever the unit.
  const [names, passages] = (await ask(
    instance,
    `SELECT theme, count(*)::INTEGER FROM tag WHERE ${within.sql} GROUP BY theme`,
    within.parameters,
  )) as [string[], number[]];
  const byName = new Map(names.map((name, i) => [name, passages[i]!]));
  return { ...counted, frequency: counted.names.map(name => byName.get(name) ?? 0) };
}

async function joint(
  instance: DuckDBInstance,
  occurrences: string,
  unitsSql: string,
  within: Parameters,
  own: Parameters,
): Promise<JointCounts> {
  const both = { ...within, ...own };
  const [totals] = (await ask(instance, unitsSql, within)) as [number[]];
  const [names, frequency, inUnits] = (await ask(
    instance,
    `SELECT name, count(*)::INTEGER, count(DISTINCT (document, unit))::INTEGER FROM (${occurrences}) GROUP BY name ORDER BY name`,
    both,
  )) as [string[], number[], number[]];
  const index = new Map(names.map((name, i) => [name, i]));
  const [sources, targets, joints] = (await ask(
    instance,
    `WITH held AS (SELECT DISTINCT document, unit, name FROM (${occurrences}))
     SELECT a.name, b.name, count(*)::INTEGER FROM held a JOIN held b
       ON a.document = b.document AND a.unit = b.unit AND a.name < b.name GROUP BY ALL ORDER BY ALL`,
    both,
  )) as [string[], string[], number[]];
  return {
    names,
    units: totals[0] ?? 0,
    frequency,
    inUnits,
    pairs: sources.map((source, i) => ({ source: index.get(source)!, target: index.get(targets[i]!)!, joint: joints[i]! })),
  };
}
