import type { DateMode, DatingBasis, Filters } from '@cimai/analysis/answers';

/** The filters' names in the address, as the HTTP contract has them. */
export const filterNames = [
  'from',
  'to',
  'dates',
  'theme',
  'place',
  'level',
  'speaker',
  'role',
  'document',
  'basis',
  'copies',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Filters of which several values may be chosen; several mean any of them. */
export const manyValued = ['theme', 'place', 'level', 'speaker', 'role'] as const;
export type ManyValued = (typeof manyValued)[number];

/** On what a date can rest; speeches whose date rests on nothing are the undated ones. */
const bases: readonly DatingBasis[] = ['stated', 'inferred', 'none'];

/** Query parameters as the router and the HTTP client take them. */
export type Query = Record<string, string | string[] | null>;

/** How uncertain dates are read when the address does not say. */
export const defaultDates: DateMode = 'spread';

const isoPeriod = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True for `2009`, `2009-01` and `2009-01-15`: what a period may begin or end with. */
export function isPeriodEdge(text: string): boolean {
  return isoPeriod.test(text);
}

/** True for a period that ends before it begins; two dates of different exactness are held against each other by what both say. */
export function runsBackwards(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return false;
  const both = Math.min(from.length, to.length);
  return from.slice(0, both) > to.slice(0, both);
}

/** True for a speech that may have been given outside the period asked for as well as in it. */
export function reachesOut(
  date: { earliest: string | null; latest: string | null },
  { from, to }: { from: string | null; to: string | null },
): boolean {
  if (date.earliest === null || date.latest === null) return false;
  const before = from !== null && date.earliest.slice(0, from.length) < from;
  return before || (to !== null && date.latest.slice(0, to.length) > to);
}

/** The filters an address asks for. What it spells wrongly is left out, as if it had not been asked. */
export function readFilters(address: URLSearchParams): Filters {
  const edge = (name: string) => {
    const value = address.get(name);
    return value !== null && isPeriodEdge(value) ? value : null;
  };
  const dates = address.get('dates');
  return {
    from: edge('from'),
    to: edge('to'),
    dates: dates === 'exclude' || dates === 'best' || dates === 'spread' ? dates : defaultDates,
    theme: address.getAll('theme'),
    place: address.getAll('place'),
    level: address.getAll('level'),
    speaker: address.getAll('speaker'),
    role: address.getAll('role'),
    document: address.getAll('document').map(Number).filter(Number.isInteger),
    basis: bases.filter(basis => address.getAll('basis').includes(basis)),
    copies: address.get('copies') === 'all' ? 'all' : 'once',
  };
}

/** Filters as query parameters; null removes a parameter, so a filter that is off leaves no trace in the address. */
export function writeFilters(filters: Filters): Query {
  const many = (values: readonly (string | number)[]) => (values.length ? values.map(String) : null);
  return {
    from: filters.from,
    to: filters.to,
    dates: filters.dates === defaultDates ? null : filters.dates,
    theme: many(filters.theme),
    place: many(filters.place),
    level: many(filters.level),
    speaker: many(filters.speaker),
    role: many(filters.role),
    document: many(filters.document),
    basis: many(filters.basis),
    copies: filters.copies === 'all' ? 'all' : null,
  };
}

/** The same filters as an HTTP question: the date mode is always said, absent ones are left out. */
export function askFilters(filters: Filters): Record<string, string | string[]> {
  const query: Query = { ...writeFilters(filters), dates: filters.dates };
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string | string[]] => entry[1] !== null));
}

/** A subcorpus that the lines must lie outside of, in the address and in the question alike: every filter behind `outside.`. */
export function outsideInAddress(filters: Filters): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(askFilters(filters)).map(([name, value]) => [`outside.${name}`, value]));
}

/** The subcorpus an address asks to stay outside of; null where it asks for none. */
export function readOutside(address: URLSearchParams): Filters | null {
  const own = new URLSearchParams();
  for (const name of filterNames) for (const value of address.getAll(`outside.${name}`)) own.append(name, value);
  return own.size ? readFilters(own) : null;
}

/** How many filters are on; a period counts once. */
export function countFilters(filters: Filters): number {
  const period = filters.from !== null || filters.to !== null ? 1 : 0;
  return (
    period +
    manyValued.filter(name => filters[name].length > 0).length +
    (filters.document.length ? 1 : 0) +
    (filters.basis.length ? 1 : 0) +
    (filters.copies === 'all' ? 1 : 0)
  );
}
