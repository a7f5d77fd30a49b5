import type { Answer, Filters, ThemeValidityStatus } from '@cimai/analysis/answers';
import type { Dictionary } from '../words/dictionary.js';
import { interval, type LanguageCode } from '../words/figures.js';
import { manyValued } from '../question/filters.js';
import type { Notes } from './csv.js';
import { validityLines } from './validity-said.js';

/** What an answer rests on, to stand under its numbers wherever they go: question, filters, ground, validity of its themes, versions, day. */
export function provenance(
  answer: Answer<Filters> & { validity?: ThemeValidityStatus[] },
  title: string,
  words: Dictionary,
  code: LanguageCode,
  today: string,
): Notes {
  const { question, subcorpus, versions, validity = [] } = answer;
  const ground = words.question.ground(subcorpus.documents, subcorpus.tokens, subcorpus.undated, subcorpus.copies);
  return [
    [words.chart.question, title],
    [words.chart.filters, filtersInWords(question, words, code) || words.chart.noFilters],
    [words.chart.ground, ground],
    ...validityLines(validity, theme => theme, words).map(({ said }): Notes[number] => [words.theme.validity.title, said]),
    [words.chart.versions, versionsInWords(versions)],
    [words.chart.exported, today],
  ];
}

/** Filters in one line; `dates`: with the way uncertain dates are read. */
export function filtersInWords(filters: Filters, words: Dictionary, code: LanguageCode, dates = true): string {
  const period = filters.from || filters.to ? [`${words.question.period} ${interval(filters.from, filters.to, code)}`] : [];
  const many = manyValued
    .filter(name => filters[name].length > 0)
    .map(name => `${words.question[name]} ${filters[name].join('/')}`);
  const documents = filters.document.length ? [`${words.question.document} ${filters.document.join('/')}`] : [];
  const mode = dates ? [`${words.question.dates} ${words.question.dateModes[filters.dates]}`] : [];
  return [...period, ...mode, ...many, ...documents].join('; ');
}

/** The versions in one line: `cleaner 1 · segmenter …`. */
export function versionsInWords(versions: Answer<Filters>['versions']): string {
  return Object.entries(versions)
    .map(([part, version]) => `${part} ${version}`)
    .join(' · ');
}
