import type { Period, TrendAnswer, TrendSeries } from '@cimai/analysis/answers';
import type { Movement, TrendFacts } from '../words/trend-words.js';
import { isThin } from './thin.js';

/** Periods with fewer documents do not make a peak while others have as many. */
const enoughDocuments = 3;

/** A series where it can be read: its values in the periods with enough text. */
interface Readable {
  label: string;
  spots: { period: Period; value: number }[];
}

/**
 * What a trend says, in numbers: the weightiest series (mean over the periods with enough text), the ones that rose and fell most
 * (mean of the last third of those periods against the first third), and the peak. `label` names a series.
 */
export function trendFacts(
  answer: Pick<TrendAnswer, 'periods' | 'series'>,
  kind: TrendSeries['kind'],
  label: (series: TrendSeries) => string,
): TrendFacts {
  const solid = answer.periods.filter(period => !isThin(period));
  const series = answer.series
    .filter(each => each.kind === kind && each.total > 0)
    .map(each => readable(each, answer.periods, label));
  const moves = series.flatMap(each => movement(each) ?? []);
  const rising = best(moves, move => move.after - move.before);
  const falling = best(moves, move => move.before - move.after);
  const largest = best(series, mean);
  const alone = series.length < 2;
  return {
    kind,
    first: solid[0]?.id ?? '',
    last: solid[solid.length - 1]?.id ?? '',
    observed: solid.length,
    alone,
    largest: largest && !alone ? { label: largest.label, mean: mean(largest) } : null,
    rising: rising && rising.after > rising.before ? rising : null,
    falling: falling && falling.before > falling.after ? falling : null,
    peak: peakOf(series),
  };
}

function readable(series: TrendSeries, periods: readonly Period[], label: (series: TrendSeries) => string): Readable {
  const spots = series.points.flatMap((point, at) => {
    const period = periods[at];
    return period && !isThin(period) && point.value !== null ? [{ period, value: point.value }] : [];
  });
  return { label: label(series), spots };
}

function mean(series: Readable): number {
  return average(series.spots.map(spot => spot.value));
}

function average(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : 0;
}

function movement(series: Readable): Movement | null {
  const known = series.spots.map(spot => spot.value);
  if (known.length < 3) return null;
  const third = Math.max(1, Math.floor(known.length / 3));
  return { label: series.label, before: average(known.slice(0, third)), after: average(known.slice(-third)) };
}

function peakOf(series: readonly Readable[]): TrendFacts['peak'] {
  const all = series.flatMap(each => each.spots.filter(spot => spot.value > 0).map(spot => ({ ...spot, label: each.label })));
  const solid = all.filter(spot => spot.period.documents >= enoughDocuments);
  const peak = best(solid.length ? solid : all, spot => spot.value);
  if (!peak) return null;
  const passedOver = all.some(spot => spot.value > peak.value);
  return { label: peak.label, period: peak.period.id, value: peak.value, least: passedOver ? enoughDocuments : null };
}

function best<Item>(items: readonly Item[], worth: (item: Item) => number): Item | null {
  return items.reduce<Item | null>((found, item) => (found === null || worth(item) > worth(found) ? item : found), null);
}
