import { Injectable } from '@nestjs/common';
import {
  CODEBOOK_COLUMNS,
  codebookFromDictionary,
  codebookFromRows,
  codebookProblems,
  codebookRows,
  countForms,
  dictionaryOf,
  problemAt,
  rowAt,
  type Bilingual,
  type Codebook,
  type CodebookCheck,
  type CodebookExport,
  type CodebookFormat,
  type CodebookProblem,
  type Dictionary,
} from '@cimai/analysis';
import { parseDocument, stringify } from 'yaml';
import { rowsOf } from '../intake/formats/csv-cells.js';
import { Codebooks } from '../library/codebooks.js';
import { asCsv } from '../table/table.js';
import { TokenStore } from '../tokens/token-store.js';
import type { TextBody } from './codebook.question.js';

/** What was understood of a text: anything that may be a codebook, and what went wrong on the way. */
interface Understood {
  value: unknown;
  problems: CodebookProblem[];
  notes: Bilingual[];
  /** The line of the text that a place comes from, where the format has lines. */
  lineAt?: (path: string) => number | null;
}

/** The most words a star at the end of a pattern may be opened by. */
const MOST_WORDS = 1_000_000;

/** Reads and writes codebooks in every format, and says what is wrong with a draft. */
@Injectable()
export class Drafts {
  constructor(
    private readonly codebooks: Codebooks,
    private readonly tokens: TokenStore,
  ) {}

  /** What a draft is understood as, and all that is wrong with it. */
  async check(body: TextBody): Promise<CodebookCheck> {
    const { value, problems, notes, lineAt } = await this.understand(body);
    const broken = value === undefined ? [] : codebookProblems(value);
    const all = [...problems, ...broken.map(problem => ({ ...problem, line: problem.line ?? lineAt?.(problem.path) ?? null }))];
    const sound = value !== undefined && !all.some(({ severity }) => severity === 'error');
    const themes = (value as Partial<Codebook> | null | undefined)?.themes;
    return {
      problems: all,
      codebook: sound ? (value as Codebook) : null,
      themes: Array.isArray(themes) ? themes.length : 0,
      forms: countForms(value),
      notes,
    };
  }

  /** All that is wrong with a draft. */
  problemsOf(draft: unknown): CodebookProblem[] {
    return codebookProblems(draft);
  }

  /** A codebook to take away. */
  write(codebook: Codebook, as: CodebookFormat): CodebookExport {
    const name = `${codebook.id}-${codebook.version}.${as}`;
    if (as === 'json') return { as, name, text: `${JSON.stringify(codebook, null, 2)}\n`, notes: [] };
    if (as === 'csv') {
      const text = asCsv({ columns: [...CODEBOOK_COLUMNS], rows: codebookRows(codebook), ground: null });
      return { as, name, text, notes: [TABLE_NOTE] };
    }
    const { dictionary, notes } = dictionaryOf(codebook);
    return { as, name, text: stringify(dictionary, { lineWidth: 120 }), notes };
  }

  private async understand({ as = 'json', text, codebook, id, label }: TextBody): Promise<Understood> {
    if (text === undefined) return { value: codebook ?? null, problems: [], notes: [] };
    const base = this.baseFor(id, label);
    const plain = text.replace(/^\ufeff/, '');
    if (as === 'csv') return fromTable(plain, base);
    if (as === 'yaml') return this.fromDictionary(plain, base);
    try {
      return { value: JSON.parse(plain) as unknown, problems: [], notes: [] };
    } catch (error) {
      return unreadable(
        `不是 JSON：${messageOf(error)}`,
        `This is not JSON: ${messageOf(error)}`,
        lineOf(messageOf(error), plain),
      );
    }
  }

  /** What a table or a dictionary cannot say is kept from the codebook of this id; a new one begins empty. */
  private baseFor(id = 'imported', label: Bilingual = { zh: id, en: id }): Codebook {
    const known = this.codebooks.find(id)?.content;
    return known ?? { id, version: '1.0.0', label, description: label, themes: [] };
  }

  private async fromDictionary(text: string, base: Codebook): Promise<Understood> {
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error)
      return unreadable(`不是 YAML：${error.message}`, `This is not YAML: ${error.message}`, error.linePos?.[0].line ?? null);
    const dictionary = document.toJS() as unknown;
    if (typeof dictionary !== 'object' || dictionary === null || Array.isArray(dictionary))
      return unreadable('词典的最外层应是“主题: 词形”。', 'The outermost of a dictionary must be “theme: forms”.', 1);
    const stars = /\*\s*['"]?\s*[,\]\n]/.test(`${text}\n`);
    const words = stars ? (await this.tokens.top({ documents: null, themes: [] }, MOST_WORDS, [])).forms : [];
    const { codebook, notes } = codebookFromDictionary(dictionary as Dictionary, base, words);
    return { value: codebook, problems: [], notes };
  }
}

const TABLE_NOTE: Bilingual = {
  zh: '表格里没有规则、词集、定义、下级主题和判读参数；读回同一手册时这些保持不变。',
  en: 'A table has no rules, sets, definitions, children or readings; read back over the same codebook, these stay as they are.',
};

function fromTable(text: string, base: Codebook): Understood {
  const [header = [], ...lines] = [...rowsOf(text, ',')];
  const columns = header.map(({ value }) => value.trim().toLowerCase());
  const missing = ['theme', 'form'].find(column => !columns.includes(column));
  if (missing) return unreadable(`表头没有“${missing}”一栏。`, `The header has no column “${missing}”.`, 1);
  const rows = lines.map(cells => Object.fromEntries(columns.map((column, at) => [column, unarmed(cells[at]?.value)])));
  const { codebook, problems, rows: places } = codebookFromRows(rows, base);
  const lineOfRow = (row: number) => text.slice(0, lines[row - 1]![0]!.start).split('\n').length;
  return {
    value: codebook,
    problems: problems.map(({ row, words }) => ({
      ...problemAt(codebook, '', words),
      line: lineOfRow(row),
      theme: rows[row - 1]!['theme'] || null,
      form: rows[row - 1]!['form'] || null,
    })),
    lineAt: path => {
      const row = rowAt(path, places);
      return row === null ? null : lineOfRow(row);
    },
    notes: [TABLE_NOTE],
  };
}

/** Takes the mark off again that keeps a spreadsheet from running a cell. */
const unarmed = (cell = ''): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function unreadable(zh: string, en: string, line: number | null): Understood {
  return { value: undefined, problems: [{ ...problemAt(null, '', { zh, en }), line }], notes: [] };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** JSON's own words name a position, which a person looks for by its line. */
function lineOf(message: string, text: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}
