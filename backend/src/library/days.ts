/** A document's interval, as far as a filter looks at it. */
export interface DatedRecord {
  earliest: string | null;
  latest: string | null;
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
