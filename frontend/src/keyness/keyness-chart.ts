import type { Filters, KeynessAnswer, KeynessRow, ThemesAnswer } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { tipLine, type ChartOption, type Way } from '../chart/option.js';
import { hueOf } from '../chart/palette.js';
import { ranked } from '../chart/ranked.js';
import { numberCell, wordCell, type Table } from '../chart/table.js';
import { outsideInAddress, writeFilters, type Query } from '../question/filters.js';
import { count, rate, share } from '../words/figures.js';
import type { Side } from './sides.js';

/** As many marks as a page can hold for each side; the table has all. */
const mostBars = 25;

/** A side as its marks lead back to it: its filters, and for the rest of a corpus the side that it leaves out. */
export interface Ground {
  filters: Filters;
  outside: Filters | null;
}

/** Where a mark of one side leads: the sentences of a form, or the passages of a theme, in that side and in no other. */
function sentencesIn(asked: Query, { filters, outside }: Ground): Way {
  return { path: '/concordance', query: { ...writeFilters(filters), ...(outside ? outsideInAddress(outside) : {}), ...asked } };
}

/** The words called key for a side, the strongest evidence first. */
export function keyRows(answer: KeynessAnswer, side: Side): KeynessRow[] {
  if (answer.result.kind !== 'keyness') return [];
  const rows = answer.result.rows.filter(row => row.key && (side === 'target' ? row.gSquared > 0 : row.gSquared < 0));
  return rows.sort((a, b) => Math.abs(b.gSquared) - Math.abs(a.gSquared)).slice(0, mostBars);
}

/** The hues of the two sides: never those of themes. */
export const sideHue = (frame: Frame, side: Side) => (side === 'target' ? frame.inks.accent : frame.inks.seal);

/** A side's key words as bars: how many times as frequent as on the other side, in doublings, with the interval. */
export function keyWordsChart(rows: readonly KeynessRow[], side: Side, ground: Ground, frame: Frame): ChartOption {
  const words = frame.words.keyness;
  const hue = sideHue(frame, side);
  const bars = rows.map(row => {
    const { value, low, high } = row.logRatio;
    const turned = side === 'target' ? { value, low, high } : { value: -value, low: -high, high: -low };
    const [mine, theirs] = side === 'target' ? [row.target, row.reference] : [row.reference, row.target];
    return {
      label: row.form,
      value: turned.value,
      low: Math.max(0, turned.low),
      high: turned.high,
      hue,
      tip:
        tipLine(hue, words.logRatio, signed(turned.value), `${signed(turned.low)} – ${signed(turned.high)}`) +
        tipLine(hue, words.gSquared, rate(Math.abs(row.gSquared), frame.code)) +
        tipLine(hue, words.here, rate(mine.perMillion, frame.code), words.documents(mine.documents)) +
        tipLine(hue, words.there, rate(theirs.perMillion, frame.code), words.documents(theirs.documents)),
      way: sentencesIn({ query: row.form }, ground),
    };
  });
  return ranked({ bars, inks: frame.inks, written: signed });
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** Every form that was given, with evidence, size and both frequencies. */
export function keynessTable(answer: KeynessAnswer, sides: Record<Side, Ground>, frame: Frame): Table {
  const words = frame.words.keyness;
  const { code } = frame;
  const number = (label: string, help?: string) => ({ label, numeric: true, help });
  const rows = answer.result.kind === 'keyness' ? answer.result.rows : [];
  return {
    columns: [
      { label: words.form, numeric: false },
      number(words.gSquared, words.gSquaredHelp),
      number(words.logRatio, words.logRatioHelp),
      number(words.low),
      number(words.high),
      ...(['target', 'reference'] as const).flatMap(side => [
        number(`${words.sides[side]} · ${words.frequency}`),
        number(`${words.sides[side]} · ${words.perMillion}`),
        number(`${words.sides[side]} · ${words.documentsHead}`),
      ]),
      number('q', words.qHelp),
      { label: words.keyHead, numeric: false, help: words.keyHelp },
    ],
    rows: rows.map(row => [
      wordCell(row.form, sentencesIn({ query: row.form }, sides[row.gSquared < 0 ? 'reference' : 'target'])),
      numberCell(row.gSquared, row.gSquared.toFixed(1)),
      numberCell(row.logRatio.value, signed(row.logRatio.value)),
      numberCell(row.logRatio.low, signed(row.logRatio.low)),
      numberCell(row.logRatio.high, signed(row.logRatio.high)),
      ...(['target', 'reference'] as const).flatMap(side => [
        numberCell(row[side].frequency, count(row[side].frequency, code), sentencesIn({ query: row.form }, sides[side])),
        numberCell(row[side].perMillion, rate(row[side].perMillion, code)),
        numberCell(row[side].documents, count(row[side].documents, code)),
      ]),
      numberCell(row.q, row.q < 0.001 ? '< 0.001' : row.q.toFixed(3)),
      wordCell(row.key ? words.isKey : ''),
    ]),
  };
}

/** The themes of both sides, two bars each: the share of characters in their passages. */
export function themesOfBoth(
  answers: Record<Side, ThemesAnswer>,
  sides: Record<Side, Ground>,
  frame: Frame,
): { option: ChartOption; table: Table; bars: number } {
  const { code, words } = frame;
  const lines = answers.target.themes.flatMap((theme, order) =>
    (['target', 'reference'] as const).map(side => {
      const cell = answers[side].groups[0]?.themes.find(each => each.theme === theme.id);
      const way = sentencesIn({ theme: theme.id }, { filters: sides[side].filters, outside: null });
      return { label: theme.label[code], side, order, cell, way };
    }),
  );
  const bars = lines.map(({ label, side, order, cell, way }) => {
    const hue = hueOf(frame.inks, order);
    const passages = words.keyness.passages(cell?.passages ?? 0, cell?.documents ?? 0);
    return {
      ...{ label: `${label} · ${words.keyness.sides[side]}`, value: cell?.share ?? 0, low: null, high: null, hue, way },
      tip: tipLine(hue, words.trend.shareOfCharacters, share(cell?.share ?? null, code), passages),
    };
  });
  const table: Table = {
    columns: [
      { label: words.question.theme, numeric: false },
      { label: words.keyness.side, numeric: false },
      { label: words.trend.shareOfCharacters, numeric: true },
      { label: words.keyness.passagesHead, numeric: true },
      { label: words.keyness.documentsHead, numeric: true },
    ],
    rows: lines.map(({ label, side, cell, way }) => [
      wordCell(label, way),
      wordCell(words.keyness.sides[side]),
      numberCell(cell?.share ?? null, share(cell?.share ?? null, code), way),
      numberCell(cell?.passages ?? 0, count(cell?.passages ?? 0, code), way),
      numberCell(cell?.documents ?? 0, count(cell?.documents ?? 0, code)),
    ]),
  };
  return { option: ranked({ bars, inks: frame.inks, written: value => share(value, code) }), table, bars: bars.length };
}
