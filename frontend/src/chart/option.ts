import type {
  BarSeriesOption,
  CustomSeriesOption,
  GraphSeriesOption,
  LineSeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts';
import type {
  GraphicComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Query } from '../question/filters.js';
import type { Inks } from './palette.js';

/** What our chart functions return: an ECharts option made of the registered parts. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | GraphSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>;

/** Where a mark leads: a page and its parameters. A datum of a chart that has one can be clicked. */
export interface Way {
  path: string;
  query: Query;
}

/** Font families, quoted singly: the SVG renderer sets them inside attributes that are quoted doubly. */
export const sans =
  "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";
export const serif = "'Noto Serif SC', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', STSong, SimSun, Georgia, serif";

/** Text that goes into a tooltip: forms come from the corpus and may hold any sign. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** A line of a tooltip: a swatch, a name, a number. */
export function tipLine(hue: string, name: string, value: string, note = ''): string {
  const swatch = `<i style="display:inline-block;width:9px;height:9px;border-radius:2px;margin-right:7px;background:${hue}"></i>`;
  const after = note ? `<span style="opacity:.7;margin-left:6px">${escaped(note)}</span>` : '';
  return `<div style="display:flex;gap:14px;justify-content:space-between"><span>${swatch}${escaped(name)}</span><span><b>${escaped(value)}</b>${after}</span></div>`;
}

/** The heading of a tooltip. */
export function tipHead(text: string): string {
  return `<div style="font-family:${serif};font-weight:600;margin-bottom:4px">${escaped(text)}</div>`;
}

/** The tooltip every chart shares. */
export function tooltip(inks: Inks): TooltipComponentOption {
  return {
    confine: true,
    backgroundColor: inks.surface,
    borderColor: inks.rule,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: inks.ink, fontSize: 12.5, fontFamily: sans },
    extraCssText:
      'box-shadow:0 6px 24px rgba(0,0,0,.12);border-radius:4px;font-variant-numeric:tabular-nums;max-width:340px;white-space:normal',
  };
}
