import type { Period, TrendAnswer, TrendMovement, TrendSeries, TrendThirds } from '@cimai/analysis/answers';
import type { Movement, TrendFacts } from '../words/trend-reading.js';
import { isThin } from './thin.js';

/** Periods with fewer documents do not make a peak while others have as many; nor does a third with fewer make a rise or a fall. */
const enoughDocuments = 3;

/** How often a rise or a fall may be told of series that do not move, in all of them together. */
const mostlyRight = 0.05;

/** A value read off a period, with its interval where there is one. */
interface Spot {
  period: Period;
  value: number;
  interval: [low: number, high: number] | null;
}

/** A series where it can be read: its values in the periods with enough text, and its value over all text on the axis. */
interface Readable {
  label: string;
  overall: number;
  spots: Spot[];
  movement: TrendMovement | null;
}

/**
 * What a trend says, in numbers: the weightiest series (its share of all text on the axis), the ones that rose and fell most
 * (the latest third of the speeches against the earliest), and the peak with what it rests on. A rise or a fall is told only where
 * either third rests on three speeches and the difference is more than chance would make it in any of the series that were looked
 * over; it is counted in speeches, so that no choice of bins makes more of them. `label` names a series.
 */
export function trendFacts(
  answer: Pick<TrendAnswer, 'periods' | 'series' | 'thirds'>,
  kind: TrendSeries['kind'],
  label: (series: TrendSeries) => string,
): TrendFacts {
  const solid = answer.periods.filter(period => !isThin(period));
  const span = answer.periods.findLastIndex(period => !isThin(period)) - answer.periods.findIndex(period => !isThin(period)) + 1;
  const series = answer.series
    .filter(each => each.kind === kind && each.total > 0)
    .map(each => readable(each, answer.periods, label));
  const { thirds } = answer;
  const cut = thirds && standardErrors(mostlyRight / series.length, thirds.freedom);
  const moves = series.flatMap(each => (thirds && cut !== null ? (movement(each, thirds, cut) ?? []) : []));
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
    ...peakOf(series),
  };
}

function readable(series: TrendSeries, periods: readonly Period[], label: (series: TrendSeries) => string): Readable {
  const spots = series.points.flatMap((point, at) => {
    const period = periods[at];
    const interval: Spot['interval'] = point.low === null || point.high === null ? null : [point.low, point.high];
    return period && !isThin(period) && point.value !== null ? [{ period, value: point.value, interval }] : [];
  });
  return { label: label(series), overall: overallOf(series, periods), spots, movement: series.movement };
}

/** All periods as one: each value weighed by the text it is a share of. */
function overallOf(series: TrendSeries, periods: readonly Period[]): number {
  const size = (period: Period) => (series.kind === 'theme' ? period.characters : period.tokens);
  const parts = series.points.map((point, at) => ({ value: point.value ?? 0, text: periods[at] ? size(periods[at]) : 0 }));
  const text = parts.reduce((sum, part) => sum + part.text, 0);
  return text > 0 ? parts.reduce((sum, part) => sum + part.value * part.text, 0) / text : 0;
}

/** Whether a period rests on enough documents to count: a hair under three, since shares of spread documents add up to whole ones only nearly. */
export function isEnough(documents: number): boolean {
  return documents >= enoughDocuments - 1e-9;
}

/** Whether a period holds parts of documents: its numbers are then shares of more speeches than they count. */
export function isSpread({ documents }: Pick<Period, 'documents'>): boolean {
  return Math.abs(documents - Math.round(documents)) > 1e-6;
}

/**
 * How many standard errors a difference exceeds by chance with this probability, in either direction. Of many series the one that
 * moved most is picked out, so each gets its part of the probability (Bonferroni). The quantile of the normal distribution by the
 * first terms of its tail, true to 0.01 below a probability of 0.05, widened to Student's t by its expansion in 1 / freedom
 * (Fisher and Cornish 1960), since few speeches tell their own error badly. Null without a degree of freedom to spare.
 */
function standardErrors(probability: number, freedom: number): number | null {
  if (freedom < 2) return null;
  const tail = Math.log(2 / Math.PI / probability ** 2);
  const z = Math.sqrt(tail - Math.log(tail));
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}

function movement({ label, movement: moved, spots }: Readable, thirds: TrendThirds, cut: number): Movement | null {
  if (!moved || spots.length < 3 || !isEnough(thirds.before) || !isEnough(thirds.after)) return null;
  const { before, after, error } = moved;
  if (Math.abs(after - before) <= cut * error) return null;
  return { label, until: thirds.until, since: thirds.since, before, after };
}

/** The highest value in a period that holds three speeches; without such a period, in one that holds a whole one; else none. */
function peakOf(series: readonly Readable[]): Pick<TrendFacts, 'peak' | 'scattered'> {
  const all = series.flatMap(each => each.spots.filter(spot => spot.value > 0).map(spot => ({ ...spot, label: each.label })));
  const whole = all.filter(spot => spot.period.documents >= 1 - 1e-9);
  const solid = whole.filter(spot => isEnough(spot.period.documents));
  const peak = best(solid.length ? solid : whole, spot => spot.value);
  const everyPeriod = series.flatMap(each => each.spots);
  const scattered = all.length > 0 && everyPeriod.every(spot => spot.period.documents < 1 - 1e-9);
  if (!peak) return { peak: null, scattered };
  const { label, period, value, interval } = peak;
  const passedOver = all.some(spot => spot.value > value);
  const few = isEnough(period.documents) ? null : period.documents;
  const least = passedOver ? (solid.length ? enoughDocuments : 1) : null;
  return { peak: { label, period: period.id, value, interval, few, least }, scattered };
}

function best<Item>(items: readonly Item[], worth: (item: Item) => number): Item | null {
  return items.reduce<Item | null>((found, item) => (found === null || worth(item) > worth(found) ? item : found), null);
}
