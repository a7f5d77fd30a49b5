import type { Filters, SubcorpusSummary } from '@cimai/analysis';
import type { Cell, Ground } from './table.js';

/** The filters by their own names, with the words people know them by. */
const FILTERS: Record<keyof Filters, string> = {
  from: '起始 from',
  to: '截止 to',
  dates: '不确定的日期 dates',
  theme: '主题 theme',
  place: '地点 place',
  level: '层级 level',
  speaker: '讲话人 speaker',
  role: '职务 role',
  document: '文献 document',
  basis: '断代依据 basis',
  copies: '重复文献 copies',
};

const SIZES: Record<keyof SubcorpusSummary, string> = {
  documents: '篇数 documents',
  tokens: '词次 tokens',
  characters: '字数 characters',
  undated: '未断代 undated',
  copies: '不计的重复 copies left out',
};

/** What is said beside the rows of a workbook, a fact a row: which part of the answer's ground it belongs to, its name, its value. */
export interface WorkbookNotes {
  head: string[];
  notes: Cell[][];
}

/**
 * The ground of a table, fact by fact: the question as understood, its filters (those of either side where two are compared), N, how
 * far tags can be trusted, versions, and the address the table came from.
 */
export function notesOf(ground: Ground | null, address: string): WorkbookNotes {
  const head = ['部分 Part', '项 Item', '值 Value'];
  const source: Cell[] = ['来源 Source', '网址 address', address];
  if (!ground) return { head, notes: [source] };
  const asked = factsOf(ground.question);
  const notes: Cell[][] = [
    ...asked.filter(([path]) => !filterOf(path)).map(([path, value]) => ['提问 Question', path, value ?? '—']),
    ...asked.filter(([path]) => filterOf(path)).map(([path, value]) => ['筛选 Filters', filterOf(path)!, value ?? '不限 any']),
    ...sizesOf('范围 N', ground.subcorpus),
    ...(ground.reference ? sizesOf('参照范围 Reference', ground.reference) : []),
    ...(ground.total === undefined ? [] : [['范围 N', '总行数 total', ground.total]]),
    ...(ground.validity ?? []).flatMap(({ theme, ...known }) =>
      factsOf(known).map(([path, value]) => [`标注可信程度 Validity: ${theme}`, path, value ?? '—']),
    ),
    ...factsOf(ground.versions).map(([path, value]) => ['版本 Versions', path, value]),
    source,
  ];
  return { head, notes };
}

function sizesOf(part: string, summary: SubcorpusSummary): Cell[][] {
  return Object.entries(SIZES).map(([name, label]) => [part, label, summary[name as keyof SubcorpusSummary]]);
}

/** The label of a filter, with the side it belongs to before it (`target.place`); null for what is no filter. */
function filterOf(path: string): string | null {
  const [name = '', ...sides] = path.split('.').reverse();
  const label = name in FILTERS ? FILTERS[name as keyof Filters] : null;
  return label && [...sides.reverse(), label].join('.');
}

/** Everything a plain object holds, as paths with their values; a list is one value, and null when it is empty. */
function factsOf(value: unknown, path: readonly string[] = []): [path: string, value: Cell][] {
  if (Array.isArray(value) && value.every(each => typeof each !== 'object')) return [[path.join('.'), value.join('、') || null]];
  if (value === null || typeof value !== 'object') return [[path.join('.'), value as Cell]];
  return Object.entries(value).flatMap(([name, each]) => factsOf(each, [...path, name]));
}
