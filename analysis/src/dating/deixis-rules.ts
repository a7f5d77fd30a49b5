import type { Days } from './calendar.js';
import { dayOf, monthLength, yearOf } from './calendar.js';
import { clauseBefore, sentenceAfter } from './clause.js';
import type { Constraint } from './constraint.js';
import type { DeixisMention, DeixisWord } from './deixis.js';
import { everyYear, placeOf, written } from './evidence-for.js';
import type { MonthDay } from './evidence-for.js';
import { readNumber } from './numerals.js';
import type { PartReading } from './reading.js';

/** A part of every year in which a word is used in one way, and how often that misleads. */
interface Use {
  /** What stands right before the word, and behind it, when it is used so. */
  before?: RegExp;
  after?: RegExp;
  from: MonthDay;
  to: MonthDay;
  doubt: number;
}

/** Another year, a comparison or a habit is spoken of, not the time of speaking. */
const ELSEWHERE =
  /(?:去年|上年|前年|明年|来年|历年|每年|往年|同期|\d年|[〇○零一二三四五六七八九xX]年|比|较|同|与)[^，,。；]{0,3}$/;
const DONE = /^(?:末|底)?[，,]?[^。；]{0,30}?(?:了|已|同比|增长|下降|完成(?!率)|实现|累计|预计)/;
const AHEAD_BEFORE = /(?:于|在|到|力争|确保|争取|务必|务求|必须|计划)(?:今年)?$/;
const AHEAD = /^[^，,。；]{0,10}?(?:要|将|力争|确保|争取|务必|完成任务|以前|之前|底前|内)/;
const WORK_OF = /^[，,]?(?:的)?(?:各项)?(?:工作|任务|重点)|^[，,]?(?:我们|全市|全省|全县|全区|各级)?(?:要|必须|将)/;
const WORK_BEFORE = /(?:部署|安排|做好|抓好|谋划|研究|搞好|进入|布置)[^，,。；]{0,3}$/;
const LOOKED_BACK = /(?:总结|回顾|通报|分析)[^，,。；]{0,4}$/;
const at = (month: number, day: number): MonthDay => ({ month, day });

const USES: Readonly<Record<Exclude<DeixisWord, '本月'>, Use[]>> = {
  上半年: [
    { before: LOOKED_BACK, from: at(6, 20), to: at(9, 30), doubt: 0.15 },
    { before: AHEAD_BEFORE, from: at(1, 1), to: at(6, 25), doubt: 0.2 },
    { after: AHEAD, from: at(1, 1), to: at(6, 25), doubt: 0.25 },
    { after: DONE, from: at(6, 20), to: at(11, 10), doubt: 0.25 },
  ],
  下半年: [
    { before: WORK_BEFORE, from: at(6, 15), to: at(10, 15), doubt: 0.2 },
    { after: /^(?:的)?(?:各项)?工作/, from: at(6, 15), to: at(10, 15), doubt: 0.2 },
    { after: AHEAD, from: at(1, 1), to: at(10, 15), doubt: 0.25 },
  ],
  一季度: [
    { before: LOOKED_BACK, from: at(3, 15), to: at(6, 10), doubt: 0.15 },
    { after: DONE, from: at(3, 15), to: at(7, 15), doubt: 0.25 },
  ],
  二季度: quarterAhead(at(3, 20), at(6, 25)),
  三季度: quarterAhead(at(6, 20), at(9, 25)),
  四季度: quarterAhead(at(9, 10), at(12, 25)),
  春节前: [
    { before: /(?:务必|确保|力争|争取|必须|要在|赶在)[^，,。；]{0,4}$/, from: at(11, 15), to: at(2, 18), doubt: 0.2 },
    { after: /^[^，,。；]{0,12}?(?:要|务必|确保|必须|到位)/, from: at(11, 15), to: at(2, 18), doubt: 0.25 },
    { after: /^(?:夕)?[，,]?[^。；]{0,30}?(?:了|召开|举行|已)/, from: at(1, 22), to: at(4, 20), doubt: 0.2 },
  ],
  春节后: [{ after: /^/, from: at(12, 10), to: at(4, 20), doubt: 0.25 }],
  去年底: lastYearsEnd(),
  去年年底: lastYearsEnd(),
  去年末: lastYearsEnd(),
};

function quarterAhead(from: MonthDay, to: MonthDay): Use[] {
  return [
    { before: WORK_BEFORE, from, to, doubt: 0.15 },
    { after: WORK_OF, from, to, doubt: 0.15 },
  ];
}

/** What was done at the end of last year is told of in the months after it. */
function lastYearsEnd(): Use[] {
  return [{ after: /^[，,]?[^。；]{0,30}?(?:了|召开|通过|出台|下发|印发)/, from: at(1, 1), to: at(7, 15), doubt: 0.35 }];
}

/** What a word for a half-year, a quarter, a feast or this month says about the part of the year the text is spoken in. */
export function deixisConstraint(reading: PartReading, mention: DeixisMention, horizon: Days): Constraint | null {
  const before = clauseBefore(reading.text, mention.start, 10);
  const after = sentenceAfter(reading.text, mention.end, 40);
  if (mention.word === '本月') return thisMonth(reading, mention, after, horizon);
  if (ELSEWHERE.test(before)) return null;
  const use = USES[mention.word].find(one => (one.before ? one.before.test(before) : one.after!.test(after)));
  if (!use) return null;
  return {
    windows: everyYear(horizon, use.from, use.to),
    doubt: use.doubt,
    place: placeOf(reading, mention.start, mention.end),
    rule: 'part-of-year',
    says: `between ${written(use.from)} and ${written(use.to)} of some year`,
  };
}

const DAY_OF_MONTH = /^(?:的)?([0-9０-９一二三四五六七八九十]{1,3})[日号]/;
const PART_OF_MONTH = /^(上旬|中旬|下旬|底|月底)/;
const LAST_DAYS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 下旬: 30, 底: 30, 月底: 30 };
const FIRST_DAYS: Readonly<Record<string, number>> = { 上旬: 1, 中旬: 11, 下旬: 21, 底: 25, 月底: 25 };

/** "本月20日前上报": the text is of an earlier day of the month; "本月5日召开了": of a later one. */
function thisMonth(reading: PartReading, mention: DeixisMention, after: string, horizon: Days): Constraint | null {
  const day = DAY_OF_MONTH.exec(after);
  const part = PART_OF_MONTH.exec(after);
  const match = day ?? part;
  if (!match) return null;
  const number = day ? readNumber(day[1]!, 0, day[1]!.length) : 0;
  if (day && (number < 1 || number > 31)) return null;
  const gone = /^[^。；]{0,24}?(?:了|已)/.test(after.slice(match[0].length));
  const ahead = !gone && /^(?:以|之)?前|^[^。；]{0,20}?(?:要|将|拟|还要|准备)/.test(after.slice(match[0].length));
  if (!gone && !ahead) return null;
  const first = gone ? (day ? number : FIRST_DAYS[part![1]!]!) : 1;
  const last = ahead ? (day ? number : LAST_DAYS[part![1]!]!) : 31;
  const windows: Days[] = [];
  for (let year = yearOf(horizon.from); year <= yearOf(horizon.to); year++) {
    for (let month = 1; month <= 12; month++) {
      const length = monthLength(year, month);
      if (first <= length) windows.push({ from: dayOf(year, month, first), to: dayOf(year, month, Math.min(last, length)) });
    }
  }
  const place = placeOf(reading, mention.start, mention.end + match[0].length);
  return { windows, doubt: 0.15, place, rule: 'day-of-month', says: `between day ${first} and day ${last} of some month` };
}
