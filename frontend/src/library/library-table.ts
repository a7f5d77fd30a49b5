import type { DocumentsAnswer } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { numberCell, wordCell, type Table } from '../chart/table.js';

/** The document list as a table, for taking away: one row a document, one column a theme's share. */
export function libraryTable(answer: DocumentsAnswer, themes: readonly string[], frame: Frame): Table {
  const words = frame.words.library;
  const word = (label: string) => ({ label, numeric: false });
  return {
    columns: [
      ...[
        'id',
        words.titleColumn,
        'earliest',
        'latest',
        'best',
        'basis',
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
      ...[document.title, document.date.earliest, document.date.latest, document.date.best, document.date.basis].map(text =>
        wordCell(text ?? ''),
      ),
      ...[document.place, document.level, document.speaker, document.role].map(text => wordCell(text ?? '')),
      ...themes.map(theme => numberCell(document.themes[theme] ?? 0, String(document.themes[theme] ?? 0))),
      numberCell(document.characters, String(document.characters)),
      wordCell(document.source.name),
    ]),
  };
}
