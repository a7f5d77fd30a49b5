import type { Filters, ThemeGrouping, ThemesAnswer } from '@cimai/analysis/answers';
import { ask, type Asked } from './ask.js';
import { askFilters } from './filters.js';

/** Asks how much room each theme takes, in each group of documents. */
export function askThemes(question: () => { filters: Filters; by: ThemeGrouping } | undefined): Asked<ThemesAnswer> {
  return ask<ThemesAnswer>(() => {
    const asked = question();
    return asked && { url: '/api/themes', params: { ...askFilters(asked.filters), by: asked.by } };
  });
}
