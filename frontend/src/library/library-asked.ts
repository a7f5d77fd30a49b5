import type { Filters } from '@cimai/analysis/answers';
import type { Request } from '../question/ask.js';
import { askFilters } from '../question/filters.js';

/** The orders the list can take; a leading minus turns one round. */
export const sorts = ['date', '-date', 'title', 'place', 'speaker', '-characters', 'id'] as const;
export type LibrarySort = (typeof sorts)[number];

/** What the address of the page asks. */
export interface LibraryAsked {
  filters: Filters;
  /** Characters the title holds; empty asks for every title. */
  title: string;
  sort: LibrarySort;
  page: number;
  size: number;
}

/** A question as an HTTP request; what is not asked is left out. */
export function requestOf({ filters, title, sort, page, size }: LibraryAsked): Request {
  return { url: '/api/documents', params: { ...askFilters(filters), ...(title ? { title } : {}), sort, page, size } };
}

/** The sort a click on a column asks for: its own, or the other way round where it has one. */
export function sortAfter(column: 'date' | 'title' | 'place' | 'speaker' | '-characters', now: LibrarySort): LibrarySort {
  return column === 'date' && now === 'date' ? '-date' : column;
}

/** How a column is sorted, as a screen reader hears it. */
export function ariaSort(column: string, now: LibrarySort): 'ascending' | 'descending' | 'none' {
  if (now.replace('-', '') !== column.replace('-', '')) return 'none';
  return now.startsWith('-') ? 'descending' : 'ascending';
}
