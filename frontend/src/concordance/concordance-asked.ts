import type { ConcordanceQuestion, CooccurrenceUnit, Filters, Within } from '@cimai/analysis/answers';
import type { Request } from '../question/ask.js';
import { askFilters, outsideInAddress } from '../question/filters.js';

/** What the address of the page asks. */
export interface ConcordanceAsked {
  filters: Filters;
  query: string | null;
  within: Within;
  with: string | null;
  withTheme: string | null;
  /** Only what lies outside this subcorpus. */
  outside: Filters | null;
  unit: CooccurrenceUnit;
  /** How near `with` must stand, in running words; null: anywhere in the unit. */
  window: number | null;
  sort: ConcordanceQuestion['sort'];
  page: number;
  size: number;
}

/** A question as an HTTP request; what is not asked is left out. */
export function requestOf({
  filters,
  query,
  within,
  with: beside,
  withTheme,
  outside,
  unit,
  window,
  sort,
  page,
  size,
}: ConcordanceAsked): Request {
  const named = Object.entries({ query, with: beside, withTheme }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return {
    url: '/api/concordance',
    params: {
      ...askFilters(filters),
      ...(outside ? outsideInAddress(outside) : {}),
      ...Object.fromEntries(named),
      ...(window ? { window } : {}),
      ...(query && within === 'longer-words' ? { within } : {}),
      unit,
      sort,
      page,
      size,
    },
  };
}
