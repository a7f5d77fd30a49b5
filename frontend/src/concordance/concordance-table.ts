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
    words.inside,
  ];
  return {
    columns: names.map((label, i) => ({ label, numeric: i === 0 || names[i] === words.score })),
    rows: answer.lines.map(({ document, date, place, speaker, title, left, node, right, themes, hit, score, inside }) => [
      numberCell(document, String(document)),
      ...[
        ...[date.earliest, date.latest, frame.words.reading.bases[date.basis], place, speaker, title],
        ...[left, node, right, themes.map(frame.themeLabel).join('/'), `${hit.start}-${hit.end}`],
      ].map(text => wordCell(text ?? '')),
      numberCell(score, score === null ? '' : String(score)),
      wordCell(inside?.text ?? ''),
    ]),
  };
}

/** The date of a line in words: its interval, never a bare guess. */
export function whenOf({ date }: Pick<ConcordanceLine, 'date'>, frame: Frame): string {
  if (date.earliest === null && date.latest === null) return frame.words.concordance.undated;
  return unbroken(interval(date.earliest, date.latest, frame.code));
}

/** What stands beside the node: of it, the beginning and the end of the longer word that the node stands in, where there is one. */
export function aroundNode({ left, right, hit, inside }: Pick<ConcordanceLine, 'left' | 'right' | 'hit' | 'inside'>) {
  const begins = Math.min(left.length, inside ? hit.start - inside.start : 0);
  const ends = Math.min(right.length, inside ? inside.end - hit.end : 0);
  return {
    ...{ before: left.slice(0, left.length - begins), begins: left.slice(left.length - begins) },
    ...{ ends: right.slice(0, ends), after: right.slice(ends) },
  };
}

/** What was asked, in words: the word or the themes, and the company it was asked in. */
export function askedInWords(
  {
    query,
    within,
    theme,
    with: other,
    withTheme,
    outside,
    unit,
    window,
  }: Pick<ConcordanceQuestion, 'query' | 'within' | 'theme' | 'with' | 'withTheme' | 'outside' | 'unit' | 'window'>,
  frame: Frame,
): string {
  const words = frame.words.concordance;
  const themes = theme.map(frame.themeLabel).join(words.anyOf);
  const without = outside ? words.outside(filtersInWords(outside, frame.words, frame.code, false)) : '';
  const inThemes = (theme.length ? words.inThemes(themes) : '') + without;
  const named = query === null ? '' : words.queryNamed(query);
  const node = named && within === 'longer-words' ? words.alsoLonger(named) : named;
  if (withTheme) {
    const first = query === null ? themes : node;
    return words.themesTogether(first, frame.themeLabel(withTheme), words.units[unit]);
  }
  if (other && query !== null && window) return words.nearTogether(node, words.queryNamed(other), window) + inThemes;
  if (other && query !== null) return words.formsTogether(node, words.queryNamed(other), words.units[unit]) + inThemes;
  return query === null ? words.themeNamed(themes) + without : node + inThemes;
}
