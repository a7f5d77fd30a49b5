import { problems } from '../problems.js';
import { xmlPartsOf } from './container-xml.js';
import type { TakenSheets } from './taken.js';
import { walkXml } from './xml-walk.js';

/** Cells of one row at most: further to the right stands formatting and no table of speeches. */
const MOST_COLUMNS = 256;
/** Number formats of Excel's own that show a date. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const DAY = 24 * 60 * 60 * 1000;

/** What the cells of a workbook refer to. */
interface Workbook {
  strings: string[];
  /** For each cell style, whether it shows a date. */
  dateStyles: boolean[];
  /** Day 0 of its calendar, in milliseconds. */
  dayZero: number;
}

/**
 * The cells of an Excel workbook (.xlsx) as text, sheet by sheet in the order of the tabs; dates as `YYYY-MM-DD`. Formulas count as
 * what they came to when the file was saved.
 * @throws FileProblem `broken` or `archive-too-large`
 */
export async function xlsx(bytes: Buffer): Promise<TakenSheets> {
  const parts = await xmlPartsOf(bytes, 'Excel', path => path.startsWith('xl/') && /\.(?:xml|rels)$/.test(path));
  try {
    const book = parts.get('xl/workbook.xml') ?? '';
    const workbook: Workbook = {
      strings: stringsIn(parts.get('xl/sharedStrings.xml')),
      dateStyles: dateStylesIn(parts.get('xl/styles.xml')),
      dayZero: /date1904="(?:1|true)"/.test(book) ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30),
    };
    const sheets = sheetsIn(book, parts.get('xl/_rels/workbook.xml.rels') ?? '').flatMap(({ name, path }) => {
      const sheet = parts.get(path);
      return sheet === undefined ? [] : [{ name, rows: rowsIn(sheet, workbook) }];
    });
    if (sheets.length > 0) return { kind: 'sheets', sheets };
  } catch {
    // no well-formed XML: the same sentence for the person
  }
  throw problems.brokenFile('Excel');
}

function sheetsIn(workbook: string, relations: string): { name: string; path: string }[] {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: { name: string; path: string }[] = [];
  walkXml(workbook, {
    open(name, attributes) {
      const path = targets.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && path) sheets.push({ name: attributes['name'] ?? '', path });
    },
  });
  return sheets;
}

/** The texts that cells share; readings above characters (`rPh`) are no text. */
function stringsIn(xml: string | undefined): string[] {
  const strings: string[] = [];
  let [inText, inReading] = [false, false];
  if (xml === undefined) return strings;
  walkXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      if (name === 'rPh') inReading = true;
      inText = name === 't' && !inReading;
    },
    text(text) {
      if (inText) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 'rPh') inReading = false;
      inText = false;
    },
  });
  return strings;
}

function dateStylesIn(xml: string | undefined): boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  if (xml === undefined) return styles;
  walkXml(xml, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt')
        own.set(Number(numFmtId), /[ymd年月日]/i.test((formatCode ?? '').replace(/"[^"年月日]*"|\[[^\]]*\]|\\./g, '')));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(own.get(Number(numFmtId)) ?? DATE_FORMATS.has(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function rowsIn(xml: string, workbook: Workbook): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: { column: number; type: string; style: number; value: string } | null = null;
  let [inValue, inReading] = [false, false];
  walkXml(xml, {
    open(name, { r, t, s }) {
      if (name === 'row') rows.push((row = []));
      else if (name === 'c') cell = { column: r ? columnOf(r) : row.length, type: t ?? 'n', style: Number(s ?? 0), value: '' };
      else if (name === 'rPh') inReading = true;
      inValue = (name === 'v' || name === 't') && !inReading;
    },
    text(text) {
      if (inValue && cell) cell.value += text;
    },
    close(name) {
      inValue = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'c' || !cell) return;
      if (cell.column < MOST_COLUMNS) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = shown(cell.type, cell.style, cell.value, workbook);
      }
      cell = null;
    },
  });
  return rows;
}

/** The column of a cell's address: C7 stands in column 2. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** What a cell shows, without the carriage returns that Excel keeps as `_x000D_`. */
function shown(type: string, style: number, value: string, { strings, dateStyles, dayZero }: Workbook): string {
  const text = type === 's' ? (strings[Number(value)] ?? '') : value;
  if (type !== 'n' || value === '' || !dateStyles[style]) return text.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n');
  const date = new Date(dayZero + Math.floor(Number(value)) * DAY);
  return Number.isNaN(date.getTime()) ? text : date.toISOString().slice(0, 10);
}
