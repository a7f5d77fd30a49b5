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

/** Whether a year, a month or a day of that form exists: 2009-02-30 does not. */
export function isRealDate(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
