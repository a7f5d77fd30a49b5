import type { DocumentsAnswer } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { numberCell, wordCell, type Table } from '../chart/table.js';
import { levelName } from '../words/question-words.js';

/** The document list as a table, for taking away: one row a document, one column a theme's share. */
export function libraryTable(answer: DocumentsAnswer, themes: readonly string[], frame: Frame): Table {
  const words = frame.words.library;
  const { columns } = frame.words.concordance;
  const word = (label: string) => ({ label, numeric: false });
  return {
    columns: [
      ...[
        columns.document,
        words.titleColumn,
        columns.earliest,
        columns.latest,
        words.best,
        columns.basis,
        words.place,
        frame.words.question.level,
        words.speaker,
        frame.words.question.role,
      ].map(word),
      ...themes.map(theme => ({ label: frame.themeLabel(theme), numeric: true })),
      { label: words.characters, numeric: true },
      word(words.source),
    ],
    rows: answer.documents.map(document => [
      numberCell(document.id, String(document.id)),
      ...[document.title, document.date.earliest, document.date.latest, document.date.best].map(text => wordCell(text ?? '')),
      wordCell(frame.words.reading.bases[document.date.basis]),
      ...[document.place, document.level && levelName(document.level, frame.code), document.speaker, document.role].map(text =>
        wordCell(text ?? ''),
      ),
      ...themes.map(theme => numberCell(document.themes[theme] ?? 0, String(document.themes[theme] ?? 0))),
      numberCell(document.characters, String(document.characters)),
      wordCell(document.source.name),
    ]),
  };
}
