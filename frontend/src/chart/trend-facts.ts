import type { TrendAnswer, TrendSeries } from '@cimai/analysis/answers';
import { isThin } from './thin.js';
import type { Movement, TrendFacts } from '../words/trend-words.js';

/** Periods with fewer documents do not make a peak while others have as many. */
const enoughDocuments = 3;

/**
 * What a trend says, in numbers: the weightiest series (mean over the periods with text), the ones that rose and fell most
 * (mean of the last third of those periods against the first third), and the peak. `label` names a series.
 */
export function trendFacts(
  answer: Pick<TrendAnswer, 'periods' | 'series' | 'placed'>,
  label: (series: TrendSeries) => string,
): TrendFacts {
  const { periods } = answer;
  const withText = periods.filter(period => !isThin(period));
  const thin = new Set(periods.filter(isThin).map(period => period.id));
  const series = answer.series
    .filter(each => each.total > 0)
    .map(each => ({ ...each, points: each.points.filter(point => !thin.has(point.period)) }));
  const moves = series.flatMap(each => movement(each, label) ?? []);
  const rising = best(moves, move => move.after - move.before);
  const falling = best(moves, move => move.before - move.after);
  const largest = best(series, mean);
  return {
    first: withText[0]?.id ?? '',
    last: withText[withText.length - 1]?.id ?? '',
    observed: withText.length,
    holes: periods.length - withText.length,
    largest: largest && series.length > 1 ? { label: label(largest), kind: largest.kind, mean: mean(largest) } : null,
    rising: rising && rising.after > rising.before ? rising : null,
    falling: falling && falling.before > falling.after ? falling : null,
    peak: peakOf(answer, series, label),
    undated: answer.placed.undated,
  };
}

function values(series: TrendSeries): number[] {
  return series.points.flatMap(point => point.value ?? []);
}

function mean(series: TrendSeries): number {
  return average(values(series));
}

function average(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : 0;
}

function movement(series: TrendSeries, label: (series: TrendSeries) => string): Movement | null {
  const known = values(series);
  if (known.length < 3) return null;
  const third = Math.max(1, Math.floor(known.length / 3));
  return { label: label(series), kind: series.kind, before: average(known.slice(0, third)), after: average(known.slice(-third)) };
}

function peakOf(
  answer: Pick<TrendAnswer, 'periods'>,
  series: readonly TrendSeries[],
  label: (series: TrendSeries) => string,
): TrendFacts['peak'] {
  const documentsOf = new Map(answer.periods.map(period => [period.id, period.documents]));
  const all = series.flatMap(each =>
    each.points.flatMap(point =>
      point.value
        ? [
            {
              label: label(each),
              kind: each.kind,
              period: point.period,
              value: point.value,
              documents: documentsOf.get(point.period) ?? 0,
            },
          ]
        : [],
    ),
  );
  const solid = all.filter(each => each.documents >= enoughDocuments);
  const peak = best(solid.length ? solid : all, each => each.value);
  return peak && { label: peak.label, kind: peak.kind, period: peak.period, value: peak.value };
}

function best<Item>(items: readonly Item[], worth: (item: Item) => number): Item | null {
  return items.reduce<Item | null>((found, item) => (found === null || worth(item) > worth(found) ? item : found), null);
}
