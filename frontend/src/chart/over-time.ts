import type { Period, TrendPoint, TrendSeries } from '@cimai/analysis/answers';
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { Dictionary } from '../words/dictionary.js';
import { count, period, periodOnAxis, rate, share, type LanguageCode } from '../words/figures.js';
import { escaped, tipHead, tipLine, tooltip, type ChartOption, type Way } from './option.js';
import { faded, type Inks } from './palette.js';
import { smoothed } from './smooth.js';
import { isThin } from './thin.js';

export type Drawing = 'area' | 'lines' | 'bars';

/** Everything a drawing over time depends on; the answer as it came, and how to name, colour and follow its parts. */
export interface OverTime {
  periods: Period[];
  series: TrendSeries[];
  drawing: Drawing;
  /** Width of the centred moving average, in periods; 0 or 1 for none. Raw dots are drawn in any case. */
  smooth: number;
  inks: Inks;
  code: LanguageCode;
  words: Dictionary['trend'];
  narrow: boolean;
  name: (series: TrendSeries) => string;
  hue: (series: TrendSeries) => string;
  way: (series: TrendSeries, period: Period) => Way;
  groundWay: (period: Period) => Way;
}

/** From this share of inferred dates on, a period's dot is drawn hollow. */
const mostlyInferred = 0.5;

/**
 * Series over time above a strip that shows how many documents each period rests on. Periods without text are hatched and never
 * bridged; documents whose date is inferred are hatched in the strip and their dots are hollow.
 */
export function overTime(drawn: OverTime): ChartOption {
  const { inks, code, periods } = drawn;
  const labels = periods.map(each => periodOnAxis(each.id, code));
  const axisLine = { lineStyle: { color: inks.rule } };
  const axisLabel = { color: inks.faint, hideOverlap: true, fontSize: 11.5 };
  const category = { type: 'category' as const, data: labels, boundaryGap: true, axisTick: { show: false } };
  const isTheme = drawn.series.every(each => each.kind === 'theme');
  return {
    grid: [
      { left: 8, right: 16, top: drawn.series.length > 1 ? 44 : 16, bottom: 84, containLabel: true },
      { left: 8, right: 16, height: 34, bottom: 24, containLabel: true },
    ],
    legend: legend(drawn),
    tooltip: {
      ...tooltip(inks),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: faded(inks.ink, 0.05) } },
      formatter: tip(drawn),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [
      { ...category, gridIndex: 0, axisLine, axisLabel: { show: false } },
      { ...category, gridIndex: 1, axisLine, axisLabel },
    ],
    yAxis: [
      {
        gridIndex: 0,
        min: 0,
        axisLabel: { ...axisLabel, formatter: (value: number) => (isTheme ? share(value, code) : rate(value, code)) },
        splitLine: { lineStyle: { color: inks.rule, type: [2, 4] } },
      },
      {
        gridIndex: 1,
        min: 0,
        splitNumber: 1,
        minInterval: 1,
        axisLabel: { ...axisLabel, fontSize: 10, showMinLabel: false },
        splitLine: { show: false },
      },
    ],
    series: [holes(drawn), ...drawn.series.flatMap(each => seriesOf(drawn, each)), ...coverage(drawn)],
  } as ChartOption;
}

function legend(drawn: OverTime): ChartOption['legend'] {
  return {
    show: drawn.series.length > 1,
    top: 0,
    left: 4,
    type: 'scroll',
    icon: 'roundRect',
    itemWidth: 10,
    itemHeight: 10,
    itemGap: drawn.narrow ? 12 : 20,
    textStyle: { color: drawn.inks.soft, fontSize: 13 },
    data: drawn.series.map(each => drawn.name(each)),
  };
}

/** One datum of a series: its value, its dot, and the way to its sentences. */
function dots(drawn: OverTime, series: TrendSeries, values: (number | null)[]) {
  return series.points.map((point, at) => {
    const spot = drawn.periods[at]!;
    const hollow = spot.inferred >= mostlyInferred;
    return { value: values[at] ?? null, symbol: hollow ? 'emptyCircle' : 'circle', way: drawn.way(series, spot), point };
  });
}

function seriesOf(drawn: OverTime, series: TrendSeries): (LineSeriesOption | BarSeriesOption)[] {
  if (drawn.drawing === 'bars') return [bars(drawn, series)];
  const raw = valuesOf(drawn, series);
  if (drawn.drawing === 'area') return [line(drawn, series, raw, true)];
  const soft = smoothed(raw, drawn.smooth);
  const band = bandOf(drawn, series);
  if (drawn.smooth < 2) return [...band, line(drawn, series, raw, false)];
  const rawDots: LineSeriesOption = { ...line(drawn, series, raw, false), lineStyle: { width: 0 } };
  const softLine: LineSeriesOption = { ...line(drawn, series, soft, false), showSymbol: false, symbol: 'none' };
  return [...band, softLine, rawDots];
}

/** The values to draw: none in a hole, none where a period is too thin to carry a number. */
function valuesOf(drawn: OverTime, series: TrendSeries): (number | null)[] {
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
function bandOf(drawn: OverTime, series: TrendSeries): LineSeriesOption[] {
  if (drawn.series.length > 6) return [];
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
    { ...unseen, data: high, areaStyle: { color: faded(hue, drawn.series.length > 2 ? 0.1 : 0.18) } },
  ];
}

/** Periods without any text, hatched from top to bottom, so that nobody takes a hole for a zero. */
function holes(drawn: OverTime): CustomSeriesOption {
  const data = drawn.periods.flatMap((each, at) => (isThin(each) ? [[at, 0]] : []));
  return {
    type: 'custom',
    silent: true,
    data,
    z: 0,
    tooltip: { show: false },
    renderItem: (params, api) => {
      const [x = 0] = api.coord([api.value(0), 0]);
      const width = (api.size?.([1, 0]) as number[])[0] ?? 0;
      const ground = params.coordSys as unknown as { y: number; height: number };
      const decal = {
        symbol: 'rect',
        dashArrayX: [1, 0],
        dashArrayY: [1.2, 5],
        rotation: Math.PI / 4,
        color: faded(drawn.inks.ink, 0.13),
      };
      return {
        type: 'rect',
        shape: { x: x - width / 2, y: ground.y, width, height: ground.height },
        style: { fill: faded(drawn.inks.ink, 0.012), decal },
      };
    },
  };
}

/** The strip below: how many documents, solid where the date is stated, hatched where it is inferred. */
function coverage(drawn: OverTime): BarSeriesOption[] {
  const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 2.5], rotation: -Math.PI / 4, color: drawn.inks.surface };
  const common: BarSeriesOption = {
    type: 'bar',
    xAxisIndex: 1,
    yAxisIndex: 1,
    stack: 'coverage',
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

function tip(drawn: OverTime) {
  const { code, words, inks } = drawn;
  return (params: unknown): string => {
    const first = (Array.isArray(params) ? params[0] : params) as { dataIndex?: number } | undefined;
    const spot = drawn.periods[first?.dataIndex ?? -1];
    if (!spot) return '';
    const ground = `${count(spot.documents, code)} ${words.documents}${spot.inferred > 0 ? ` · ${words.inferred} ${share(spot.inferred, code)}` : ''}`;
    const foot = `<div style="margin-top:5px;color:${inks.faint}">${escaped(isThin(spot) ? (spot.documents > 0 ? words.thin(count(spot.documents, code)) : words.hole) : ground)}</div>`;
    const lines = drawn.series.map(each => tipOf(drawn, each, each.points[first?.dataIndex ?? -1]));
    return tipHead(period(spot.id, code)) + (isThin(spot) ? '' : lines.join('')) + foot;
  };
}

function tipOf(drawn: OverTime, series: TrendSeries, point: TrendPoint | undefined): string {
  if (!point) return '';
  const written = (value: number | null) => (series.kind === 'theme' ? share(value, drawn.code) : rate(value, drawn.code));
  const band = point.low === null || point.high === null ? '' : `${written(point.low)}–${written(point.high)}`;
  return tipLine(drawn.hue(series), drawn.name(series), written(point.value), band);
}
