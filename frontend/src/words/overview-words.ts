import { count, counted, shortCount } from './figures.js';

/** The corpus in numbers, as the overview's first sentence needs them. */
export interface CorpusFacts {
  documents: number;
  characters: number;
  places: number;
  firstYear: string | null;
  lastYear: string | null;
  undated: number;
  /** True where a period was asked for: the undated speeches then stand outside what is counted, else among it. */
  period: boolean;
  /** Names of the themes that were asked for: only speeches that hold one of them are counted, and of these only its passages. */
  themes: readonly string[];
}

/** Words of the overview. */
export const overviewZh = {
  title: '总览',
  reading: (f: CorpusFacts) =>
    `${count(f.documents, 'zh')} 篇` +
    (f.themes.length
      ? `讲话含${f.themes.join('或')}段落（共${shortCount(f.characters, 'zh')}字）`
      : `讲话，${shortCount(f.characters, 'zh')}字`) +
    `，来自 ${count(f.places, 'zh')} 个地方` +
    (f.firstYear ? `，时间从 ${f.firstYear} 年到 ${f.lastYear} 年` : '') +
    (f.undated ? `；${f.period ? '此外还' : '其中'}有 ${count(f.undated, 'zh')} 篇没有日期。` : '。'),
  inNumbers: '语料库概数',
  documents: '文献',
  tokens: '词次',
  characters: '字数',
  places: '地点',
  years: '年份',
  undated: '未断代',
  topForms: '最常见的词',
  topFormsReading: (form: string, perMillion: string, documents: string) =>
    `“${form}”最常见：每百万词次 ${perMillion} 次，见于 ${documents} 篇。`,
  more: '全部词频',
  themesHelp: (chosen: boolean): string =>
    chosen ? '占所选主题段落文字的比例，未断代的也算在内。' : '占全部文字的比例，未断代的也算在内。',
  moreTrend: '细看趋势',
  trendHelp: '换时间单位，加上任意词形，看 95% 区间。',
  emptyTitle: '语料库还是空的',
  emptyHelp: '把一批讲话拖进来，几分钟后就能看到主题如何起落。',
};

export const overviewEn: typeof overviewZh = {
  title: 'Overview',
  reading: f =>
    counted(f.documents, 'speech', 'speeches') +
    (f.themes.length
      ? ` with passages on ${f.themes.join(' or ')} (${shortCount(f.characters, 'en')} characters of them), `
      : `, ${shortCount(f.characters, 'en')} characters, `) +
    `from ${counted(f.places, 'place', 'places')}` +
    (f.firstYear ? `, given between ${f.firstYear} and ${f.lastYear}` : '') +
    (f.undated ? `; ${count(f.undated, 'en')} ${f.period ? 'more' : 'of them'} ${f.undated === 1 ? 'is' : 'are'} undated.` : '.'),
  inNumbers: 'The corpus in numbers',
  documents: 'Documents',
  tokens: 'Tokens',
  characters: 'Characters',
  places: 'Places',
  years: 'Years',
  undated: 'Undated',
  topForms: 'Most frequent words',
  topFormsReading: (form, perMillion, documents) =>
    `“${form}” is the most frequent: ${perMillion} per million tokens, in ${documents} ${documents === '1' ? 'document' : 'documents'}.`,
  more: 'All frequencies',
  themesHelp: chosen =>
    chosen
      ? 'Share of the passages on the themes chosen, undated speeches included.'
      : 'Share of all text, undated speeches included.',
  moreTrend: 'Look closer',
  trendHelp: 'Change the bins, add any form, see the 95 % intervals.',
  emptyTitle: 'The corpus is still empty',
  emptyHelp: 'Drop a folder of speeches in and see within minutes how their themes rise and fall.',
};
