import type { Period, TrendAnswer, TrendSeries } from '@cimai/analysis/answers';
import type { Movement, TrendFacts } from '../words/trend-reading.js';
import { isThin } from './thin.js';

/** Periods with fewer documents do not make a peak while others have as many. */
const enoughDocuments = 3;

/** How often a rise or a fall may be told of series that do not move, in all of them together. */
const mostlyRight = 0.05;
/** Half a 95 % interval is so many standard errors. */
const errorsInHalf = 1.96;

/** A value read off a period, with its interval where there is one, and half its width (borrowed from others where there is none). */
interface Spot {
  period: Period;
  value: number;
  interval: [low: number, high: number] | null;
  half: number | null;
}

/** A series where it can be read: its values in the periods with enough text, and its value over all text on the axis. */
interface Readable {
  label: string;
  overall: number;
  spots: Spot[];
}

/**
 * What a trend says, in numbers: the weightiest series (its share of all text on the axis), the ones that rose and fell most
 * (mean of the last third of those periods against the first third), and the peak with what it rests on. A rise or a fall is told
 * only where either third rests on three documents and the difference is more than chance would make it in any of the series that
 * were looked over. `label` names a series.
 */
export function trendFacts(
  answer: Pick<TrendAnswer, 'periods' | 'series'>,
  kind: TrendSeries['kind'],
  label: (series: TrendSeries) => string,
): TrendFacts {
  const solid = answer.periods.filter(period => !isThin(period));
  const span = answer.periods.findLastIndex(period => !isThin(period)) - answer.periods.findIndex(period => !isThin(period)) + 1;
  const series = answer.series
    .filter(each => each.kind === kind && each.total > 0)
    .map(each => readable(each, answer.periods, label));
  const cut = standardErrors(mostlyRight / series.length);
  const moves = series.flatMap(each => movement(each, cut) ?? []);
  const rising = best(moves, move => move.after - move.before);
  const falling = best(moves, move => move.before - move.after);
  const largest = best(series, each => each.overall);
  const alone = series.length < 2;
  return {
    kind,
    first: solid[0]?.id ?? '',
    last: solid[solid.length - 1]?.id ?? '',
    observed: solid.length,
    holes: solid.length ? span - solid.length : 0,
    alone: alone ? (series[0]?.label ?? null) : null,
    largest: largest && !alone ? { label: largest.label, overall: largest.overall } : null,
    rising: rising && rising.after > rising.before ? rising : null,
    falling: falling && falling.before > falling.after ? falling : null,
    steady: moves.length === 0 && series.some(each => each.spots.some(spot => spot.value > 0)),
    peak: peakOf(series),
  };
}

function readable(series: TrendSeries, periods: readonly Period[], label: (series: TrendSeries) => string): Readable {
  const spots = series.points.flatMap((point, at) => {
    const period = periods[at];
    const interval: Spot['interval'] = point.low === null || point.high === null ? null : [point.low, point.high];
    const half = interval && (interval[1] - interval[0]) / 2;
    return period && !isThin(period) && point.value !== null ? [{ period, value: point.value, interval, half }] : [];
  });
  return { label: label(series), overall: overallOf(series, periods), spots: withBorrowed(spots) };
}

/** All periods as one: each value weighed by the text it is a share of. */
function overallOf(series: TrendSeries, periods: readonly Period[]): number {
  const size = (period: Period) => (series.kind === 'theme' ? period.characters : period.tokens);
  const parts = series.points.map((point, at) => ({ value: point.value ?? 0, text: periods[at] ? size(periods[at]) : 0 }));
  const text = parts.reduce((sum, part) => sum + part.text, 0);
  return text > 0 ? parts.reduce((sum, part) => sum + part.value * part.text, 0) / text : 0;
}

/**
 * A period whose speeches all hold none of it, or nothing else, has documents enough but no interval. It is no surer than the
 * others, so it borrows the widest of theirs.
 */
function withBorrowed(spots: readonly Spot[]): Spot[] {
  const widest = spots.reduce<number | null>((most, { half }) => (half === null ? most : Math.max(most ?? 0, half)), null);
  return spots.map(spot => (spot.half === null && isEnough(spot.period.documents) ? { ...spot, half: widest } : spot));
}

/** Whether a period rests on enough documents to count: a hair under three, since shares of spread documents add up to whole ones only nearly. */
export function isEnough(documents: number): boolean {
  return documents >= enoughDocuments - 1e-9;
}

/** Whether a period holds parts of documents: its numbers are then shares of more speeches than they count. */
export function isSpread({ documents }: Pick<Period, 'documents'>): boolean {
  return Math.abs(documents - Math.round(documents)) > 1e-6;
}

function average(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : 0;
}

/**
 * How many standard errors a difference exceeds by chance with this probability, in either direction: the quantile of the normal
 * distribution by the first terms of its tail, true to 0.01 below a probability of 0.05. Of many series the one that moved most is
 * picked out, so each gets its part of the probability (Bonferroni); with 2 for all, every other trend of sixteen flat themes rose or fell.
 */
function standardErrors(probability: number): number {
  const tail = Math.log(2 / Math.PI / probability ** 2);
  return Math.sqrt(tail - Math.log(tail));
}

function movement({ label, spots }: Readable, cut: number): Movement | null {
  if (spots.length < 3) return null;
  const third = Math.max(1, Math.floor(spots.length / 3));
  const [before, after] = [levelOf(spots.slice(0, third)), levelOf(spots.slice(-third))];
  if (!before || !after) return null;
  const error = Math.hypot(before.error, after.error);
  if (Math.abs(after.mean - before.mean) <= cut * error) return null;
  return { label, periods: third, before: before.mean, after: after.mean };
}

/**
 * The mean of some periods and its standard error: from how far the periods differ among themselves, and from their own intervals,
 * whichever is larger. Null where there are too few periods for the one and no intervals for the other, or too few documents.
 */
function levelOf(spots: readonly Spot[]): { mean: number; error: number } | null {
  const documents = spots.reduce((sum, { period }) => sum + period.documents, 0);
  if (!isEnough(documents)) return null;
  const middle = average(spots.map(spot => spot.value));
  const squares = spots.reduce((sum, { value }) => sum + (value - middle) ** 2, 0);
  const among = spots.length < 3 ? null : Math.sqrt(squares / (spots.length - 1) / spots.length);
  const halves = spots.flatMap(({ half }) => half ?? []);
  const own = halves.length < spots.length ? null : Math.hypot(...halves) / errorsInHalf / spots.length;
  return among === null && own === null ? null : { mean: middle, error: Math.max(among ?? 0, own ?? 0) };
}

function peakOf(series: readonly Readable[]): TrendFacts['peak'] {
  const all = series.flatMap(each => each.spots.filter(spot => spot.value > 0).map(spot => ({ ...spot, label: each.label })));
  const solid = all.filter(spot => isEnough(spot.period.documents));
  const peak = best(solid.length ? solid : all, spot => spot.value);
  if (!peak) return null;
  const { label, period, value, interval } = peak;
  const passedOver = all.some(spot => spot.value > value);
  const few = isEnough(period.documents) ? null : period.documents;
  return { label, period: period.id, value, interval, few, least: passedOver ? enoughDocuments : null };
}

function best<Item>(items: readonly Item[], worth: (item: Item) => number): Item | null {
  return items.reduce<Item | null>((found, item) => (found === null || worth(item) > worth(found) ? item : found), null);
}
