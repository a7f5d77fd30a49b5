import type { DateMode } from '@cimai/analysis';

/** A document's interval, as far as a filter looks at it. */
export interface DatedRecord {
  earliest: string | null;
  latest: string | null;
  best: string | null;
}

/** A period in whole days; an open side is null. */
export interface DayRange {
  from: string | null;
  to: string | null;
}

/** The first day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day of the same. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** True when nothing bounds the document on one side or the other: it cannot be placed on a time axis. */
export function isUndated({ earliest, latest }: DatedRecord): boolean {
  return earliest === null || latest === null;
}

/**
 * Whether a document belongs to a period: with `exclude` its whole interval must lie in it, with `spread` any part of it,
 * with `best` the day in the middle of its best reading. An undated document belongs to no period.
 */
export function liesIn(record: DatedRecord, range: DayRange, mode: DateMode): boolean {
  if (isUndated(record)) return false;
  const [earliest, latest] = [record.earliest!, record.latest!];
  const from = range.from ?? '0000-01-01';
  const to = range.to ?? '9999-12-31';
  if (mode === 'exclude') return earliest >= from && latest <= to;
  if (mode === 'spread') return latest >= from && earliest <= to;
  const middle = middleDay(record.best ? firstDay(record.best) : earliest, record.best ? lastDay(record.best) : latest);
  return middle >= from && middle <= to;
}

function middleDay(first: string, last: string): string {
  const middle = (Date.parse(`${first}T00:00:00Z`) + Date.parse(`${last}T00:00:00Z`)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}
