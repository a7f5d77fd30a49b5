import { count, list, period, rate, share } from './figures.js';

/** One series' movement between the first and the last part of the axis, as a sentence needs it. */
export interface Movement {
  label: string;
  kind: 'theme' | 'form';
  before: number;
  after: number;
}

/** What a trend says, in numbers. */
export interface TrendFacts {
  first: string;
  last: string;
  observed: number;
  holes: number;
  largest: { label: string; kind: 'theme' | 'form'; mean: number } | null;
  rising: Movement | null;
  falling: Movement | null;
  peak: { label: string; kind: 'theme' | 'form'; period: string; value: number } | null;
  undated: number;
}

const level = (kind: 'theme' | 'form', value: number, code: 'zh' | 'en') =>
  kind === 'theme' ? share(value, code) : code === 'zh' ? `每百万词 ${rate(value, code)}` : `${rate(value, code)} per million`;

function readingZh(facts: TrendFacts): string {
  const span = `${period(facts.first, 'zh')}至${period(facts.last, 'zh')}`;
  if (facts.observed < 3) return `只有 ${facts.observed} 个时段有文本，还谈不上趋势。`;
  const parts: string[] = [];
  if (facts.largest) parts.push(`${facts.largest.label}分量最重（平均 ${level(facts.largest.kind, facts.largest.mean, 'zh')}）`);
  if (facts.rising)
    parts.push(
      `${facts.rising.label}上升最多，从 ${level(facts.rising.kind, facts.rising.before, 'zh')} 到 ${level(facts.rising.kind, facts.rising.after, 'zh')}`,
    );
  if (facts.falling)
    parts.push(
      `${facts.falling.label}下降最多，从 ${level(facts.falling.kind, facts.falling.before, 'zh')} 到 ${level(facts.falling.kind, facts.falling.after, 'zh')}`,
    );
  if (facts.peak)
    parts.push(
      `最高点是${period(facts.peak.period, 'zh')}的${facts.peak.label}（${level(facts.peak.kind, facts.peak.value, 'zh')}）`,
    );
  return parts.length ? `${span}：${parts.join('；')}。` : `${span}：没有一处提到所问的内容。`;
}

function readingEn(facts: TrendFacts): string {
  if (facts.observed < 3) return `Only ${facts.observed} period(s) hold any text: too few to speak of a trend.`;
  const span = `From ${period(facts.first, 'en')} to ${period(facts.last, 'en')}`;
  const parts: string[] = [];
  if (facts.largest)
    parts.push(`${facts.largest.label} weighs most (${level(facts.largest.kind, facts.largest.mean, 'en')} on average)`);
  if (facts.rising)
    parts.push(
      `${facts.rising.label} rose most, from ${level(facts.rising.kind, facts.rising.before, 'en')} to ${level(facts.rising.kind, facts.rising.after, 'en')}`,
    );
  if (facts.falling)
    parts.push(
      `${facts.falling.label} fell most, from ${level(facts.falling.kind, facts.falling.before, 'en')} to ${level(facts.falling.kind, facts.falling.after, 'en')}`,
    );
  if (facts.peak)
    parts.push(
      `the peak is ${facts.peak.label} in ${period(facts.peak.period, 'en')} (${level(facts.peak.kind, facts.peak.value, 'en')})`,
    );
  return parts.length ? `${span}, ${parts.join('; ')}.` : `${span}, nothing that was asked about occurs.`;
}

/** Words of the trend: themes and forms over time. */
export const trendZh = {
  title: '趋势',
  heading: '随时间的起落',
  themesOverTime: '主题随时间的起落',
  formsOverTime: '词形随时间的起落',
  reading: readingZh,
  shareOfCharacters: '占全文字数的比例',
  perMillion: '每百万词次',
  perWan: '每万字',
  documents: '文献',
  coverage: '文献数',
  stated: '日期自述',
  inferred: '日期推断',
  hole: '此时段没有文本',
  thin: (documents: string) => `分摊到此时段的只有 ${documents} 篇，不足以给数字`,
  period: '时段',
  series: '系列',
  count: '计数',
  value: '数值',
  band: '95% 区间',
  low: '区间下限',
  high: '区间上限',
  documentsWith: '含有的文献',
  noBand: '文献不足 3 篇，不给区间',
  by: '时间单位',
  bins: { day: '日', month: '月', quarter: '季', year: '年', plan: '五年规划' },
  as: '画法',
  drawings: { area: '堆叠', lines: '折线与区间', bars: '柱' },
  smooth: '平滑',
  smoothOff: '不平滑',
  smoothOver: (n: number) => `${n} 期移动平均`,
  forms: '词形',
  addForm: '加一个词形',
  addFormHint: '输入词形，简繁均可',
  themes: '主题',
  undated: (documents: number, series: string[]) =>
    documents
      ? `另有 ${count(documents, 'zh')} 篇未断代，不在轴上${series.length ? `：${series.join('，')}` : ''}`
      : '所有文献都已断代',
  undatedSeries: (label: string, n: number, kind: 'theme' | 'form') =>
    `${label} ${count(n, 'zh')} ${kind === 'theme' ? '段' : '次'}`,
  excluded: (n: number) => `${count(n, 'zh')} 篇因日期不确定而排除`,
  overlap: '一段可以带几个主题，所以各主题之和可以超过 100%。',
  bootstrap: (replicates: number, seed: number) => `区间：按篇自助抽样 ${count(replicates, 'zh')} 次，种子 ${seed}`,
  totals: (items: string[]) => list(items, 'zh'),
};

export const trendEn: typeof trendZh = {
  title: 'Trend',
  heading: 'Over time',
  themesOverTime: 'Themes over time',
  formsOverTime: 'Forms over time',
  reading: readingEn,
  shareOfCharacters: 'share of all characters',
  perMillion: 'per million tokens',
  perWan: 'per 10,000 characters',
  documents: 'documents',
  coverage: 'Documents',
  stated: 'date stated',
  inferred: 'date inferred',
  hole: 'no text in this period',
  thin: documents => `only ${documents} documents fall here: too few for a number`,
  period: 'Period',
  series: 'Series',
  count: 'Count',
  value: 'Value',
  band: '95 % interval',
  low: '95 % low',
  high: '95 % high',
  documentsWith: 'Documents with it',
  noBand: 'fewer than 3 documents: no interval',
  by: 'Bins',
  bins: { day: 'Day', month: 'Month', quarter: 'Quarter', year: 'Year', plan: 'Five-year plan' },
  as: 'Drawn as',
  drawings: { area: 'Stacked', lines: 'Lines and bands', bars: 'Bars' },
  smooth: 'Smoothing',
  smoothOff: 'None',
  smoothOver: n => `${n}-period average`,
  forms: 'Forms',
  addForm: 'Add a form',
  addFormHint: 'A Chinese word, in either script',
  themes: 'Themes',
  undated: (documents, series) =>
    documents
      ? `${count(documents, 'en')} more are undated and not on the axis${series.length ? `: ${series.join(', ')}` : ''}`
      : 'Every document is dated',
  undatedSeries: (label, n, kind) => `${label} ${count(n, 'en')} ${kind === 'theme' ? 'passages' : 'times'}`,
  excluded: n => `${count(n, 'en')} left out because their dates are uncertain`,
  overlap: 'A passage can carry several themes, so the shares can add up to more than 100 %.',
  bootstrap: (replicates, seed) => `Intervals: bootstrap by document, ${count(replicates, 'en')} replicates, seed ${seed}`,
  totals: items => list(items, 'en'),
};
