import { count, list } from './figures.js';

/** Words of the document list. */
export const libraryZh = {
  title: '文献',
  spread: '这里列出可能讲于此时段的每一篇；日期不确定的讲话，图上只计它落在此时段的份额，所以这里的篇数可以多于图上的数。',
  reading: (total: number, undated: number) =>
    `${count(total, 'zh')} 篇文献符合条件` + (undated ? `，其中 ${count(undated, 'zh')} 篇未断代。` : '。'),
  titleColumn: '标题',
  date: '日期',
  best: '最可能',
  place: '地点',
  speaker: '讲话人',
  themes: '主题',
  characters: '字数',
  source: '来源',
  find: '标题含有',
  findHint: '标题里的字，简繁均可',
  sort: '排序',
  sorts: {
    date: '日期 ↑',
    '-date': '日期 ↓',
    title: '标题',
    place: '地点',
    speaker: '讲话人',
    '-characters': '篇幅',
    id: '收入先后',
  },
  undated: '未断代',
  inferred: '推断',
  demonstration: '演示',
  corrected: '已人工更正',
  doubtful: (n: number) => `${count(n, 'zh')} 项有疑，去核对`,
  inDoubt: (kinds: string[]) => `有疑：${kinds.join('、')}`,
  isCopy: '重复收录，不计数',
  hasCopies: (n: number) => `另有 ${count(n, 'zh')} 份重复`,
  pages: '翻页',
  go: '查找',
  take: (total: number) => `导出全部 ${count(total, 'zh')} 篇`,
  taking: '正在导出……',
  charactersUnit: '字',
  lines: (from: number, to: number) =>
    `日期上的横线表示 ${from}—${to} 年间的断代区间：实心为文中自述，空心为推断，红线是最可能的时间。`,
  empty: '语料库里还没有文献',
};

export const libraryEn: typeof libraryZh = {
  title: 'Documents',
  spread:
    'Every speech that may lie in this period is here; where the date is uncertain a chart counts only the share that falls into the period, so there can be more speeches here than the chart says.',
  reading: (total, undated) =>
    `${count(total, 'en')} ${total === 1 ? 'document fits' : 'documents fit'}` +
    (undated ? `, ${count(undated, 'en')} of them undated.` : '.'),
  titleColumn: 'Title',
  date: 'Date',
  best: 'Most likely',
  place: 'Place',
  speaker: 'Speaker',
  themes: 'Themes',
  characters: 'Characters',
  source: 'Source',
  find: 'Title holds',
  findHint: 'Characters of the title, in either script',
  sort: 'Sort',
  sorts: {
    date: 'Date ↑',
    '-date': 'Date ↓',
    title: 'Title',
    place: 'Place',
    speaker: 'Speaker',
    '-characters': 'Length',
    id: 'Order of arrival',
  },
  undated: 'undated',
  inferred: 'inferred',
  demonstration: 'demonstration',
  corrected: 'corrected by a person',
  doubtful: n => (n === 1 ? '1 item in doubt: review it' : `${count(n, 'en')} items in doubt: review them`),
  inDoubt: kinds =>
    `in doubt: ${list(
      kinds.map(kind => kind.toLowerCase()),
      'en',
    )}`,
  isCopy: 'a copy, not counted',
  hasCopies: n => (n === 1 ? '1 copy besides' : `${count(n, 'en')} copies besides`),
  pages: 'Pages',
  go: 'Find',
  take: total => (total === 1 ? 'Export the document' : `Export all ${count(total, 'en')} documents`),
  taking: 'Exporting…',
  charactersUnit: 'characters',
  lines: (from, to) =>
    `The line over a date runs from ${from} to ${to}: solid where the text states it, hollow where it is inferred, red where it most likely lies.`,
  empty: 'The corpus holds no documents yet',
};
