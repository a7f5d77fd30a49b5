import type { Filters } from '@cimai/analysis/answers';
import { filterNames, readFilters, writeFilters, type Query } from '../question/filters.js';

export type Side = 'target' | 'reference';

/** What either side can be told apart by. */
export const sideFilters = ['theme', 'place', 'level', 'speaker', 'role', 'from', 'to'] as const;
export type SideFilter = (typeof sideFilters)[number];

/** What the address says of one side alone: `target.theme=民生`. */
export function ownFilters(address: URLSearchParams, side: Side): Filters {
  const own = new URLSearchParams();
  for (const name of filterNames) for (const value of address.getAll(`${side}.${name}`)) own.append(name, value);
  return readFilters(own);
}

/** Whether a side has a filter of its own. */
export function isNamed(filters: Filters): boolean {
  return sideFilters.some(name => (Array.isArray(filters[name]) ? filters[name].length > 0 : filters[name] !== null));
}

/** The filters of the page hold for both sides; what a side says of its own goes before. */
export function overlaid(common: Filters, own: Filters): Filters {
  const said = sideFilters.filter(name => (Array.isArray(own[name]) ? own[name].length > 0 : own[name] !== null));
  return { ...common, ...Object.fromEntries(said.map(name => [name, own[name]])) };
}

/** The question as query parameters. A reference without filters of its own is the rest of what the page's filters hold. */
export function keynessQuery(common: Filters, target: Filters, reference: Filters): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = { rest: String(!isNamed(reference)) };
  for (const [side, own] of [
    ['target', target],
    ['reference', reference],
  ] as const) {
    for (const [name, value] of Object.entries({ ...writeFilters(overlaid(common, own)), dates: common.dates })) {
      if (value !== null) query[`${side}.${name}`] = value;
    }
  }
  return query;
}

/** One side's own filters as parameters of the page's address, every other filter of that side taken out. */
export function sideInAddress(side: Side, filters: Partial<Record<SideFilter, string | string[] | null>>): Query {
  return Object.fromEntries(sideFilters.map(name => [`${side}.${name}`, filters[name] ?? null]));
}
