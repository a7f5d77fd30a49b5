import type { ColumnMapping, SourceColumns } from '@cimai/analysis';
import { problems } from '../problems.js';
import { describeColumns, FIELDS, guessColumns, isHeader, ROWS_LOOKED_AT, type Field } from './columns.js';
import { offsetsOfCell, rowsOf, separatorOf, type Cell } from './csv-cells.js';
import type { Extracted } from './extracted.js';
import { dateEvidence, givenBy } from './given-fields.js';
import type { TakenSheets } from './taken.js';

/** A table's columns and its documents, a row each. */
export interface Table {
  columns: SourceColumns;
  extracted: Extracted[];
}

/**
 * A table in text (csv, tsv): one document a row.
 * @param chosen what a person said the columns mean; null: it is guessed
 * @throws FileProblem `columns-unclear` with the columns
 */
export function csv(decoded: string, separator: string | null, chosen: ColumnMapping | null): Table {
  return tableOf([...rowsOf(decoded, separator ?? separatorOf(decoded))], chosen);
}

/**
 * The sheets of a workbook, written out as the text that offsets count in: a row a line, tabs between cells. The sheet with the most
 * text says what the columns mean; sheets with the same columns are read with it.
 * @throws FileProblem `columns-unclear` with the columns
 */
export function sheetsTable({ sheets }: TakenSheets, chosen: ColumnMapping | null): Table & { text: string } {
  let text = '';
  const written = sheets.map(({ rows }) =>
    rows.flatMap(row => {
      const cells = row.map((value): Cell => {
        const cell = { value, start: text.length, quoted: false };
        text += `${value}\t`;
        return cell;
      });
      if (cells.length) text = `${text.slice(0, -1)}\n`;
      return row.some(value => value.trim()) ? [cells] : [];
    }),
  );
  const size = (rows: Cell[][]) => rows.reduce((sum, row) => sum + row.reduce((units, { value }) => units + value.length, 0), 0);
  const main = written.reduce((most, rows) => (size(rows) > size(most) ? rows : most), []);
  const headline = (rows: Cell[][]) => JSON.stringify(rows[0]?.map(({ value }) => value.trim()));
  const alike = written.filter(
    rows => rows === main || (headline(rows) === headline(main) && isHeader(valuesOf(main[0]!), undefined)),
  );
  return { ...tableOf(alike.flatMap((rows, i) => (i === 0 ? rows : rows.slice(1))), chosen), text }; // prettier-ignore
}

function tableOf(cells: readonly Cell[][], chosen: ColumnMapping | null): Table {
  if (cells.length === 0) throw problems.noText();
  const headed = isHeader(valuesOf(cells[0]!), cells[1] && valuesOf(cells[1]));
  const rows = headed ? cells.slice(1) : cells;
  const width = Math.max(...cells.slice(0, ROWS_LOOKED_AT).map(row => row.length));
  const header = Array.from({ length: width }, (_, column) => (headed ? (cells[0]![column]?.value.trim() ?? '') : ''));
  const values = rows.slice(0, ROWS_LOOKED_AT).map(valuesOf);
  const mapping = chosen ?? guessColumns(header, values);
  const columns = describeColumns(header, values, rows.length, mapping);
  const places = placesOf(header, mapping);
  if (places.text === undefined) throw problems.columnsUnclear(columns);
  return { columns, extracted: rows.flatMap(row => documentOf(row, places, mapping)) };
}

const valuesOf = (row: readonly Cell[]) => row.map(({ value }) => value);

/** Where each field stands in a row: by the column's name, or by its number where it has none. */
function placesOf(header: readonly string[], mapping: ColumnMapping): Partial<Record<Field, number>> {
  const places: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const name = mapping[field];
    if (name === null || name === undefined) continue;
    const named = header.findIndex(own => own === name || own === name.trim());
    const numbered = /^\d+$/.test(name) && header[Number(name)] === '' ? Number(name) : -1;
    const column = named >= 0 && name !== '' ? named : numbered;
    if (column >= 0) places[field] = column;
  }
  return places;
}

function documentOf(row: readonly Cell[], places: Partial<Record<Field, number>>, mapping: ColumnMapping): Extracted[] {
  const cellOf = (field: Field) => (places[field] === undefined ? undefined : row[places[field]]);
  const text = cellOf('text');
  if (!text?.value.trim()) return [];
  const given = givenBy(field => cellOf(field)?.value ?? null);
  const date = cellOf('date');
  const dateField = given.dating && date ? dateEvidence(mapping.date!, date.value, date.start) : null;
  return [{ text: text.value, offsets: offsetsOfCell(text), given, dateField, dropped: [] }];
}
