import type { Bin, Filters, TrendAnswer } from '@cimai/analysis/answers';
import { ask, type Asked } from './ask.js';
import { askFilters } from './filters.js';

/**
 * Asks for a trend. Without forms the theme filter names the series (none: every theme of the codebook); with forms the forms
 * are the series, counted in the passages of the filtered themes.
 */
export function askTrend(question: () => { filters: Filters; by: Bin; forms: string[] } | undefined): Asked<TrendAnswer> {
  return ask<TrendAnswer>(() => {
    const asked = question();
    if (!asked) return undefined;
    const { filters, by, forms } = asked;
    return { url: '/api/trend', params: { ...askFilters(filters), by, ...(forms.length ? { form: forms } : {}) } };
  });
}
