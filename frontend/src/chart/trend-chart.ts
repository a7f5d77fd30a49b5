import type { Period, TrendAnswer, TrendSeries } from '@cimai/analysis/answers';
import type { Query } from '../question/filters.js';
import { period as periodName, rate, share } from '../words/figures.js';
import type { Frame } from './frame.js';
import type { ChartOption, Way } from './option.js';
import type { Drawing } from './drawing.js';
import { overTime } from './over-time.js';
import { hueOf } from './palette.js';
import { panels } from './panels.js';
import { hundredths, partCount } from './part-count.js';
import { runsWhere } from './runs.js';
import { numberCell, wordCell, type Cell, type Table } from './table.js';
import { isThin, trimmed } from './thin.js';
import { isSpread, trendFacts } from './trend-facts.js';

export type SeriesKind = TrendSeries['kind'];

/** How a trend is drawn: its form, and the width of the moving average in periods. */
export interface TrendSettings {
  drawing: Drawing;
  smooth: number;
}

/** The series of one kind; themes and forms are measured differently and never share an axis. */
export function ofKind(answer: TrendAnswer, kind: SeriesKind): TrendSeries[] {
  return answer.series.filter(series => series.kind === kind);
}

/** True when there is something to draw: a period with text, and a series. */
export function drawable(answer: TrendAnswer, kind: SeriesKind): boolean {
  return answer.periods.some(period => !isThin(period)) && ofKind(answer, kind).length > 0;
}

/** The trend answer as an ECharts option; every dot, bar and area leads to the sentences of its period. */
export function trendChart(whole: TrendAnswer, kind: SeriesKind, settings: TrendSettings, frame: Frame): ChartOption {
  const answer = trimmed(whole);
  const series = ofKind(answer, kind);
  const draw = settings.drawing === 'panels' && series.length > 1 ? panels : overTime;
  return draw({
    ...settings,
    periods: answer.periods,
    series,
    inks: frame.inks,
    code: frame.code,
    words: frame.words.trend,
    narrow: frame.narrow,
    name: each => seriesName(each, frame),
    hue: each => seriesHue(each, series, frame),
    way: (each, at) => (each.points[at]!.count > 0 ? sentencesOf(each, answer.periods[at]!) : null),
    groundWay: period => ({ path: '/library', query: { from: period.start, to: period.end } }),
  });
}

/** What a series is called: a theme by its label in the page's language, a form by itself. */
export function seriesName(series: TrendSeries, frame: Frame): string {
  return series.kind === 'theme' ? frame.themeLabel(series.id) : series.id;
}

/** A theme keeps its colour on every page; forms take the hues in the order they are drawn. */
export function seriesHue(series: TrendSeries, all: readonly TrendSeries[], frame: Frame): string {
  return hueOf(frame.inks, series.kind === 'theme' ? frame.themeOrder(series.id) : all.indexOf(series) + 4);
}

/** The sentences behind one series in one period. */
function sentencesOf(series: TrendSeries, period: Period): Way {
  const asked: Query = series.kind === 'theme' ? { theme: series.id } : { query: series.id };
  return { path: '/concordance', query: { ...asked, from: period.start, to: period.end } };
}

/** From this many periods on, a run of empty ones is told in one row. */
const longHole = 4;

/**
 * The same numbers as a table, one row a period and series. What the chart hatches is left blank and flagged; a long run of periods
 * without text is one row that says so.
 */
export function trendTable(answer: TrendAnswer, kind: SeriesKind, frame: Frame): Table {
  const columns = columnsOf(kind, frame);
  const holes = runsWhere(answer.periods.map(period => period.documents === 0)).filter(
    ([first, last]) => last - first + 1 >= longHole,
  );
  const skipped = new Map(holes.map(([first, last]) => [first, last]));
  const series = ofKind(answer, kind);
  const rows: Cell[][] = [];
  for (let at = 0; at < answer.periods.length; at++) {
    const last = skipped.get(at);
    if (last === undefined) rows.push(...series.map(each => rowOf(answer.periods[at]!, each, at, frame)));
    else rows.push(holeRow(answer.periods[at]!, answer.periods[last]!, columns.length, frame));
    at = last ?? at;
  }
  return { columns, rows };
}

function rowOf(period: Period, series: TrendSeries, at: number, frame: Frame): Cell[] {
  const { code } = frame;
  const { kind } = series;
  const words = frame.words.trend;
  const written = (value: number | null) => (kind === 'theme' ? share(value, code) : rate(value, code));
  const point = series.points[at]!;
  const thin = isThin(period);
  const flag = period.documents === 0 ? words.hole : thin ? words.tooLittle : '';
  const way = point.count > 0 && !thin ? sentencesOf(series, period) : undefined;
  const read = (value: number | null, text: (value: number | null) => string, leads?: Way) =>
    thin ? numberCell(null, '') : numberCell(value, text(value), leads);
  const parts = (value: number, leads?: Way) => read(hundredths(value), () => partCount(value, code), leads);
  return [
    { text: periodName(period.id, code), value: period.id },
    wordCell(seriesName(series, frame)),
    thin ? numberCell(null, flag) : numberCell(point.value, written(point.value), way),
    read(point.low, written),
    read(point.high, written),
    parts(point.count, way),
    ...(kind === 'form' ? [read(point.perWan, value => rate(value, code))] : []),
    parts(point.documents),
    numberCell(hundredths(period.documents), partCount(period.documents, code)),
    numberCell(period.inferred, share(period.inferred, code)),
    wordCell(flag),
  ];
}

function holeRow(first: Period, last: Period, width: number, frame: Frame): Cell[] {
  const text = `${periodName(first.id, frame.code)} – ${periodName(last.id, frame.code)}`;
  const told = [{ text, value: `${first.id}/${last.id}` }, wordCell(frame.words.trend.hole)];
  const blank = Array.from({ length: width - told.length - 1 }, () => numberCell(null, ''));
  return [...told, ...blank, wordCell(frame.words.trend.hole)];
}

function columnsOf(kind: SeriesKind, frame: Frame): Table['columns'] {
  const words = frame.words.trend;
  const number = (label: string) => ({ label, numeric: true });
  return [
    { label: words.period, numeric: false },
    { label: words.series, numeric: false },
    number(kind === 'theme' ? words.shareOfCharacters : words.perMillion),
    number(words.low),
    number(words.high),
    number(words.count),
    ...(kind === 'form' ? [number(words.perWan)] : []),
    number(words.documentsWith),
    number(words.coverage),
    number(words.inferred),
    { label: words.evidence, numeric: false },
  ];
}

/** What the trend shows, in one sentence. */
export function trendReading(answer: TrendAnswer, kind: SeriesKind, frame: Frame): string {
  const facts = trendFacts(answer, kind, series => seriesName(series, frame));
  return frame.words.trend.reading(facts);
}

/** Of a line that is a moving average, that it is one: for under the chart, and to go along with it; null where nothing is averaged. */
export function smoothingSaid({ drawing, smooth }: TrendSettings, frame: Frame): string | null {
  const averaged = (drawing === 'lines' || drawing === 'panels') && smooth > 1;
  return averaged ? frame.words.trend.smoothedOver(smooth) : null;
}

/** What is not on the axis and why, and how the intervals were made: the lines under every trend. */
export function trendFoot(
  answer: TrendAnswer,
  kind: SeriesKind,
  settings: TrendSettings,
  frame: Frame,
): { undated: string; inferred: string | null; long: string | null; notes: string[] } {
  const words = frame.words.trend;
  const { placed, long, question } = answer;
  const parts = ofKind(answer, kind)
    .filter(series => series.undated.count > 0)
    .map(series => words.undatedSeries(seriesName(series, frame), series.undated.count, kind));
  const smoothing = smoothingSaid(settings, frame);
  const notes = [
    ...(kind === 'theme' && ofKind(answer, kind).length > 1 ? [words.overlap] : []),
    settings.drawing === 'bars' ? words.keyOfBars : words.key,
    ...(smoothing ? [smoothing] : []),
    ...(question.dates === 'spread' && answer.periods.some(isSpread) ? [words.spread] : []),
    ...(question.dates === 'exclude' ? [words.excluded(placed.excluded)] : []),
    ...(kind === 'theme' ? [words.ground] : []),
    words.bootstrap(answer.settings.replicates, answer.settings.seed),
  ];
  return {
    undated: words.undated(placed.undated, parts),
    inferred: placed.inferred > 0 ? words.inferredOf(placed.inferred, placed.documents) : null,
    long: long.documents > 0 ? words.long(long.documents, long.years) : null,
    notes,
  };
}
