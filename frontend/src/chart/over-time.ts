import { periodOnAxis, rate, share } from '../words/figures.js';
import type { OverTime } from './drawing.js';
import { tooltip, type ChartOption } from './option.js';
import { coverage, holes, seriesOf } from './over-time-series.js';
import { tip } from './over-time-tip.js';
import { faded } from './palette.js';

/** Room for the labels of values, the same for every pair of axes, so that periods stand above each other. */
export const sides = { left: 54, right: 16 };

/**
 * Series over time above a strip that shows how many documents each period rests on. Periods without text are hatched and never
 * bridged; documents whose date is inferred are hatched in the strip and their dots are hollow.
 */
export function overTime(drawn: OverTime): ChartOption {
  return {
    grid: [
      { ...sides, top: drawn.series.length < 2 ? 16 : drawn.narrow && drawn.series.length > 2 ? 68 : 44, bottom: 84 },
      { ...sides, height: 34, bottom: 24 },
    ],
    legend: legend(drawn),
    tooltip: timeTooltip(drawn),
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [timeAxis(drawn, 0, false), timeAxis(drawn, 1, true)],
    yAxis: [valueAxis(drawn, 0), coverageAxis(drawn, 1)],
    series: [holes(drawn), ...drawn.series.flatMap(each => seriesOf(drawn, each)), ...coverage(drawn, 1)],
  } as ChartOption;
}

/** The axis of time: every period has its place, whether or not anything fell into it. */
export function timeAxis(drawn: OverTime, gridIndex: number, named: boolean) {
  return {
    type: 'category' as const,
    gridIndex,
    data: drawn.periods.map(each => periodOnAxis(each.id, drawn.code)),
    boundaryGap: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: drawn.inks.rule } },
    axisLabel: { ...axisLabel(drawn), show: named },
  };
}

/** The axis of values, from zero: shares of themes, or rates of forms. */
export function valueAxis(drawn: OverTime, gridIndex: number) {
  const isTheme = drawn.series.every(each => each.kind === 'theme');
  const written = (value: number) => (isTheme ? share(value, drawn.code) : rate(value, drawn.code));
  return {
    gridIndex,
    min: 0,
    axisLabel: { ...axisLabel(drawn), formatter: written },
    splitLine: { lineStyle: { color: drawn.inks.rule, type: [2, 4] } },
  };
}

/** The axis of the strip: whole documents. */
export function coverageAxis(drawn: OverTime, gridIndex: number) {
  return {
    gridIndex,
    min: 0,
    splitNumber: 1,
    minInterval: 1,
    axisLabel: { ...axisLabel(drawn), fontSize: 10, showMinLabel: false },
    splitLine: { show: false },
  };
}

/** One tooltip for the whole period. */
export function timeTooltip(drawn: OverTime) {
  const axisPointer = { type: 'shadow' as const, shadowStyle: { color: faded(drawn.inks.ink, 0.05) } };
  return { ...tooltip(drawn.inks), trigger: 'axis' as const, axisPointer, formatter: tip(drawn) };
}

function axisLabel(drawn: OverTime) {
  return { color: drawn.inks.faint, hideOverlap: true, fontSize: 11.5 };
}

function legend(drawn: OverTime): ChartOption['legend'] {
  return {
    show: drawn.series.length > 1,
    top: 0,
    left: 4,
    icon: 'roundRect',
    itemWidth: 10,
    itemHeight: 10,
    itemGap: drawn.narrow ? 12 : 20,
    textStyle: { color: drawn.inks.soft, fontSize: 13 },
    data: drawn.series.map(each => drawn.name(each)),
  };
}
