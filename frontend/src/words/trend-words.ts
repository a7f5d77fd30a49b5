import { count, list, period, rate, share } from './figures.js';

/** One series' movement between the first and the last third of the axis, as a sentence needs it: the mean of either. */
export interface Movement {
  label: string;
  /** How many periods make up either third. */
  periods: number;
  before: number;
  after: number;
}

/** What a trend says, in numbers. */
export interface TrendFacts {
  kind: 'theme' | 'form';
  first: string;
  last: string;
  /** Periods with enough text to read a number off. */
  observed: number;
  /** Periods between the first and the last of them that hold too little. */
  holes: number;
  /** The one series there is, which then need not be told from others; null where there are several. */
  alone: string | null;
  /** Its share of all text on the axis, or its rate over all of it: no mean of periods, which would weigh a thin one like a full one. */
  largest: { label: string; overall: number } | null;
  rising: Movement | null;
  falling: Movement | null;
  /** True where something occurs and no series moved more than chance would have it. */
  steady: boolean;
  peak: Peak | null;
}

/** The highest value and what it rests on. */
interface Peak {
  label: string;
  period: string;
  value: number;
  /** Its 95 % interval, where one can be given. */
  interval: [low: number, high: number] | null;
  /** The documents it rests on, where they are too few for an interval. */
  few: number | null;
  /** The documents a period needed to count here, said where a thinner period stands higher. */
  least: number | null;
}

type Kind = TrendFacts['kind'];

/** A level as it stands inside a Chinese sentence: a share apart from the signs around it, a rate as words of its own. */
const inChinese = (kind: Kind, value: number) =>
  kind === 'theme' ? ` ${share(value, 'zh')} ` : `每百万词 ${rate(value, 'zh')} 次`;
const inEnglish = (kind: Kind, value: number) => (kind === 'theme' ? share(value, 'en') : `${rate(value, 'en')} per million`);

function readingZh(facts: TrendFacts): string {
  if (facts.observed < 3) return `只有 ${facts.observed} 个时段有足够的文本，还谈不上趋势。`;
  const { kind, alone, largest, rising, falling, steady, peak } = facts;
  const parts: string[] = [];
  const level = (value: number) => inChinese(kind, value).trimEnd();
  const moved = (move: Movement, word: string) => {
    const [first, last] =
      move.periods === 1 ? ['最初一个时段', '最后一个时段'] : [`前三分之一（${move.periods} 个时段）平均`, '后三分之一平均'];
    const how = `（${first}${level(move.before)}，${last}${level(move.after)}）`;
    if (move.label === largest?.label) parts[0] += `，${word}也最多${how}`;
    else parts.push(`${move.label}${word}${alone ? '' : '最多'}${how}`);
  };
  if (largest) {
    const [most, over] = kind === 'theme' ? ['分量最重', '占轴上全部文字的'] : ['出现最多', '轴上全部文字中'];
    parts.push(`${largest.label}${most}（${over}${level(largest.overall)}）`);
  }
  if (rising) moved(rising, '上升');
  if (falling) moved(falling, '下降');
  if (steady) parts.push(`${alone ?? ''}前后差别不足以说是上升或下降`);
  if (peak) parts.push(peakZh(peak, kind, alone !== null));
  const holes = facts.holes ? `，其间 ${facts.holes} 个时段文本不足` : '';
  const span = `${period(facts.first, 'zh')}至${period(facts.last, 'zh')}${holes}`;
  return parts.length ? `${span}：${parts.join('；')}。` : `${span}：没有一处提到所问的内容。`;
}

function peakZh({ label, period: where, value, interval, few, least }: Peak, kind: Kind, alone: boolean): string {
  const written = (bound: number) => (kind === 'theme' ? share(bound, 'zh') : rate(bound, 'zh'));
  const [low, high] = interval ?? [];
  const sure = low !== undefined && high !== undefined ? `，95% 区间 ${written(low)}–${written(high)}` : '';
  const rests = few === null ? sure : `，只据 ${count(few, 'zh')} 篇`;
  const among = least ? `在至少有 ${least} 篇的时段中，` : '';
  return `${among}最高点是${period(where, 'zh')}${alone ? '' : `的${label}`}（${inChinese(kind, value).trim()}${rests}）`;
}

function readingEn(facts: TrendFacts): string {
  if (facts.observed < 3)
    return `${facts.observed === 1 ? 'Only 1 period holds' : `Only ${facts.observed} periods hold`} enough text: too few to speak of a trend.`;
  const { kind, alone, largest, rising, falling, steady, peak } = facts;
  const parts: string[] = [];
  const level = (value: number) => inEnglish(kind, value);
  const moved = (move: Movement, word: string) => {
    const [first, last] =
      move.periods === 1
        ? ['in the first period', 'in the last']
        : [`on average in the first third (${move.periods} periods)`, 'in the last third'];
    const how = `${word}${alone ? '' : ' most'} (${level(move.before)} ${first}, ${level(move.after)} ${last})`;
    if (move.label === largest?.label) parts[0] += ` and ${how}`;
    else parts.push(`${move.label} ${how}`);
  };
  if (largest) {
    const [most, over] = kind === 'theme' ? ['weighs most', 'of'] : ['is the most frequent', 'over'];
    parts.push(`${largest.label} ${most} (${level(largest.overall)} ${over} all text on the axis)`);
  }
  if (rising) moved(rising, 'rose');
  if (falling) moved(falling, 'fell');
  if (steady)
    parts.push(
      alone
        ? `${alone} does not differ enough between early and late to speak of a rise or a fall`
        : 'early and late do not differ enough to speak of a rise or a fall',
    );
  if (peak) parts.push(peakEn(peak, kind, alone !== null));
  const periods = facts.holes === 1 ? '1 period' : `${facts.holes} periods`;
  const holes = facts.holes ? `, with too little text in ${periods} in between` : '';
  const span = `From ${period(facts.first, 'en')} to ${period(facts.last, 'en')}${holes}`;
  return parts.length ? `${span}, ${parts.join('; ')}.` : `${span}, nothing that was asked about occurs.`;
}

function peakEn({ label, period: where, value, interval, few, least }: Peak, kind: Kind, alone: boolean): string {
  const written = (bound: number) => (kind === 'theme' ? share(bound, 'en') : rate(bound, 'en'));
  const [low, high] = interval ?? [];
  const sure = low !== undefined && high !== undefined ? ` (95 % interval ${written(low)}–${written(high)})` : '';
  const rests = few === null ? sure : ` (on ${count(few, 'en')} ${count(few, 'en') === '1' ? 'document' : 'documents'} only)`;
  const among = least ? `among periods with ${least} documents or more, ` : '';
  return `${among}the peak is ${alone ? '' : `${label} `}in ${period(where, 'en')}, at ${inEnglish(kind, value)}${rests}`;
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
  spreadHere: '小数是分摊来的份额；点开列出可能讲于此时段的每一篇',
  spread:
    '日期不确定的讲话分摊在它的断代区间上，一个时段只计它的份额；点开一个数，列出可能讲于此时段的每一篇，所以会多于图上的数',
  thin: (documents: string) => `分摊到此时段的只有 ${documents} 篇，不足以给数字`,
  key: '空心点：多数日期为推断；斜线：没有足够的文本',
  keyOfBars: '斜纹柱：多数日期为推断；通栏斜线：没有足够的文本',
  period: '时段',
  series: '系列',
  count: '计数',
  value: '数值',
  band: '95% 区间',
  low: '区间下限',
  high: '区间上限',
  documentsWith: '含有的文献',
  noBand: '文献不足 3 篇，不给区间',
  noBandNone: '各篇都没有，抽样定不出区间',
  noBandAll: '各篇全是，抽样定不出区间',
  by: '时间单位',
  bins: { day: '日', month: '月', quarter: '季', year: '年', plan: '五年规划', term: '政府任期' },
  daysTooMany: '先选一个不超过五年的时段，再按日看',
  as: '画法',
  drawings: { panels: '分图与区间', area: '堆叠', lines: '折线', bars: '柱' },
  smooth: '平滑',
  smoothOff: '不平滑',
  smoothOver: (n: number) => `${n} 期移动平均`,
  forms: '词形',
  addForm: '加一个词形',
  addFormHint: '输入词形，简繁均可',
  themes: '主题',
  undated: (documents: number, series: string[]) =>
    documents
      ? `${count(documents, 'zh')} 篇未断代，不在轴上${series.length ? `：${series.join('，')}` : ''}`
      : '所有文献都已断代',
  inferredOf: (inferred: number, placed: number) => `轴上 ${count(placed, 'zh')} 篇中，${count(inferred, 'zh')} 篇的日期为推断`,
  undatedSeries: (label: string, n: number, kind: 'theme' | 'form') =>
    `${label} ${count(n, 'zh')} ${kind === 'theme' ? '段' : '次'}`,
  excluded: (n: number) => `${count(n, 'zh')} 篇因日期不确定而排除`,
  overlap: '一段可以带几个主题，所以各主题之和可以超过 100%。',
  bootstrap: (replicates: number, seed: number) =>
    `区间：按篇自助抽样 ${count(replicates, 'zh')} 次，种子 ${seed}；不足 3 篇、各篇都没有或各篇全是时不给区间`,
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
  spreadHere: 'Fractions are shares of speeches spread over their dates; a click opens every speech that may lie here',
  spread:
    'A speech of uncertain date is spread over its dating interval and counts in a period only with its share; a click opens every speech that may lie there, so more than the number says',
  thin: documents => `only ${documents} ${documents === '1' ? 'document falls' : 'documents fall'} here: too few for a number`,
  key: 'Hollow dot: most dates are inferred; hatching: not enough text',
  keyOfBars: 'Hatched bar: most dates are inferred; hatching from top to bottom: not enough text',
  period: 'Period',
  series: 'Series',
  count: 'Count',
  value: 'Value',
  band: '95 % interval',
  low: '95 % low',
  high: '95 % high',
  documentsWith: 'Documents with it',
  noBand: 'fewer than 3 documents: no interval',
  noBandNone: 'none in any document: resampling gives no interval',
  noBandAll: 'nothing else in any document: resampling gives no interval',
  by: 'Bins',
  bins: { day: 'Day', month: 'Month', quarter: 'Quarter', year: 'Year', plan: 'Five-year plan', term: 'Term of government' },
  daysTooMany: 'Choose a period of five years or less to see days',
  as: 'Drawn as',
  drawings: { panels: 'Panels', area: 'Stacked', lines: 'Lines', bars: 'Bars' },
  smooth: 'Smoothing',
  smoothOff: 'None',
  smoothOver: n => `${n}-period average`,
  forms: 'Forms',
  addForm: 'Add a form',
  addFormHint: 'A Chinese word, in either script',
  themes: 'Themes',
  undated: (documents, series) =>
    documents
      ? `${count(documents, 'en')} ${documents === 1 ? 'is' : 'are'} undated and not on the axis${series.length ? `: ${series.join(', ')}` : ''}`
      : 'Every document is dated',
  inferredOf: (inferred, placed) => `of ${count(placed, 'en')} on the axis, ${count(inferred, 'en')} by inference`,
  undatedSeries: (label, n, kind) => `${label} ${count(n, 'en')} ${kind === 'theme' ? 'passages' : 'times'}`,
  excluded: n => `${count(n, 'en')} left out because their dates are uncertain`,
  overlap: 'A passage can carry several themes, so the shares can add up to more than 100 %.',
  bootstrap: (replicates, seed) =>
    `Intervals: bootstrap by document, ${count(replicates, 'en')} replicates, seed ${seed}; none where there are fewer than 3 documents, or where none holds any of it or all hold nothing else`,
  totals: items => list(items, 'en'),
};
