import { dayOf, yearOf } from './calendar.js';
import { clauseAfter, clauseBefore, sentenceAfter, sentenceBefore } from './clause.js';
import type { Days } from './calendar.js';
import type { KnownFact } from './chronology.js';
import type { Constraint } from './constraint.js';
import { FAR_AHEAD, LONG_AGO, asNews, bounded, placeOf } from './evidence-for.js';
import type { FactMention, PartReading } from './reading.js';
import { readNumber } from './numerals.js';

const BEGUN = /(?:开始执行|开始实施|起步实施)[^，。；]{0,4}$/;
const ACHIEVED = /取得|实现良好|良好开局的|显著成|成效/;
const OPENING = /良好开局的一年|开局之年|起步之年|开局年|第一年|头一年|首年|开局起步|起步年|开局的一年|开局、?起步/;
const CLOSING = /收官之年|最后一年|收官年|决胜之年|收官的一年|冲刺之年|末年/;
const NTH_YEAR = /^[”"」’]?(?:规划|计划)?(?:实施)?(?:的)?第([一二三四五])年/;
const THIS_YEAR = /(?:今年|本年|当年)(?:是|既是|作为|，)?[^。]{0,24}$|(?:今年)$/;
const LAST_YEAR = /(?:去年|过去的?一年|刚刚过去的一年|上年)(?:是|，)?[^。]{0,24}$/;
const NEXT_YEAR = /(?:明年|来年|即将到来的一年|新的一年)(?:是|，)?[^。]{0,24}$/;
const DRAFTED = /(?:编制|谋划|研究|制定|制订|草拟|启动|起草|编好|前期)[^，。；]{0,8}$/;
const DRAFTED_AFTER = /^[”"」’]?(?:规划|计划)?(?:的)?(?:编制|前期|研究|思路|建议|草案)/;
const AIMED = /要达到|要实现|将|力争|争取|确保|翻一番|计划|要完成/;
const PRESENTED = /^[”"」’]?(?:规划|计划)?(?:纲要)?(?:[（(]草案[）)])?的?报告/;
const EVE = /^[”"」’]?(?:规划|计划)?[^，。；]{0,14}(?:奠定|打下|打好|开好|准备)|^[”"」’]?(?:规划|计划)?良好基础/;

/** What a plan is to reach is measured against the year before it begins. */
const AGAINST_LAST_YEAR = /^[”"」’]?(?:规划|计划)?(?:期间|时期|末|期末)?[^。；]{0,60}?(?:同|与|比|较|在|由|从)去年(?:年?底|末)?/;

/**
 * What a mention of a five-year plan says: its opening or closing year, its drafting, or only the years around it. `times` is how
 * often the plan has been named so far; a single mention may be a misprint of its neighbour.
 */
export function planConstraints(reading: PartReading, mention: FactMention, plan: KnownFact, times: number): Constraint[] {
  const { text } = reading;
  const place = placeOf(reading, mention.start, mention.end);
  const first = yearOf(plan.from);
  const last = yearOf(plan.to ?? plan.from);
  const after = sentenceAfter(text, mention.end, 26);
  const before = sentenceBefore(text, mention.start, 30);
  const named = BEGUN.test(before) ? first : yearNamed(after, first, last);
  if (named !== null) return [yearOfPlan(place, before, named, ACHIEVED.test(after))];
  if (PRESENTED.test(after)) {
    const days = { from: dayOf(first - 1, 11, 1), to: dayOf(first, 6, 30) };
    return [asNews(bounded(place, 'plan-presented', days, 0.25, 'the plan is laid before a congress'), days.from)];
  }
  const near = clauseBefore(text, mention.start, 12);
  if (DRAFTED.test(near) || DRAFTED_AFTER.test(clauseAfter(text, mention.end, 8))) {
    return [
      bounded(
        place,
        'plan-being-drafted',
        { from: dayOf(first - 3, 6, 1), to: dayOf(first, 6, 30) },
        0.2,
        'the plan is being drawn up',
      ),
    ];
  }
  if (EVE.test(after) && /为/.test(near)) {
    return [bounded(place, 'plan-ahead', { from: dayOf(first - 3, 1, 1), to: dayOf(first, 12, 31) }, 0.2, 'the plan lies ahead')];
  }
  const far = sentenceAfter(text, mention.end, 70);
  if (AGAINST_LAST_YEAR.test(far) && AIMED.test(far)) {
    const days = { from: dayOf(first, 1, 1), to: dayOf(first, 12, 31) };
    return [asNews(bounded(place, 'plan-from-last-year', days, 0.12, 'its aims are measured against last year'), days.from)];
  }
  const known = bounded(
    place,
    'plan-named',
    { from: dayOf(first - 3, 1, 1), to: FAR_AHEAD },
    times > 1 ? 0.04 : 0.14,
    'the plan is named',
  );
  const aims = /^[”"」’]?(?:规划|计划)?(?:期间|时期|末)/.test(after) && AIMED.test(sentenceAfter(text, mention.end, 50));
  const early = { from: dayOf(first - 3, 1, 1), to: dayOf(first + 2, 12, 31) };
  return [
    asNews(known, dayOf(first - 2, 1, 1), 0.5),
    ...(aims ? [bounded(place, 'plan-aims', early, 0.25, 'what the plan is to bring is still ahead')] : []),
  ];
}

function yearNamed(after: string, first: number, last: number): number | null {
  const clause = after.split(/[，；、]/, 1)[0]!;
  if (OPENING.test(clause)) return first;
  if (CLOSING.test(clause)) return last;
  const nth = NTH_YEAR.exec(clause);
  return nth ? first + readNumber(nth[1]!, 0, 1) - 1 : null;
}

function yearOfPlan(place: Constraint['place'], before: string, year: number, achieved: boolean): Constraint {
  const words = `${year} is spoken of`;
  const all = (from: number, to: number, doubt: number, rule: string): Constraint => {
    const days: Days = { from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) };
    return asNews(bounded(place, rule, days, doubt, words), days.from);
  };
  if (THIS_YEAR.test(before)) return all(year, year, 0.04, 'plan-year-this');
  if (LAST_YEAR.test(before)) return all(year + 1, year + 1, 0.08, 'plan-year-last');
  if (achieved) return all(year + 1, year + 1, 0.15, 'plan-year-last');
  if (NEXT_YEAR.test(before)) return all(year - 1, year, 0.1, 'plan-year-next');
  return bounded(place, 'plan-year', { from: dayOf(year - 1, 10, 1), to: dayOf(year + 1, 5, 31) }, 0.15, words);
}

/**
 * The newest plan a text names: no later one was under way. Where it speaks of it as running and not as drafted or prepared for,
 * its years are likeliest.
 */
export function newestPlan(place: Constraint['place'], plan: KnownFact, running: boolean): Constraint[] {
  const first = yearOf(plan.from);
  const to = dayOf(yearOf(plan.to ?? plan.from) + 1, 6, 30);
  const latest = bounded(place, 'newest-plan', { from: LONG_AGO, to }, 0.05, 'no later plan is named');
  if (!running) return [latest];
  const likeliest = 'its years are likeliest';
  return [
    latest,
    bounded(place, 'newest-plan', { from: dayOf(first - 2, 11, 1), to }, 0.3, likeliest),
    bounded(place, 'newest-plan', { from: dayOf(first, 1, 1) - 60, to }, 0.35, likeliest),
  ];
}
