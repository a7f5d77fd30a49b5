import type { CollocateRow, CollocationAnswer, CollocationMeasure } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { tipLine, type ChartOption, type Way } from '../chart/option.js';
import { ranked } from '../chart/ranked.js';
import { numberCell, wordCell, type Cell, type Table } from '../chart/table.js';
import { count, rate } from '../words/figures.js';

/** As many bars as a page can hold; the table has all. */
export const mostBars = 40;

export const measures = [
  'logDice',
  'gSquared',
  'mi',
  'mi2',
  'mi3',
  't',
  'npmi',
  'deltaP',
  'dice',
] as const satisfies readonly CollocationMeasure[];

/**
 * Where the two meet within the window. What is counted is places of the collocate, so these are the lines: asked the other way
 * round, a node with the same word on both its sides would be one line for two.
 */
function meetings(answer: CollocationAnswer, form: string): Way {
  const { node, window } = answer.question;
  return { path: '/concordance', query: { query: form, with: node, window: String(window) } };
}

/** A measure as written: whole evidence, others with as many digits as they carry. */
export function written(measure: CollocationMeasure, value: number): string {
  const digits =
    measure === 'gSquared' || measure === 't' ? 1 : measure === 'npmi' || measure === 'deltaP' || measure === 'dice' ? 3 : 2;
  return value.toFixed(digits).replace('-', '−');
}

/** The collocates that keep the node's company more than chance has it, as bars of the measure chosen. */
export function collocatesChart(answer: CollocationAnswer, frame: Frame): ChartOption | null {
  const { measure } = answer.question;
  const words = frame.words.collocation;
  const hue = frame.inks.accent;
  const drawn = answer.rows.filter(row => row[measure] > 0).slice(0, mostBars);
  const bars = drawn.map(row => ({
    ...{ label: row.form, value: row[measure], low: null, high: null, hue },
    tip:
      tipLine(hue, words.measures[measure], written(measure, row[measure])) +
      tipLine(hue, words.joint, count(row.joint, frame.code), `${words.expected} ${rate(row.expected, frame.code)}`) +
      tipLine(hue, words.frequency, count(row.frequency, frame.code)) +
      tipLine(hue, words.documents, count(row.documents, frame.code)),
    way: meetings(answer, row.form),
  }));
  return bars.length ? ranked({ bars, inks: frame.inks, written: value => written(measure, value) }) : null;
}

/** Every collocate with every measure. */
export function collocatesTable(answer: CollocationAnswer, frame: Frame): Table {
  const words = frame.words.collocation;
  const { code } = frame;
  const number = (label: string, help?: string) => ({ label, numeric: true, help });
  const measured = (row: CollocateRow): Cell[] => measures.map(each => numberCell(row[each], written(each, row[each])));
  return {
    columns: [
      { label: words.form, numeric: false },
      ...[words.joint, words.frequency, words.documents, words.expected].map(label => number(label)),
      ...measures.map(each => number(words.measures[each], words.helps[each])),
      number(words.deltaPBack),
    ],
    rows: answer.rows.map(row => [
      wordCell(row.form, meetings(answer, row.form)),
      numberCell(row.joint, count(row.joint, code), meetings(answer, row.form)),
      numberCell(row.frequency, count(row.frequency, code), { path: '/concordance', query: { query: row.form } }),
      numberCell(row.documents, count(row.documents, code)),
      numberCell(row.expected, rate(row.expected, code)),
      ...measured(row),
      numberCell(row.deltaPBack, written('deltaP', row.deltaPBack)),
    ]),
  };
}
