import { tipHead, tooltip, type ChartOption, type Way } from './option.js';
import { faded, type Inks } from './palette.js';

/** One cell of a matrix: how much (0 to 1), and the way to its sentences. */
export interface Bubble {
  row: number;
  column: number;
  value: number;
  label: string;
  tip: string;
  way: Way;
}

export interface Bubbles {
  rows: string[];
  columns: { label: string; hue: string }[];
  bubbles: Bubble[];
  inks: Inks;
  narrow: boolean;
}

/** More names than this beside each other would run together: they stand aslant. */
const mostUpright = 8;
/** Room that names aslant need above the discs. */
const aslant = 76;

/** Pixels a matrix of so many rows and columns needs. */
export function bubblesHeight(rows: number, columns = 0): number {
  return 52 + Math.max(rows, 1) * 34 + (columns > mostUpright ? aslant : 0);
}

/** A matrix of discs: the area of a disc is its value, the colour its column's. Absent cells stay empty. */
export function bubbles(drawn: Bubbles): ChartOption {
  const { inks } = drawn;
  const largest = Math.max(...drawn.bubbles.map(each => each.value), Number.MIN_VALUE);
  const crowded = drawn.columns.length > mostUpright;
  const plain = { axisTick: { show: false }, axisLine: { show: false } };
  return {
    grid: { left: 4, right: crowded ? 64 : 12, top: 34, bottom: 6, containLabel: true },
    tooltip: {
      ...tooltip(inks),
      trigger: 'item',
      formatter: (params: unknown) => {
        const each = drawn.bubbles[(params as { dataIndex: number }).dataIndex];
        return each ? tipHead(`${drawn.rows[each.row]} · ${drawn.columns[each.column]?.label}`) + each.tip : '';
      },
    },
    xAxis: {
      type: 'category',
      position: 'top',
      data: drawn.columns.map(each => each.label),
      ...plain,
      axisLabel: { color: inks.ink, fontSize: drawn.narrow ? 11 : 13, interval: 0, rotate: crowded ? -42 : 0 },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.rows,
      ...plain,
      axisLabel: { color: inks.ink, fontSize: 12.5, width: drawn.narrow ? 76 : 150, overflow: 'truncate', interval: 0 },
      splitLine: { show: true, lineStyle: { color: inks.rule, type: [2, 4] } },
    },
    series: [
      {
        type: 'scatter',
        data: drawn.bubbles.map(each => ({
          value: [each.column, each.row],
          way: each.way,
          symbolSize: Math.max(3, Math.sqrt(each.value / largest) * 28),
          itemStyle: { color: faded(drawn.columns[each.column]?.hue ?? inks.accent, 0.82) },
          label: {
            show: !drawn.narrow && !crowded,
            position: 'right',
            distance: 6,
            formatter: each.label,
            color: inks.soft,
            fontSize: 11.5,
          },
        })),
      },
    ],
  } as ChartOption;
}
