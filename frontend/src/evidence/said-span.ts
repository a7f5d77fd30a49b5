import type { DatingEvidence } from '@cimai/analysis/answers';

/** The days between which a quote says the speech was given; an open end is null. */
export interface SaidSpan {
  earliest: string | null;
  latest: string | null;
}

const iso = String.raw`(\d{4}-\d{2}-\d{2})`;
const between = new RegExp(`^between ${iso} and ${iso}`);
const bound = new RegExp(`^(not before|not after|on) ${iso}`);
const near = new RegExp(`^probably within a year or two of ${iso}`);

/** The interval that one piece of evidence leaves, to be drawn; null where it names no year of its own ("month 10 of a masked year"). */
export function saidSpan({ says }: Pick<DatingEvidence, 'says'>): SaidSpan | null {
  const both = between.exec(says);
  if (both) return { earliest: both[1]!, latest: both[2]! };
  const [, side, day] = bound.exec(says) ?? [];
  if (side === 'on') return { earliest: day!, latest: day! };
  if (side) return { earliest: side === 'not before' ? day! : null, latest: side === 'not after' ? day! : null };
  const around = near.exec(says)?.[1];
  if (!around) return null;
  const year = Number(around.slice(0, 4));
  return { earliest: `${year - 2}${around.slice(4)}`, latest: `${year + 2}${around.slice(4)}` };
}

/** Years a quote's bound may lie outside the interval and still be drawn; what lies farther runs out of the line. */
const reach = 4;

/** First and last year of a line that shows the interval with a year of room, and the bounds of quotes that lie near it. */
export function yearsAround(interval: SaidSpan, said: readonly (SaidSpan | null)[]): { from: number; to: number } {
  const year = (day: string) => Number(day.slice(0, 4));
  const first = year((interval.earliest ?? interval.latest)!);
  const last = year((interval.latest ?? interval.earliest)!);
  const bounds = said.flatMap(span => [span?.earliest, span?.latest]).filter(day => day !== null && day !== undefined);
  const near = bounds.map(year).filter(each => each >= first - reach && each <= last + reach);
  return { from: Math.min(first - 1, ...near), to: Math.max(last + 1, ...near) };
}
