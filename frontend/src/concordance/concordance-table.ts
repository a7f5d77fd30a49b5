import type { ConcordanceAnswer, ConcordanceLine, ConcordanceQuestion } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { filtersInWords } from '../chart/provenance.js';
import { numberCell, wordCell, type Table } from '../chart/table.js';
import { unbroken } from '../words/dating-words.js';
import { interval } from '../words/figures.js';

/** The lines of a concordance as a table, for taking away: dates as intervals, and the place of each hit in its document. */
export function concordanceTable(answer: ConcordanceAnswer, frame: Frame): Table {
  const words = frame.words.concordance.columns;
  const names = [
    ...[words.document, words.earliest, words.latest, words.basis],
    ...[words.place, words.speaker, words.title, words.left, words.node, words.right, words.themes, words.at, words.score],
  ];
  return {
    columns: names.map((label, i) => ({ label, numeric: i === 0 || i === names.length - 1 })),
    rows: answer.lines.map(({ document, date, place, speaker, title, left, node, right, themes, hit, score }) => [
      numberCell(document, String(document)),
      ...[
        ...[date.earliest, date.latest, frame.words.reading.bases[date.basis], place, speaker, title],
        ...[left, node, right, themes.map(frame.themeLabel).join('/'), `${hit.start}-${hit.end}`],
      ].map(text => wordCell(text ?? '')),
      numberCell(score, score === null ? '' : String(score)),
    ]),
  };
}

/** The date of a line in words: its interval, never a bare guess. */
export function whenOf({ date }: Pick<ConcordanceLine, 'date'>, frame: Frame): string {
  if (date.earliest === null && date.latest === null) return frame.words.concordance.undated;
  return unbroken(interval(date.earliest, date.latest, frame.code));
}

/** What was asked, in words: the word or the themes, and the company it was asked in. */
export function askedInWords(
  {
    query,
    theme,
    with: other,
    withTheme,
    outside,
    unit,
    window,
  }: Pick<ConcordanceQuestion, 'query' | 'theme' | 'with' | 'withTheme' | 'outside' | 'unit' | 'window'>,
  frame: Frame,
): string {
  const words = frame.words.concordance;
  const themes = theme.map(frame.themeLabel).join(words.anyOf);
  const without = outside ? words.outside(filtersInWords(outside, frame.words, frame.code, false)) : '';
  const inThemes = (theme.length ? words.inThemes(themes) : '') + without;
  const node = query === null ? '' : words.queryNamed(query);
  if (withTheme) {
    const first = query === null ? themes : node;
    return words.themesTogether(first, frame.themeLabel(withTheme), words.units[unit]);
  }
  if (other && query !== null && window) return words.nearTogether(node, words.queryNamed(other), window) + inThemes;
  if (other && query !== null) return words.formsTogether(node, words.queryNamed(other), words.units[unit]) + inThemes;
  return query === null ? words.themeNamed(themes) + without : node + inThemes;
}
