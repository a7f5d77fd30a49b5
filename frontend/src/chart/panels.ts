import type { ChartOption } from './option.js';
import type { OverTime } from './drawing.js';
import { coverageAxis, sides, timeAxis, timeTooltip, valueAxis } from './over-time.js';
import { coverage, holes, seriesOf, valuesOf } from './over-time-series.js';

/** Room above the first panel. */
const head = 12;
const strip = 84;
/** More series than there are hues stand side by side, each in a smaller panel of its own. */
const mostBelowEachOther = 8;

/** How panels are laid out: side by side, and how high each is. */
function layoutOf(series: number, narrow: boolean): { columns: number; panel: number } {
  return series > mostBelowEachOther && !narrow ? { columns: 3, panel: 116 } : { columns: 1, panel: 148 };
}

/** Pixels that so many panels and the strip below them need. */
export function panelsHeight(series: number, narrow: boolean): number {
  const { columns, panel } = layoutOf(series, narrow);
  return head + Math.ceil(Math.max(series, 1) / columns) * panel + strip;
}

/** Where the panels of one column stand. A single column has the margins of every other chart. */
function acrossOf(column: number, columns: number): { left: number | string; right?: number; width?: string } {
  return columns === 1 ? sides : { left: `${(column * 100) / columns + 4.2}%`, width: `${100 / columns - 5.4}%` };
}

/**
 * A panel for each series on the same scale, each with its interval, one below the other, or in columns where there are many; the
 * strip of documents at the foot.
 */
export function panels(drawn: OverTime): ChartOption {
  const { series, inks } = drawn;
  const { columns, panel } = layoutOf(series.length, drawn.narrow);
  const rows = Math.ceil(series.length / columns);
  const strips = Array.from({ length: columns }, (_, column) => series.length + column);
  const topOf = (at: number) => head + Math.floor(at / columns) * panel;
  const top = Math.max(
    ...series.flatMap(each => valuesOf(drawn, each).map((value, at) => Math.max(value ?? 0, highAt(drawn, at, each)))),
    Number.MIN_VALUE,
  );
  const max = roundUp(top);
  return {
    title: series.map((each, at) => ({
      text: drawn.name(each),
      left: columns === 1 ? sides.left - 4 : acrossOf(at % columns, columns).left,
      top: topOf(at),
      padding: 0,
      textStyle: { color: drawn.hue(each), fontSize: columns === 1 ? 14 : 13, fontWeight: 600 },
    })),
    grid: [
      ...series.map((_, at) => ({ ...acrossOf(at % columns, columns), top: topOf(at) + 28, height: panel - 46 })),
      ...strips.map((_, column) => ({ ...acrossOf(column, columns), top: head + rows * panel + 12, height: 34 })),
    ],
    tooltip: timeTooltip(drawn),
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [...series.map((_, at) => timeAxis(drawn, at, false)), ...strips.map(at => timeAxis(drawn, at, true))],
    yAxis: [
      ...series.map((_, at) => ({ ...valueAxis(drawn, at), max, splitNumber: 2, interval: max / 2 })),
      ...strips.map(at => coverageAxis(drawn, at)),
    ],
    series: [
      ...series.flatMap((each, at) =>
        [holes(drawn), ...seriesOf(drawn, each)].map(one => ({ ...one, xAxisIndex: at, yAxisIndex: at })),
      ),
      ...strips.flatMap(at => coverage(drawn, at)),
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
