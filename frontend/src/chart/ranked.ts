import type { CustomSeriesOption } from 'echarts/charts';
import { sans, tipHead, tooltip, type ChartOption, type Way } from './option.js';
import { faded, type Inks } from './palette.js';

/** One bar of a ranking. `low` and `high` draw its interval; `tip` is ready HTML under its name. */
export interface RankedBar {
  label: string;
  value: number;
  low: number | null;
  high: number | null;
  hue: string;
  tip: string;
  way: Way;
}

export interface Ranked {
  bars: RankedBar[];
  inks: Inks;
  written: (value: number) => string;
}

/** Pixels a ranking of so many bars needs, so that rows keep their height whatever their number. */
export function rankedHeight(bars: number): number {
  return 24 + Math.max(bars, 1) * 27;
}

/** Horizontal bars, the largest on top, each with its value written out and its interval as a whisker. */
export function ranked(drawn: Ranked): ChartOption {
  const { bars, inks } = drawn;
  return {
    grid: { left: 10, right: 62, top: 4, bottom: 8, containLabel: true },
    tooltip: {
      ...tooltip(inks),
      trigger: 'item',
      formatter: (params: unknown) => {
        const bar = bars[(params as { dataIndex: number }).dataIndex];
        return bar ? tipHead(bar.label) + bar.tip : '';
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: longest(bars),
      axisLabel: { show: false },
      splitLine: { show: false },
      axisLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(bar => bar.label),
      axisLine: { lineStyle: { color: inks.rule } },
      axisTick: { show: false },
      axisLabel: { color: inks.ink, fontSize: 13, width: 132, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        data: bars.map(bar => ({
          value: bar.value,
          way: bar.way,
          itemStyle: { color: faded(bar.hue, inks.dark ? 0.8 : 0.86), borderRadius: [0, 2, 2, 0] },
        })),
        label: { show: true, position: 'insideLeft', formatter: '', color: inks.soft },
      },
      written(drawn),
    ],
  } as ChartOption;
}

function longest(bars: readonly RankedBar[]): number {
  return Math.max(...bars.map(bar => Math.max(bar.value, bar.high ?? 0)), Number.MIN_VALUE);
}

/** The whiskers, and behind each the value in figures. */
function written(drawn: Ranked): CustomSeriesOption {
  const { bars, inks } = drawn;
  return {
    type: 'custom',
    silent: true,
    z: 5,
    data: bars.map((bar, at) => [at, bar.value]),
    renderItem: (_, api) => {
      const at = api.value(0) as number;
      const bar = bars[at]!;
      const [end = 0, y = 0] = api.coord([Math.max(bar.value, bar.high ?? 0), at]);
      const text = {
        type: 'text' as const,
        style: {
          x: end + 8,
          y,
          text: drawn.written(bar.value),
          fill: inks.soft,
          fontSize: 12,
          fontFamily: sans,
          textVerticalAlign: 'middle' as const,
        },
      };
      if (bar.low === null || bar.high === null) return { type: 'group', children: [text] };
      const left = api.coord([bar.low, at])[0] ?? 0;
      const stroke = { stroke: faded(inks.ink, 0.62), lineWidth: 1.2 };
      const lines = [
        { x1: left, y1: y, x2: end, y2: y },
        { x1: left, y1: y - 3.5, x2: left, y2: y + 3.5 },
        { x1: end, y1: y - 3.5, x2: end, y2: y + 3.5 },
      ].map(shape => ({ type: 'line' as const, shape, style: stroke }));
      return { type: 'group', children: [...lines, text] };
    },
  };
}
