import type { ChartOption } from './option.js';
import type { OverTime } from './drawing.js';
import { coverageAxis, sides, timeAxis, timeTooltip, valueAxis } from './over-time.js';
import { coverage, holes, seriesOf, valuesOf } from './over-time-series.js';

const panel = 148;
/** Room above the first panel. */
const head = 12;
const strip = 84;

/** Pixels that so many panels and the strip below them need. */
export function panelsHeight(series: number): number {
  return head + Math.max(series, 1) * panel + strip;
}

/** A panel for each series, one below the other on the same scale, each with its interval; the strip of documents at the foot. */
export function panels(drawn: OverTime): ChartOption {
  const { series, inks } = drawn;
  const foot = series.length;
  const top = Math.max(
    ...series.flatMap(each => valuesOf(drawn, each).map((value, at) => Math.max(value ?? 0, highAt(drawn, at, each)))),
    Number.MIN_VALUE,
  );
  const max = roundUp(top);
  return {
    title: series.map((each, at) => ({
      text: drawn.name(each),
      left: sides.left - 4,
      top: head + at * panel,
      padding: 0,
      textStyle: { color: drawn.hue(each), fontSize: 14, fontWeight: 600 },
    })),
    grid: [
      ...series.map((_, at) => ({ ...sides, top: head + at * panel + 28, height: panel - 46 })),
      { ...sides, top: head + foot * panel + 12, height: 34 },
    ],
    tooltip: timeTooltip(drawn),
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [...series.map((_, at) => timeAxis(drawn, at, false)), timeAxis(drawn, foot, true)],
    yAxis: [
      ...series.map((_, at) => ({ ...valueAxis(drawn, at), max, splitNumber: 2, interval: max / 2 })),
      { ...coverageAxis(drawn, foot) },
    ],
    series: [
      ...series.flatMap((each, at) =>
        [holes(drawn), ...seriesOf(drawn, each)].map(one => ({ ...one, xAxisIndex: at, yAxisIndex: at })),
      ),
      ...coverage(drawn, foot),
    ],
    color: [inks.accent],
  } as ChartOption;
}

function highAt(drawn: OverTime, at: number, series: OverTime['series'][number]): number {
  return valuesOf(drawn, series)[at] === null ? 0 : (series.points[at]?.high ?? 0);
}

/** The next 1, 2, 2.4, 3, 4, 5, 6, 8 or 10 times a power of ten: a scale whose half is a round number, too. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.4, 3, 4, 5, 6, 8, 10].find(each => each * power >= value * 0.999) ?? 10;
  return step * power;
}
