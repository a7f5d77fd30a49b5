import type { Filters, ThemeGrouping, ThemeWordsAnswer, ThemesAnswer } from '@cimai/analysis/answers';
import { ask, type Asked } from './ask.js';
import { askFilters } from './filters.js';

/** Asks how much room each theme takes, in each group of documents. */
export function askThemes(question: () => { filters: Filters; by: ThemeGrouping } | undefined): Asked<ThemesAnswer> {
  return ask<ThemesAnswer>(() => {
    const asked = question();
    return asked && { url: '/api/themes', params: { ...askFilters(asked.filters), by: asked.by } };
  });
}

/** Asks what words mark a theme's passages against all other passages; nothing is asked for undefined. */
export function askThemeWords(
  question: () => { theme: string; filters: Filters; top: number } | undefined,
): Asked<ThemeWordsAnswer> {
  return ask<ThemeWordsAnswer>(() => {
    const asked = question();
    if (!asked) return undefined;
    const url = `/api/themes/${encodeURIComponent(asked.theme)}/words`;
    return { url, params: { ...askFilters({ ...asked.filters, theme: [] }), top: asked.top } };
  });
}
