import type { Filters, FrequencyAnswer } from '@cimai/analysis/answers';
import { ask, type Asked } from './ask.js';
import { askFilters } from './filters.js';

/** Asks how often: the `top` most frequent forms, or, when any are named, these forms. */
export function askFrequency(
  question: () => { filters: Filters; top: number; forms: string[] } | undefined,
): Asked<FrequencyAnswer> {
  return ask<FrequencyAnswer>(() => {
    const asked = question();
    if (!asked) return undefined;
    const { filters, top, forms } = asked;
    return { url: '/api/frequency', params: { ...askFilters(filters), ...(forms.length ? { form: forms } : { top }) } };
  });
}
