import type { ThemeWord, ThemeWordsAnswer } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { tipLine, type ChartOption, type Way } from '../chart/option.js';
import { ranked } from '../chart/ranked.js';
import { numberCell, wordCell, type Table } from '../chart/table.js';
import { count, rate } from '../words/figures.js';

/** Bars that are drawn; the table holds every word that was asked for. */
const most = 15;

/** The words that are drawn: those past both cuts that lean to the theme, the strongest evidence first. */
export function wordsShown(answer: ThemeWordsAnswer): ThemeWord[] {
  return answer.rows.filter(({ key, logRatio }) => key && logRatio.value > 0).slice(0, most);
}

function sentencesOf(form: string, theme: string): Way {
  return { path: '/concordance', query: { query: form, theme } };
}

/** What carries a theme: size as the length of a bar with its interval, evidence as the order, ● for words its codebook lists. */
export function themeWordsChart(answer: ThemeWordsAnswer, hue: string, frame: Frame): ChartOption {
  const words = frame.words.keyness;
  const bars = wordsShown(answer).map(({ form, gSquared, logRatio, target, reference, listed }) => {
    const tip =
      tipLine(hue, words.logRatio, rate(logRatio.value, frame.code)) +
      tipLine(hue, words.gSquared, rate(gSquared, frame.code)) +
      tipLine(hue, words.here, rate(target.perMillion, frame.code)) +
      tipLine(hue, words.there, rate(reference.perMillion, frame.code)) +
      tipLine(hue, words.documentsHead, count(target.documents, frame.code));
    return {
      ...{ label: listed ? `● ${form}` : form, value: logRatio.value, low: Math.max(0, logRatio.low), high: logRatio.high },
      ...{ hue: listed ? hue : frame.inks.faint, tip, way: sentencesOf(form, answer.theme) },
    };
  });
  return ranked({ bars, inks: frame.inks, written: value => rate(value, frame.code) });
}

/** The same as a table, with what each word is elsewhere and whether the codebook lists it. */
export function themeWordsTable(answer: ThemeWordsAnswer, frame: Frame): Table {
  const words = frame.words.keyness;
  const theme = frame.words.theme;
  const number = (label: string, help?: string) => ({ label, numeric: true, ...(help ? { help } : {}) });
  return {
    columns: [
      { label: words.form, numeric: false },
      number(words.gSquared, words.gSquaredHelp),
      number(words.logRatio, words.logRatioHelp),
      ...[number(words.low), number(words.high)],
      ...[number(words.frequency), number(words.here), number(words.there), number(words.documentsHead)],
      { label: theme.listed, numeric: false },
    ],
    rows: answer.rows.map(({ form, gSquared, logRatio, target, reference, listed }) => [
      wordCell(form, sentencesOf(form, answer.theme)),
      numberCell(gSquared, rate(gSquared, frame.code)),
      numberCell(logRatio.value, rate(logRatio.value, frame.code)),
      numberCell(logRatio.low, rate(logRatio.low, frame.code)),
      numberCell(logRatio.high, rate(logRatio.high, frame.code)),
      numberCell(target.frequency, count(target.frequency, frame.code), sentencesOf(form, answer.theme)),
      numberCell(target.perMillion, rate(target.perMillion, frame.code)),
      numberCell(reference.perMillion, rate(reference.perMillion, frame.code)),
      numberCell(target.documents, count(target.documents, frame.code)),
      wordCell(listed ? theme.isListed : ''),
    ]),
  };
}
