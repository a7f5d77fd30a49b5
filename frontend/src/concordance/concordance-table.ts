import type { ConcordanceAnswer } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { wordCell, type Table } from '../chart/table.js';

/** The lines of a concordance as a table, for taking away. */
export function concordanceTable(answer: ConcordanceAnswer, frame: Frame): Table {
  const words = frame.words.concordance.columns;
  const names = [words.date, words.place, words.speaker, words.title, words.left, words.node, words.right, words.themes];
  return {
    columns: names.map(label => ({ label, numeric: false })),
    rows: answer.lines.map(line =>
      [
        line.date.best ?? '',
        line.place ?? '',
        line.speaker ?? '',
        line.title,
        line.left,
        line.node,
        line.right,
        line.themes.map(frame.themeLabel).join('/'),
      ].map(text => wordCell(text)),
    ),
  };
}

/** What was asked, in words: the query or the themes, and the company it was asked in. */
export function askedInWords(answer: ConcordanceAnswer, frame: Frame): string {
  const words = frame.words.concordance;
  const { query, theme, with: other, withTheme, unit } = answer.question;
  const what = query !== null ? words.queryNamed(query) : words.themeNamed(theme.map(frame.themeLabel).join(words.anyOf));
  const units = frame.words.cooccurrence.units[unit];
  const company = [
    ...(other ? [words.along(words.queryNamed(other), units)] : []),
    ...(withTheme ? [words.along(frame.themeLabel(withTheme), units)] : []),
  ];
  return [what, ...company].join(frame.code === 'zh' ? '，' : ', ');
}
