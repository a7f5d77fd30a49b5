import { dayOf, monthLength } from './calendar.js';
import { clauseAfter, clauseBefore, sentenceAfter } from './clause.js';
import type { Constraint } from './constraint.js';
import type { DateMention } from './date-mention.js';
import { FAR_AHEAD, LONG_AGO, asNews, bounded, placeOf } from './evidence-for.js';
import type { PartReading } from './reading.js';

/** How a text speaks about a year it names. */
export type YearReading = 'reviewed' | 'ahead' | 'target' | 'past' | 'named' | 'range';

/** A joining word right before the year parts it from the review: in "工作的回顾和1994年工作" another year was looked back upon. */
const REVIEW_BEFORE = /(?:总结|回顾|刚刚过去的|即将过去的|刚过去的)(?:[^年]{0,3}[^年和与及暨、])?$/;
const REVIEW_AFTER =
  /^度?[^，。；、]{0,10}(?:工作(?:的)?(?:回顾|总结)|回顾|执行情况|即将过去|已经过去|即将结束|就要过去|行将过去)/;
const AHEAD_BEFORE = /(?:部署|谋划|展望|即将到来的|迎来|做好|编制|编报)[^年]{0,4}$/;
const AHEAD_AFTER =
  /^度?[^，。；、]{0,10}(?:工作(?:的)?(?:总体要求|安排|部署|任务|重点|思路|打算|计划|意见|总体思路)|工作(?:的)?(?:基本)?方针|主要(?:任务|目标|预期目标)|重点工作|计划草案|预算草案|预算编制|即将到来|就要到来|经济社会发展的?(?:总体要求|主要预期目标|主要目标))/;
/** What stands right before a year still to come: "到2010年", "力争在2010年". */
const TARGET_BEFORE =
  /(?:到|至|力争|争取|确保|计划|预计|规划|拟|将|将于|定于|推迟到|延长到|提前到|迎接|申办|面向|放眼)(?:在|于|到)?$|(?:力争|争取|确保|计划|预计|规划|展望|目标)[^年]{0,6}$/;
const TARGET_AFTER =
  /^(?:底|末|年底|年末|的)?[^。；]{0,24}?(?:力争|争取|确保|要|将|计划|预计|全面建成|基本实现|建成|翻[一两]番|远景|规划|奥运|世博|目标)/;
const BEFORE_AFTER = /^(?:底|末|年底|年末|以|之|度)?(?:\d{1,2}月)?底?(?:以|之)?前/;
/** Words that only something over can carry, close behind the year. */
const DONE =
  /^[^。；]{0,30}?(?:了|已|过去|同比|比上年|比上一年|较上年|累计|曾|当年|增加到|下降到|提高到|上升到|荣获|获得|实现了|完成了|达到了|超过|突破|召开的|通过的|颁布的|发布的|成立的|实施以来|以来|增长\d)/;
const SINCE = /(?:截至|截止|自|自从|从|早在|始于)[^年]{0,3}$/;
const RANGE_AFTER = /^(?:底|度|初|末)?(?:[-—–－~～]|到|至)+\s*(?:[\d０-９]{2,4}|[一二][〇○零一二三四五六七八九])/;
const RANGE_BEFORE = /(?:[\d０-９]{4}|[一二][〇○零一二三四五六七八九]{3})\s*年?\s*(?:度|底|末)?\s*(?:[-—–－~～]|至|到)+$/;

/** Reads how the text speaks about the year of a mention: looked back upon, planned, aimed at, past, one end of a range, or just named. */
export function readingOfYear(text: string, mention: DateMention): YearReading {
  const before = clauseBefore(text, mention.start, 14);
  const after = sentenceAfter(text, mention.end, 44);
  const near = clauseAfter(text, mention.end, 26);
  const done = DONE.test(after);
  if ((RANGE_BEFORE.test(before) || RANGE_AFTER.test(near)) && !done) return 'range';
  if (REVIEW_BEFORE.test(before) || REVIEW_AFTER.test(near)) return 'reviewed';
  if (AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(near)) return 'ahead';
  if (BEFORE_AFTER.test(near) && !done) return 'target';
  if (SINCE.test(before)) return /^(?:起|开始|度起)/.test(near) ? 'named' : 'past';
  if (TARGET_BEFORE.test(before)) return done ? 'named' : 'target';
  if (TARGET_AFTER.test(after)) return 'named';
  return done ? 'past' : 'named';
}

/** How often the same year must be told of as past before one misreading can be ruled out. */
const OFTEN = 3;

/**
 * What one named year says about the date of the text. `times` is how often the text tells of that year as past so far; a year
 * that stands in the title of the speech is its own year.
 */
export function yearConstraint(reading: PartReading, mention: DateMention, times: Map<number, number>): Constraint | null {
  if (!mention.year || mention.year.first !== mention.year.last) return null;
  const year = mention.year.first;
  if (year < 1949 || year > 2100) return null;
  const place = placeOf(reading, mention.start, mention.end);
  const how = readingOfYear(reading.text, mention);
  if (how === 'range') return null;
  if (how === 'reviewed') return reviewed(place, year);
  if (how === 'ahead') return yearAhead(place, year);
  if (how === 'target') {
    return bounded(place, 'year-aimed-at', { from: LONG_AGO, to: dayOf(year, 12, 31) }, 0.12, `${year} is still to come`);
  }
  if (reading.part !== 'text') {
    const days = { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
    return asNews(bounded(place, 'year-in-title', days, 0.03, 'it stands in the title'), days.from);
  }
  if (how === 'past') {
    const seen = (times.get(year) ?? 0) + 1;
    times.set(year, seen);
    const from = startOfMention(mention, dayOf(year, 1, 1), year);
    return asNews(bounded(place, 'year-past', { from, to: FAR_AHEAD }, seen >= OFTEN ? 0.02 : 0.1), from);
  }
  const named = bounded(place, 'year-named', { from: dayOf(year - 1, 8, 1), to: FAR_AHEAD }, 0.22, `${year} is named`);
  return asNews(named, dayOf(year, 1, 1), 0.5);
}

function reviewed(place: Constraint['place'], year: number): Constraint {
  const days = { from: dayOf(year, 11, 15), to: dayOf(year + 1, 4, 30) };
  return asNews(bounded(place, 'year-under-review', days, 0.15, `${year} is looked back upon`), days.from);
}

function yearAhead(place: Constraint['place'], year: number): Constraint {
  const days = { from: dayOf(year - 1, 6, 1), to: dayOf(year, 12, 31) };
  return asNews(bounded(place, 'year-ahead', days, 0.2, `${year} is planned`), days.from);
}

/** A past month is over, or at least begun, when it is spoken of. */
function startOfMention(mention: DateMention, startOfYear: number, year: number): number {
  if (mention.month === null || mention.month < 1) return startOfYear;
  const day = mention.day === null || mention.day < 1 ? 1 : Math.min(mention.day, monthLength(year, mention.month));
  return dayOf(year, mention.month, day);
}
