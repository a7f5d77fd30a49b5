import type { Period, TrendSeries } from '@cimai/analysis/answers';
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { OverTime } from './drawing.js';
import { faded } from './palette.js';
import { smoothed } from './smooth.js';
import { runsWhere } from './runs.js';
import { isThin } from './thin.js';

/** From this share of inferred dates on, a period's dot is drawn hollow. */
const mostlyInferred = 0.5;
/** More bands than this over each other cannot be told apart; panels show them one by one. */
const mostBands = 2;

/** One datum of a series: its value, its dot, and the way to its sentences. */
function dots(drawn: OverTime, series: TrendSeries, values: (number | null)[]) {
  return series.points.map((_, at) => {
    const spot = drawn.periods[at]!;
    const hollow = spot.inferred >= mostlyInferred;
    const itemStyle = hollow ? { color: drawn.inks.paper } : {};
    return { value: values[at] ?? null, symbol: 'circle', itemStyle, way: drawn.way(series, at) };
  });
}

/** A series as it is drawn in one pair of axes. */
export function seriesOf(drawn: OverTime, series: TrendSeries): (LineSeriesOption | BarSeriesOption)[] {
  if (drawn.drawing === 'bars') return [bars(drawn, series)];
  const raw = valuesOf(drawn, series);
  if (drawn.drawing === 'area') return [line(drawn, series, raw, true)];
  const soft = smoothed(raw, drawn.smooth);
  const band = drawn.drawing === 'panels' || drawn.series.length <= mostBands ? bandOf(drawn, series) : [];
  if (drawn.smooth < 2) return [...band, line(drawn, series, raw, false)];
  const rawDots: LineSeriesOption = { ...line(drawn, series, raw, false), lineStyle: { width: 0 } };
  const softLine: LineSeriesOption = { ...line(drawn, series, soft, false), showSymbol: false, symbol: 'none' };
  return [...band, softLine, rawDots];
}

/** The values to draw: none in a hole, none where a period is too thin to carry a number. */
export function valuesOf(drawn: OverTime, series: TrendSeries): (number | null)[] {
  return series.points.map((point, at) => (isThin(drawn.periods[at]!) ? null : point.value));
}

function line(drawn: OverTime, series: TrendSeries, values: (number | null)[], stacked: boolean): LineSeriesOption {
  const hue = drawn.hue(series);
  const crowded = drawn.periods.length > 60;
  return {
    type: 'line',
    name: drawn.name(series),
    data: dots(drawn, series, values),
    connectNulls: false,
    triggerEvent: true,
    symbolSize: crowded ? 4 : stacked ? 6 : 7,
    showAllSymbol: true,
    z: 3,
    color: hue,
    lineStyle: { width: stacked ? 1.25 : 2, color: hue },
    itemStyle: { color: hue, borderColor: hue, borderWidth: 1.5 },
    emphasis: { focus: 'series', scale: 1.6 },
    ...(stacked ? { stack: 'themes', areaStyle: { color: faded(hue, drawn.inks.dark ? 0.42 : 0.52) } } : {}),
  };
}

function bars(drawn: OverTime, series: TrendSeries): BarSeriesOption {
  const hue = drawn.hue(series);
  const hatch = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [3, 3],
    rotation: -Math.PI / 4,
    color: faded(drawn.inks.surface, 0.55),
  };
  const data = dots(drawn, series, valuesOf(drawn, series)).map((dot, at) => {
    const inferred = drawn.periods[at]!.inferred >= mostlyInferred;
    return { ...dot, itemStyle: inferred ? { color: faded(hue, 0.72), decal: hatch } : { color: hue } };
  });
  return {
    type: 'bar',
    name: drawn.name(series),
    stack: 'themes',
    color: hue,
    data,
    barCategoryGap: '28%',
    emphasis: { focus: 'series' },
  };
}

/** The 95 % interval as a band: an unseen line at its lower edge, and an area from there to the upper one. */
export function bandOf(drawn: OverTime, series: TrendSeries): LineSeriesOption[] {
  const hue = drawn.hue(series);
  const unseen: LineSeriesOption = {
    type: 'line',
    stack: `band ${series.kind} ${series.id}`,
    silent: true,
    symbol: 'none',
    lineStyle: { opacity: 0 },
    color: hue,
    animation: false,
  };
  const values = valuesOf(drawn, series);
  const low = series.points.map((point, at) => (values[at] === null ? null : point.low));
  const high = series.points.map((point, at) =>
    values[at] === null || point.low === null || point.high === null ? null : point.high - point.low,
  );
  return [
    { ...unseen, data: low },
    { ...unseen, data: high, areaStyle: { color: faded(hue, 0.18) } },
  ];
}

/** Runs of periods without text, each hatched from top to bottom as one, so that nobody takes a hole for a zero. */
export function holes(drawn: OverTime): CustomSeriesOption {
  const { inks, periods } = drawn;
  const decal = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.2, 5], rotation: Math.PI / 4, color: faded(inks.ink, 0.13) };
  return {
    type: 'custom',
    silent: true,
    // The second number is the height on the axis of values, which a hole must not stretch.
    data: runsWhere(periods.map(isThin)).map(([first, last]) => [first, 0, last]),
    z: 0,
    tooltip: { show: false },
    renderItem: (params, api) => {
      const [from = 0] = api.coord([api.value(0), 0]);
      const [to = 0] = api.coord([api.value(2), 0]);
      const width = (api.size?.([1, 0]) as number[])[0] ?? 0;
      const ground = params.coordSys as unknown as { y: number; height: number };
      const shape = { x: from - width / 2, y: ground.y, width: to - from + width, height: ground.height };
      return { type: 'rect', shape, style: { fill: faded(inks.ink, 0.012), decal } };
    },
  };
}

/** The strip below: how many documents, solid where the date is stated, hatched where it is inferred. */
export function coverage(drawn: OverTime, axis: number): BarSeriesOption[] {
  const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 2.5], rotation: -Math.PI / 4, color: drawn.inks.surface };
  const common: BarSeriesOption = {
    type: 'bar',
    xAxisIndex: axis,
    yAxisIndex: axis,
    stack: `coverage ${axis}`,
    barCategoryGap: '28%',
    color: drawn.inks.faint,
  };
  const part = (value: (each: Period) => number) =>
    drawn.periods.map(each => ({ value: value(each), way: drawn.groundWay(each) }));
  return [
    { ...common, name: drawn.words.stated, data: part(each => each.documents * (1 - each.inferred)) },
    {
      ...common,
      name: drawn.words.inferred,
      data: part(each => each.documents * each.inferred),
      itemStyle: { decal: hatch, opacity: 0.8 },
    },
  ];
}
