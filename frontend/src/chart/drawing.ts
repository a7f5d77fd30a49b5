import type { Period, TrendSeries } from '@cimai/analysis/answers';
import type { Dictionary } from '../words/dictionary.js';
import type { LanguageCode } from '../words/figures.js';
import type { Way } from './option.js';
import type { Inks } from './palette.js';

/** One pair of axes for all (stacked areas, lines, stacked bars), or a panel for each. */
export type Drawing = 'area' | 'lines' | 'bars' | 'panels';

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
  /** Null where there is no sentence to lead to. */
  way: (series: TrendSeries, at: number) => Way | null;
  groundWay: (period: Period) => Way;
}
