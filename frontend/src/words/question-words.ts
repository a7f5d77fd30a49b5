import { count, counted, type LanguageCode } from './figures.js';

/** Words of the filter bar and of the ground an answer stands on. */
export const questionZh = {
  filters: '筛选',
  filtersWith: (n: number) => (n ? `筛选（${n}）` : '筛选'),
  clear: '全部清除',
  remove: (what: string) => `去掉“${what}”`,
  period: '时段',
  from: '起',
  to: '止',
  dateHint: '年、年-月或年-月-日，如 2009 或 2009-01',
  dateWrong: '请写成 2009、2009-01 或 2009-01-15',
  dateBackwards: '终点在起点之前',
  wholePeriod: '全部时段',
  dates: '日期不确定时',
  dateModes: { exclude: '排除', spread: '分摊', best: '取最可能' },
  dateModeHelp: {
    exclude: '只算日期区间整个落在一个时段之内的讲话；推断的日期，区间够窄也照算。',
    spread: '按天数把讲话分摊到它的断代区间上，计数会有小数。',
    best: '把讲话放在最可能的日期；没有哪一年更可能的，放在区间中间。',
  },
  place: '地点',
  level: '层级',
  speaker: '讲话人',
  role: '职务',
  theme: '主题',
  document: '文献',
  basis: '断代依据',
  bases: { stated: '文中写明', inferred: '推断', none: '未断代' },
  copies: '重复讲话',
  copiesLeftOut: (n: number) => `另有 ${count(n, 'zh')} 篇重复未计入`,
  copiesCounted: (n: number) => `${count(n, 'zh')} 篇重复也已计入`,
  copyModes: { once: '重复讲话只计一次', all: '重复的也计' },
  any: '不限',
  nothingToChoose: '语料库里还没有可选的值',
  documentsOf: (n: number) => `${n} 篇`,
  ground: (documents: number, tokens: number, undated: number, copies = 0) =>
    `${count(documents, 'zh')} 篇文献，${count(tokens, 'zh')} 词次；其中未断代 ${count(undated, 'zh')} 篇` +
    (copies ? `；另有 ${count(copies, 'zh')} 篇重复未计入` : ''),
  versions: '版本',
  coverage: '各年文献数；拖动可选时段，或用左右箭头移动，按住 Shift 只移终点',
};

export const questionEn: typeof questionZh = {
  filters: 'Filters',
  filtersWith: n => (n ? `Filters (${n})` : 'Filters'),
  clear: 'Clear all',
  remove: what => `Remove “${what}”`,
  period: 'Period',
  from: 'From',
  to: 'To',
  dateHint: 'Year, year-month or year-month-day, such as 2009 or 2009-01',
  dateWrong: 'Write 2009, 2009-01 or 2009-01-15',
  dateBackwards: 'The end is before the beginning',
  wholePeriod: 'Whole period',
  dates: 'Uncertain dates',
  dateModes: { exclude: 'Exclude', spread: 'Spread', best: 'Best guess' },
  dateModeHelp: {
    exclude:
      'Only speeches whose dating interval lies within one period count; an inferred date counts, too, where its interval is narrow enough.',
    spread: 'A speech is laid over its dating interval in proportion to days; counts become fractions.',
    best: 'A speech stands at its most likely date, or in the middle of its interval where no year is likelier than others.',
  },
  place: 'Place',
  level: 'Level',
  speaker: 'Speaker',
  role: 'Role',
  theme: 'Theme',
  document: 'Document',
  basis: 'Date rests on',
  bases: { stated: 'a stated date', inferred: 'inference', none: 'nothing (undated)' },
  copies: 'Copies',
  copiesLeftOut: n => (n === 1 ? '1 copy of a speech not counted' : `${count(n, 'en')} copies of speeches not counted`),
  copiesCounted: n => (n === 1 ? '1 copy of a speech counted too' : `${count(n, 'en')} copies of speeches counted too`),
  copyModes: { once: 'Count each speech once', all: 'Count copies too' },
  any: 'Any',
  nothingToChoose: 'The corpus has no values here yet',
  documentsOf: n => (n === 1 ? '1 document' : `${n} documents`),
  ground: (documents, tokens, undated, copies = 0) =>
    `${counted(documents, 'document', 'documents')}, ${counted(tokens, 'token', 'tokens')}; ${count(undated, 'en')} undated` +
    (copies ? `; ${copies === 1 ? '1 more is a copy' : `${count(copies, 'en')} more are copies`} and not counted` : ''),
  versions: 'Versions',
  coverage: 'Documents a year; drag to choose a period, or move it with the arrow keys, its end alone with Shift',
};

/** Names of the office levels in English; Chinese keeps the corpus's own word. */
const levelsInEnglish: Record<string, string> = {
  国家: 'national',
  省: 'province',
  市: 'city',
  区: 'district',
  县: 'county',
  镇: 'town',
  乡: 'township',
};

/** A level of office as the language names it. */
export function levelName(level: string, code: LanguageCode): string {
  return code === 'en' ? (levelsInEnglish[level] ?? level) : level;
}
