import type { ColumnMapping, SourceColumns } from '@cimai/analysis';

/** What a table's columns can mean. */
export const FIELDS = ['text', 'title', 'date', 'speaker', 'role', 'place', 'level', 'occasion'] as const;
export type Field = (typeof FIELDS)[number];

/** What people call their columns, the likeliest name first; without blanks and in small letters. */
const NAMES: Record<Field, readonly string[]> = {
  text: '正文 讲话正文 正文内容 内容 讲话内容 文章内容 全文 讲话全文 文本 原文 text content body fulltext maintext articletext speech article'.split(' '),
  title: '标题 题目 文章标题 讲话标题 篇名 题名 title headline subject'.split(' '),
  date: '日期 讲话日期 讲话时间 会议日期 会议时间 时间 发布时间 发布日期 发表时间 发表日期 年份 年 date day datetime published publishdate publisheddate pubdate time year'.split(' '),
  speaker: '讲话人 讲话者 演讲人 发言人 报告人 领导 领导人 姓名 人物 speaker leader person'.split(' '),
  role: '职务 职位 身份 头衔 role position office jobtitle'.split(' '),
  place: '地区 城市 地点 地方 省份 省市 省 市 行政区 place city region location province'.split(' '),
  level: '级别 层级 行政级别 level tier'.split(' '),
  occasion: '场合 会议 会议名称 活动 occasion event meeting conference'.split(' '),
}; // prettier-ignore

export const NO_COLUMNS: ColumnMapping = {
  text: null,
  title: null,
  date: null,
  speaker: null,
  role: null,
  place: null,
  level: null,
  occasion: null,
};

/** Rows that are looked at to tell what a column holds. */
export const ROWS_LOOKED_AT = 50;
/** Rows shown to a person, and units of each cell. */
const ROWS_SHOWN = 5;
const UNITS_SHOWN = 80;
/** A column of texts has this many units a cell on average, and this many times more than any other. */
const LONG = 60;
const LONGER = 3;

/**
 * What the columns of a table mean: by their names where these say it, in Chinese or English; the text otherwise by being much
 * longer than everything beside it. A column that is called text but is empty is none.
 * @param header the columns' names; a column without a name goes by its number from 0
 */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): ColumnMapping {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const filled = header.map((_, column) => looked.some(row => row[column]?.trim()));
  const plain = header.map(name => name.toLowerCase().replace(/[\s_\-:：*"“”]|[（(].*$/g, ''));
  const mapping = { ...NO_COLUMNS };
  const taken = new Set<number>();
  const give = (field: Field, column: number): void => {
    mapping[field] = header[column]!.trim() === '' ? String(column) : header[column]!;
    taken.add(column);
  };
  for (const field of FIELDS) {
    const named = NAMES[field].map(name =>
      plain.findIndex((own, at) => own === name && !taken.has(at) && (filled[at] || looked.length === 0)),
    );
    const column = named.find(at => at >= 0);
    if (column !== undefined) give(field, column);
  }
  if (mapping.text === null) {
    const column = longestColumn(header, looked, taken);
    if (column >= 0) give('text', column);
  }
  return mapping;
}

function longestColumn(header: readonly string[], rows: readonly (readonly string[])[], taken: ReadonlySet<number>): number {
  const average = (column: number) => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / Math.max(1, rows.length);
  const ranked = header
    .map((_, column) => ({ column, length: taken.has(column) ? 0 : average(column) }))
    .sort((a, b) => b.length - a.length);
  const [longest, next] = ranked;
  return longest && longest.length >= LONG && longest.length >= LONGER * (next?.length ?? 0) ? longest.column : -1;
}

/** Whether a first row names columns rather than fills them: a known name stands in it, or short words above longer cells. */
export function isHeader(first: readonly string[], second: readonly string[] | undefined): boolean {
  const known = guessColumns(first, []);
  if (FIELDS.some(field => known[field] !== null)) return true;
  const words = first.every(cell => cell.trim() !== '' && cell.length <= 20 && !/\d{4}|[。；]/.test(cell));
  return words && new Set(first).size === first.length && (second?.some(cell => cell.length > LONG) ?? false);
}

/** A table as a person sees it who is asked what its columns mean. */
export function describeColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  count: number,
  mapping: ColumnMapping,
): SourceColumns {
  const sample = rows.slice(0, ROWS_SHOWN).map(row => header.map((_, column) => short(row[column] ?? '')));
  return { header: [...header], sample, rows: count, mapping };
}

function short(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > UNITS_SHOWN ? `${line.slice(0, UNITS_SHOWN - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
