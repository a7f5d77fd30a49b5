import type { TrendPoint, TrendSeries } from '@cimai/analysis/answers';
import { period, rate, share } from '../words/figures.js';
import { escaped, tipHead, tipLine } from './option.js';
import type { OverTime } from './drawing.js';
import { partCount } from './part-count.js';
import { isThin } from './thin.js';
import { isEnough, isSpread } from './trend-facts.js';

/** What is said of the period under the pointer: every series with its interval, and what the period rests on. */
export function tip(drawn: OverTime) {
  const { code, words, inks } = drawn;
  return (params: unknown): string => {
    const first = (Array.isArray(params) ? params[0] : params) as { dataIndex?: number } | undefined;
    const spot = drawn.periods[first?.dataIndex ?? -1];
    if (!spot) return '';
    const ground = `${partCount(spot.documents, code)} ${words.documents}${spot.inferred > 0 ? ` · ${words.inferred} ${share(spot.inferred, code)}` : ''}`;
    const foot = `<div style="margin-top:5px;color:${inks.faint}">${escaped(isThin(spot) ? (spot.documents > 0 ? words.thin(partCount(spot.documents, code)) : words.hole) : ground)}</div>`;
    const lines = drawn.series.map(each => tipOf(drawn, each, each.points[first?.dataIndex ?? -1], isEnough(spot.documents)));
    const spread = isSpread(spot)
      ? `<div style="color:${inks.faint};max-width:280px;white-space:normal">${escaped(words.spreadHere)}</div>`
      : '';
    return tipHead(period(spot.id, code)) + (isThin(spot) ? '' : lines.join('')) + foot + spread;
  };
}

function tipOf(drawn: OverTime, series: TrendSeries, point: TrendPoint | undefined, enough: boolean): string {
  if (!point) return '';
  const written = (value: number | null) => (series.kind === 'theme' ? share(value, drawn.code) : rate(value, drawn.code));
  return tipLine(drawn.hue(series), drawn.name(series), written(point.value), bandOf(point, enough, written, drawn.words));
}

/** The interval, or why there is none; a value that is none or all of several speeches is not thereby certain. */
function bandOf(
  { value, documents, low, high }: TrendPoint,
  enough: boolean,
  written: (value: number) => string,
  words: OverTime['words'],
): string {
  if (low !== null && high !== null) return `${written(low)}–${written(high)}`;
  if (value === null) return '';
  if (!enough) return words.noBand;
  return documents === 0 ? words.noBandNone : words.noBandAll;
}
