import { count, day, period, rate, share } from './figures.js';

/** One series' movement between the earliest and the latest third of the speeches, as a sentence needs it: its level in either. */
export interface Movement {
  label: string;
  /** The last day of the earliest third, and the first of the latest. */
  until: string;
  since: string;
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
  /** True where something occurs and no period holds a whole speech, so that no peak can be named. */
  scattered: boolean;
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

/** The month of a day, in words. */
const month = (iso: string, code: 'zh' | 'en') => day(iso.slice(0, 7), code);

/** A trend in one Chinese sentence; what is too little to speak of a trend is said as such. */
export function readingZh(facts: TrendFacts): string {
  if (facts.observed < 3) return `只有 ${facts.observed} 个时段有足够的文本，还谈不上趋势。`;
  const { kind, alone, largest, rising, falling, steady, peak, scattered } = facts;
  const parts: string[] = [];
  const level = (value: number) => inChinese(kind, value).trimEnd();
  const moved = (move: Movement, word: string) => {
    const [first, last] = [month(move.until, 'zh'), month(move.since, 'zh')];
    const how = `（最早三分之一的讲话，到${first}为止：${level(move.before).trim()}；最晚三分之一，从${last}起：${level(move.after).trim()}）`;
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
  if (scattered) parts.push('没有一个时段装得下一整篇讲话，所以不说最高点');
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

/** The same in English. */
export function readingEn(facts: TrendFacts): string {
  if (facts.observed < 3)
    return `${facts.observed === 1 ? 'Only 1 period holds' : `Only ${facts.observed} periods hold`} enough text: too few to speak of a trend.`;
  const { kind, alone, largest, rising, falling, steady, peak, scattered } = facts;
  const parts: string[] = [];
  const level = (value: number) => inEnglish(kind, value);
  const moved = (move: Movement, word: string) => {
    const [first, last] = [month(move.until, 'en'), month(move.since, 'en')];
    const levels = `${level(move.before)} in the earliest third of the speeches, up to ${first}; ${level(move.after)} in the latest third, from ${last}`;
    const how = `${word}${alone ? '' : ' most'} (${levels})`;
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
  if (scattered) parts.push('no period holds a whole speech, so no peak is named');
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
  const among = least ? `among periods with ${least === 1 ? 'a whole document' : `${least} documents`} or more, ` : '';
  return `${among}the peak is ${alone ? '' : `${label} `}in ${period(where, 'en')}, at ${inEnglish(kind, value)}${rests}`;
}
