import { listValue, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { isMask, isNumeral, type CooccurrenceUnit } from '@cimai/analysis';
import { appendIntegers } from './duckdb-appending.js';
import { ask, conditionsOf } from './duckdb-asking.js';
import { jointForms, jointThemes } from './duckdb-joint.js';
import { countInside, hitsInside } from './duckdb-inside.js';
import { besideOf, matchOf, placesOf } from './duckdb-matching.js';
import { SCHEMA, TABLES } from './duckdb-schema.js';
import { appendTags, replaceTags, taggedPassages } from './duckdb-tags.js';
import { twoSides } from './duckdb-sides.js';
import { windows } from './duckdb-windows.js';
import { Rows } from './token-rows.js';
import {
  TokenStore,
  type Company,
  type CountsByDocument,
  type DocumentSize,
  type Hit,
  type HitInside,
  type JointCounts,
  type RetaggedDocument,
  type Selection,
  type TaggedPassage,
  type ThemeCounts,
  type TokenizedDocument,
  type TwoSides,
  type Understanding,
  type WindowCounts,
} from './token-store.js';

/** The embedded engine: one DuckDB file, in process. One process may hold it at a time. */
export class DuckDBTokenStore extends TokenStore {
  private readonly terms = new Map<string, number>();
  /** Forms met for the first time in the write under way, to be written with it. */
  private learnt: string[] = [];
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly writer: DuckDBConnection,
  ) {
    super();
  }

  /** Opens the store at a path, or in memory with `:memory:`. Fails when another process holds the file. */
  static async open(path: string): Promise<DuckDBTokenStore> {
    const instance = await DuckDBInstance.create(path);
    const writer = await instance.connect();
    await writer.run(SCHEMA);
    const store = new DuckDBTokenStore(instance, writer);
    await store.learnTerms();
    return store;
  }

  async close(): Promise<void> {
    await this.writing;
    await this.writer.run('CHECKPOINT');
    this.writer.closeSync();
    this.instance.closeSync();
  }

  add(documents: readonly TokenizedDocument[]): Promise<void> {
    return this.inTransaction(async () => {
      const ids = documents.map(({ document }) => document);
      await this.forget(ids);
      const columns = new Rows(documents, form => this.termOf(form));
      await this.appendTerms();
      await appendIntegers(this.writer, 'document', [ids, documents.map(({ revision }) => revision)]);
      await appendIntegers(this.writer, 'passage', columns.passages);
      await appendIntegers(this.writer, 'token', columns.tokens);
      await appendTags(this.writer, documents);
    });
  }

  retag(documents: readonly RetaggedDocument[]): Promise<void> {
    return this.inTransaction(async () => replaceTags(this.writer, await this.held(), documents));
  }

  remove(documents: readonly number[]): Promise<void> {
    return this.inTransaction(() => this.forget(documents));
  }

  async held(): Promise<Map<number, number>> {
    const [ids, revisions] = (await ask(this.instance, 'SELECT id, revision FROM document')) as [number[], number[]];
    return new Map(ids.map((id, i) => [id, revisions[i]!]));
  }

  clear(dictionary: string): Promise<void> {
    return this.inTransaction(async () => {
      for (const table of TABLES) await this.writer.run(`DELETE FROM ${table}`);
      await this.writer.run(`INSERT INTO setting VALUES ('dictionary', $dictionary)`, { dictionary });
      this.terms.clear();
    });
  }

  async dictionary(): Promise<string | null> {
    const [values] = (await ask(this.instance, `SELECT value FROM setting WHERE name = 'dictionary'`)) as [string[]];
    return values[0] ?? null;
  }

  async sizes(selection: Selection): Promise<DocumentSize[]> {
    const within = conditionsOf(selection, 'passage');
    const [documents, tokens, characters, passages] = (await ask(
      this.instance,
      `SELECT document, sum(tokens)::INTEGER, sum(characters)::INTEGER, count(*)::INTEGER FROM passage WHERE ${within.sql} GROUP BY document ORDER BY document`,
      within.parameters,
    )) as [number[], number[], number[], number[]];
    return documents.map((document, i) => ({
      document,
      tokens: tokens[i]!,
      characters: characters[i]!,
      passages: passages[i]!,
    }));
  }

  async understand(query: string): Promise<Understanding> {
    return (await matchOf(this.instance, query)).understood;
  }

  async hits(query: string, selection: Selection, company?: Company, outside?: Selection): Promise<Hit[]> {
    const places = placesOf(await matchOf(this.instance, query), selection, await besideOf(this.instance, company), outside);
    if (!places) return [];
    const [documents, passages, sentences, starts] = (await ask(
      this.instance,
      `SELECT * FROM (${places.sql}) ORDER BY document, start`,
      places.parameters,
    )) as [number[], number[], number[], number[]];
    return documents.map((document, i) => ({
      document,
      passage: passages[i]!,
      sentence: sentences[i]!,
      start: starts[i]!,
      end: starts[i]! + query.length,
    }));
  }

  hitsInside(query: string, selection: Selection, company?: Company, outside?: Selection): Promise<HitInside[]> {
    return hitsInside(this.instance, query, selection, company, outside);
  }

  countInside(query: string, selection: Selection, company?: Company, outside?: Selection): Promise<number> {
    return countInside(this.instance, query, selection, company, outside);
  }

  async counts(query: string, selection: Selection): Promise<CountsByDocument> {
    const places = placesOf(await matchOf(this.instance, query), selection);
    if (!places) return { documents: [], counts: [] };
    const [documents, counts] = (await ask(
      this.instance,
      `SELECT document, count(*)::INTEGER FROM (${places.sql}) GROUP BY document ORDER BY document`,
      places.parameters,
    )) as [number[], number[]];
    return { documents, counts };
  }

  async top(selection: Selection, limit: number, stopped: readonly string[]): Promise<{ forms: string[]; distinct: number }> {
    const within = conditionsOf(selection, 'token');
    const parameters = { ...within.parameters, stopped: listValue([...stopped]) };
    const counted = `SELECT form, n FROM (SELECT term, count(*) AS n FROM token WHERE ${within.sql} GROUP BY term) JOIN term ON id = term
      WHERE word AND form NOT IN (SELECT unnest($stopped::VARCHAR[]))`;
    const [forms] = (await ask(this.instance, `${counted} ORDER BY n DESC, form LIMIT ${Math.trunc(limit)}`, parameters)) as [
      string[],
    ];
    const [distinct] = (await ask(this.instance, `SELECT count(*)::INTEGER FROM (${counted})`, parameters)) as [number[]];
    return { forms, distinct: distinct[0] ?? 0 };
  }

  async countsOfForms(forms: readonly string[], selection: Selection): Promise<CountsByDocument[]> {
    const within = conditionsOf(selection, 'token');
    const [names, documents, counts] = (await ask(
      this.instance,
      `SELECT form, document, count(*)::INTEGER FROM token JOIN term ON id = term WHERE form IN (SELECT unnest($forms::VARCHAR[])) AND ${within.sql}
       GROUP BY form, document ORDER BY document`,
      { ...within.parameters, forms: listValue([...forms]) },
    )) as [string[], number[], number[]];
    const byForm = new Map<string, CountsByDocument>(forms.map(form => [form, { documents: [], counts: [] }]));
    names.forEach((name, i) => {
      const column = byForm.get(name)!;
      column.documents.push(documents[i]!);
      column.counts.push(counts[i]!);
    });
    return forms.map(form => byForm.get(form)!);
  }

  async themes(selection: Selection): Promise<ThemeCounts[]> {
    const within = conditionsOf(selection, 'passage');
    const [themes, documents, counts, characters] = (await ask(
      this.instance,
      `SELECT theme, passage.document, count(*)::INTEGER, sum(characters)::INTEGER FROM tag JOIN passage USING (document, passage)
       WHERE ${within.sql} GROUP BY theme, passage.document ORDER BY theme, passage.document`,
      within.parameters,
    )) as [string[], number[], number[], number[]];
    const byTheme = new Map<string, ThemeCounts>();
    themes.forEach((theme, i) => {
      const column = byTheme.get(theme) ?? { theme, documents: [], counts: [], characters: [] };
      byTheme.set(theme, column);
      column.documents.push(documents[i]!);
      column.counts.push(counts[i]!);
      column.characters.push(characters[i]!);
    });
    return [...byTheme.values()];
  }

  taggedPassages(selection: Selection, company?: Company, outside?: Selection): Promise<TaggedPassage[]> {
    return taggedPassages(this.instance, selection, company, outside);
  }

  twoSides(target: Selection, reference: Selection, rest: boolean, stopped: readonly string[]): Promise<TwoSides> {
    return twoSides(this.instance, target, reference, rest, stopped);
  }

  windows(query: string, reach: number, selection: Selection, stopped: readonly string[]): Promise<WindowCounts> {
    return windows(this.instance, query, reach, selection, stopped);
  }

  jointForms(forms: readonly string[], unit: CooccurrenceUnit, selection: Selection): Promise<JointCounts> {
    return jointForms(this.instance, forms, unit, selection);
  }

  jointThemes(unit: CooccurrenceUnit, selection: Selection): Promise<JointCounts> {
    return jointThemes(this.instance, unit, selection);
  }

  async columns(): Promise<{ documents: Int32Array; sentences: Int32Array; terms: Int32Array; forms: string[] }> {
    const [documents, sentences, terms] = (await ask(
      this.instance,
      'SELECT document, sentence, term FROM token ORDER BY document, start',
    )) as [number[], number[], number[]];
    const [forms] = (await ask(this.instance, 'SELECT form FROM term ORDER BY id')) as [string[]];
    return { documents: Int32Array.from(documents), sentences: Int32Array.from(sentences), terms: Int32Array.from(terms), forms };
  }

  /** One writer at a time, all or nothing; a failed write leaves the terms learnt in it unlearnt again. */
  private inTransaction(work: () => Promise<void>): Promise<void> {
    const done = this.writing.then(async () => {
      await this.writer.run('BEGIN');
      try {
        await work();
        await this.writer.run('COMMIT');
      } catch (error) {
        await this.writer.run('ROLLBACK');
        await this.learnTerms();
        throw error;
      }
    });
    this.writing = done.catch(() => undefined);
    return done;
  }

  private async forget(documents: readonly number[]): Promise<void> {
    if (documents.length === 0) return;
    const parameters = { documents: listValue([...documents]) };
    const [held] = await (
      await this.writer.run('SELECT id FROM document WHERE id IN (SELECT unnest($documents::INTEGER[]))', parameters)
    ).getColumnsJS();
    if (!held?.length) return;
    await this.writer.run('DELETE FROM document WHERE id IN (SELECT unnest($documents::INTEGER[]))', parameters);
    for (const table of ['passage', 'tag', 'token']) {
      await this.writer.run(`DELETE FROM ${table} WHERE document IN (SELECT unnest($documents::INTEGER[]))`, parameters);
    }
  }

  private async learnTerms(): Promise<void> {
    this.terms.clear();
    this.learnt = [];
    const [forms, ids] = (await ask(this.instance, 'SELECT form, id FROM term')) as [string[], number[]];
    forms.forEach((form, i) => this.terms.set(form, ids[i]!));
  }

  private termOf(form: string): number {
    let term = this.terms.get(form);
    if (term === undefined) {
      this.terms.set(form, (term = this.terms.size));
      this.learnt.push(form);
    }
    return term;
  }

  private async appendTerms(): Promise<void> {
    const forms = this.learnt;
    if (forms.length === 0) return;
    this.learnt = [];
    const appender = await this.writer.createAppender('term');
    for (const form of forms) {
      appender.appendInteger(this.terms.get(form)!);
      appender.appendVarchar(form);
      appender.appendBoolean(!isNumeral(form) && !isMask(form));
      appender.endRow();
    }
    appender.closeSync();
  }
}
