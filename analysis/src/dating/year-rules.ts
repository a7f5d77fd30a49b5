import { dayOf, monthLength } from './calendar.js';
import { clauseAfter, clauseBefore, sentenceAfter } from './clause.js';
import type { Constraint } from './constraint.js';
import type { DateMention } from './date-mention.js';
import { FAR_AHEAD, LONG_AGO, bounded, placeOf } from './evidence-for.js';
import type { PartReading } from './reading.js';

/** How a text speaks about a year it names. */
export type YearReading = 'reviewed' | 'ahead' | 'target' | 'past' | 'named';

const REVIEW_BEFORE = /(?:总结|回顾|刚刚过去的|即将过去的|过去的|刚过去的)[^年]{0,4}$/;
const REVIEW_AFTER =
  /^(?:度)?(?:[^，。；、]{0,12})(?:工作(?:的)?(?:回顾|总结|情况)|回顾|执行情况|即将过去|已经过去|即将结束|就要过去)/;
const AHEAD_BEFORE = /(?:部署|安排|谋划|展望|即将到来的|做好|编制|迎来)[^年]{0,4}$/;
const AHEAD_AFTER =
  /^(?:度)?(?:[^，。；、]{0,10})(?:工作(?:的)?(?:总体要求|安排|部署|任务|重点|思路|打算|计划|意见|目标|总体思路)|主要(?:任务|目标|预期目标)|重点工作|计划草案|预算草案|(?:即将|就要)到来|经济社会发展(?:的)?(?:总体要求|主要预期目标|主要目标))/;
const TARGET_BEFORE =
  /(?:到|至|力争|争取|确保|计划|预计|规划|拟|在|于|于是|将|将于|目标|前|定于|推迟到|延长到|提前到)(?:在|于|到)?$|(?:力争|争取|确保|计划|预计|规划|到|至)[^年]{0,6}$/;
const TARGET_AFTER =
  /^(?:底|末|年底|年末|前|底前|以前|之前|[\d一二三四五六七八九十]{0,2}月?底?前)*(?:[^，。；]{0,30}?)(?:力争|争取|确保|要|将|计划|预计|达到|实现|全面建成|基本实现|建成|完成|翻[一两]番|投产|通车|目标|远景)/;
const BEFORE_AFTER = /^(?:底|末|年底|年末|以|之)?(?:\d{1,2}月)?底?(?:以|之)?前/;
const DONE = /[已了过]|同比|比上年|比上一年|较上年|以来|累计|曾|截至|截止|当年|增加到|下降到|提高到|上升到|被|获得|荣获|年均/;
const RANGE_BEFORE = /(?:\d{4}|[一二〇○零九八]{4})\s*年?\s*(?:度|底|末)?\s*(?:[-—–－~～]|至|到)+$/;

/** Reads how the text speaks about the year of a mention: looked back upon, planned, aimed at, already past, or just named. */
export function readingOfYear(text: string, mention: DateMention): YearReading {
  const before = clauseBefore(text, mention.start, 14);
  const after = sentenceAfter(text, mention.end, 44);
  const near = clauseAfter(text, mention.end, 26);
  if (REVIEW_BEFORE.test(before) || REVIEW_AFTER.test(near)) return 'reviewed';
  if (AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(near)) return 'ahead';
  if (RANGE_BEFORE.test(before)) return 'named';
  if (BEFORE_AFTER.test(near) && !DONE.test(near)) return 'target';
  if (/(?:截至|截止|自|从|早在|于|在)[^年]{0,4}$/.test(before) && !/(?:拟|将|计划|预计)[^年]{0,6}$/.test(before)) {
    return /^(?:起|开始)/.test(near) ? 'named' : 'past';
  }
  if (TARGET_BEFORE.test(before)) return DONE.test(after) ? 'named' : 'target';
  if (DONE.test(after)) return 'past';
  return TARGET_AFTER.test(after) ? 'named' : 'named';
}

/** What one named year says about the date of the text. */
export function yearConstraint(reading: PartReading, mention: DateMention): Constraint | null {
  if (!mention.year || mention.year.first !== mention.year.last) return null;
  const year = mention.year.first;
  if (year < 1949 || year > 2100) return null;
  const place = placeOf(reading, mention.start, mention.end);
  const startOfYear = dayOf(year, 1, 1);
  switch (readingOfYear(reading.text, mention)) {
    case 'reviewed':
      return bounded(
        place,
        'year-under-review',
        { from: dayOf(year, 11, 15), to: dayOf(year + 1, 4, 30) },
        0.2,
        `${year} is looked back upon`,
      );
    case 'ahead':
      return bounded(place, 'year-ahead', { from: dayOf(year - 1, 10, 1), to: dayOf(year, 12, 31) }, 0.2, `${year} is planned`);
    case 'target':
      return bounded(place, 'year-aimed-at', { from: LONG_AGO, to: dayOf(year, 12, 31) }, 0.12, `${year} is still to come`);
    case 'past':
      return bounded(place, 'year-past', { from: startOfMention(mention, startOfYear, year), to: FAR_AHEAD }, 0.02);
    case 'named':
      return bounded(place, 'year-named', { from: dayOf(year - 1, 10, 1), to: FAR_AHEAD }, 0.15, `${year} is named`);
  }
}

/** A past month is over, or at least begun, when it is spoken of. */
function startOfMention(mention: DateMention, startOfYear: number, year: number): number {
  if (mention.month === null || mention.month < 1) return startOfYear;
  const day = mention.day === null ? 1 : Math.min(mention.day, monthLength(year, mention.month));
  return dayOf(year, mention.month, day);
}
