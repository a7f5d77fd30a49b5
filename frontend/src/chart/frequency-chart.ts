import type { FrequencyAnswer, FrequencyRow } from '@cimai/analysis/answers';
import { count, measure, rate, share } from '../words/figures.js';
import type { Frame } from './frame.js';
import { tipLine, type ChartOption, type Way } from './option.js';
import { ranked } from './ranked.js';
import { numberCell, wordCell, type Table } from './table.js';

/** Forms as horizontal bars: per million tokens, with the Wilson interval. `hue` colours all of them. */
export function formsChart(rows: readonly FrequencyRow[], frame: Frame, hue: string, theme: string | null = null): ChartOption {
  const words = frame.words.frequency;
  const bars = rows.map(row => ({
    label: row.form,
    value: row.perMillion.value,
    low: row.perMillion.low,
    high: row.perMillion.high,
    hue,
    tip:
      tipLine(
        hue,
        words.perMillion,
        rate(row.perMillion.value, frame.code),
        `${rate(row.perMillion.low, frame.code)}–${rate(row.perMillion.high, frame.code)}`,
      ) +
      tipLine(hue, words.frequency, count(row.frequency, frame.code)) +
      tipLine(hue, words.documents, `${count(row.documents, frame.code)} · ${share(row.documentShare, frame.code)}`),
    way: sentencesOf(row.form, theme),
  }));
  return ranked({ bars, inks: frame.inks, written: value => rate(value, frame.code) });
}

/** The same numbers and all the others a form has, as a table. */
export function formsTable(answer: Pick<FrequencyAnswer, 'rows'>, frame: Frame, theme: string | null = null): Table {
  const { code } = frame;
  const words = frame.words.frequency;
  const number = (label: string, help?: string) => ({ label, numeric: true, help });
  return {
    columns: [
      { label: words.form, numeric: false },
      number(words.frequency),
      number(words.perMillion),
      number(words.low),
      number(words.high),
      number(words.perWan),
      number(words.documents),
      number(words.documentShare),
      number(words.dp, words.dpHelp),
      number(words.juilland, words.juillandHelp),
    ],
    rows: answer.rows.map(row => [
      wordCell(row.form, sentencesOf(row.form, theme)),
      numberCell(row.frequency, count(row.frequency, code), sentencesOf(row.form, theme)),
      numberCell(row.perMillion.value, rate(row.perMillion.value, code)),
      numberCell(row.perMillion.low, rate(row.perMillion.low, code)),
      numberCell(row.perMillion.high, rate(row.perMillion.high, code)),
      numberCell(row.perWan, rate(row.perWan, code)),
      numberCell(row.documents, count(row.documents, code)),
      numberCell(row.documentShare, share(row.documentShare, code)),
      numberCell(row.dp, measure(row.dp, code)),
      numberCell(row.juilland, measure(row.juilland, code)),
    ]),
  };
}

/** The sentences that hold a form; within one theme's passages where a theme is asked about. */
export function sentencesOf(form: string, theme: string | null = null): Way {
  return { path: '/concordance', query: theme === null ? { query: form } : { query: form, theme } };
}

/** More than this share of the speeches is not a few of them. */
const fewDocuments = 0.2;

/** The most concentrated of the frequent forms: a high DP in at least three documents, and these a few of all. Null where none stands out. */
export function mostConcentrated(rows: readonly FrequencyRow[]): FrequencyRow | null {
  const candidates = rows.filter(
    row => row.dp !== null && row.dp >= 0.6 && row.documents >= 3 && row.documentShare <= fewDocuments,
  );
  return candidates.reduce<FrequencyRow | null>(
    (found, row) => (found === null || (row.dp ?? 0) > (found.dp ?? 0) ? row : found),
    null,
  );
}
