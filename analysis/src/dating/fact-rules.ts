import { dayOf, yearOf } from './calendar.js';
import type { Days } from './calendar.js';
import type { KnownFact } from './chronology.js';
import { clauseAfter, clauseBefore } from './clause.js';
import type { Constraint } from './constraint.js';
import { FAR_AHEAD, LONG_AGO, bounded, placeOf } from './evidence-for.js';
import type { FactMention, PartReading } from './reading.js';

/** How often a mention of each kind of fact misleads, measured on dated texts of the development half. */
const DOUBT = {
  plan: 0.03,
  meeting: 0.02,
  event: 0.02,
  formulation: 0.02,
  document: 0.04,
  law: 0.02,
  campaign: 0.03,
  institution: 0.03,
  term: 0.02,
  anniversary: 0.1,
  season: 0.2,
  statistics: 0.2,
} as const;

const AHEAD =
  /(?:即将召开的?|将要召开的?|将召开|迎接|喜迎|筹备|备战|行将|即将举行的?|即将举办的?|筹办|服务保障|办好|迎|申办)[^，。；]{0,8}$/;
const AHEAD_AFTER = /^(?:[^，。；]{0,6})(?:即将召开|将于|即将举行|将在|即将到来|召开前|开幕前)/;
const LAST_YEAR = /(?:去年|上年|去年底|去年末|去年\d{1,2}月份?)[^。；]{0,16}$/;
const THIS_YEAR = /(?:今年|今年初|今年\d{1,2}月份?|本年)[^。；]{0,16}$/;
const YEAR_BEFORE_LAST = /前年[^。；]{0,16}$/;
const JUST_NOW = /(?:最近|近日|日前|刚刚|不久前|前不久|近期|新近|刚刚闭幕的|刚刚结束的|胜利闭幕的)[^，。；]{0,12}$/;
const FORMER = /原$|前$|老$/;

/** What a mention of a fact says about the date of the text: after it began; with 去年, 即将, 刚刚 and their like, much more. */
export function factConstraints(reading: PartReading, mention: FactMention, fact: KnownFact): Constraint[] {
  const place = placeOf(reading, mention.start, mention.end);
  const doubt = fact.doubt ?? DOUBT[fact.kind];
  const before = clauseBefore(reading.text, mention.start, 20);
  const after = clauseAfter(reading.text, mention.end, 14);
  const length = (fact.to ?? FAR_AHEAD) - fact.from;
  if (fact.kind === 'meeting' && (AHEAD.test(before) || AHEAD_AFTER.test(after))) {
    const days = { from: fact.from - 4 * 365, to: fact.to ?? fact.from };
    return [bounded(place, 'meeting-ahead', days, 0.15, 'it is still to come')];
  }
  const found: Constraint[] = [];
  const once = fact.kind === 'meeting' || fact.kind === 'event' || fact.kind === 'document' || fact.kind === 'law';
  const told = once ? toldWithYear(before, fact) : null;
  if (told) found.push(bounded(place, told.rule, told.days, told.doubt, told.because));
  const from = fact.kind === 'meeting' && length > 60 ? fact.from - 200 : fact.from;
  found.push(bounded(place, `${fact.kind}-known`, { from, to: FAR_AHEAD }, doubt));
  if (fact.to !== null && !once && !FORMER.test(before)) found.push(...currentUntil(place, fact));
  return found;
}

function toldWithYear(before: string, fact: KnownFact): { days: Days; rule: string; doubt: number; because: string } | null {
  const year = yearOf(fact.from);
  const inYear = (at: number): Days => ({ from: Math.max(dayOf(at, 1, 1), fact.from), to: dayOf(at, 12, 31) });
  if (LAST_YEAR.test(before)) return { days: inYear(year + 1), rule: 'last-year', doubt: 0.06, because: 'it was last year' };
  if (YEAR_BEFORE_LAST.test(before))
    return { days: inYear(year + 2), rule: 'year-before-last', doubt: 0.1, because: 'it was the year before last' };
  if (THIS_YEAR.test(before)) return { days: inYear(year), rule: 'this-year', doubt: 0.08, because: 'it was this year' };
  if (JUST_NOW.test(before))
    return { days: { from: fact.from, to: fact.from + 240 }, rule: 'just-now', doubt: 0.12, because: 'it was lately' };
  return null;
}

/** How long after its end a thing is still spoken of as if it were there. */
const AFTERLIFE = { institution: 500, term: 120, campaign: 400, formulation: 700 } as const;
const UNTIL_DOUBT = { institution: 0.15, term: 0.12, campaign: 0.25, formulation: 0.25 } as const;

function currentUntil(place: Constraint['place'], fact: KnownFact): Constraint[] {
  const { kind } = fact;
  if (kind !== 'institution' && kind !== 'term' && kind !== 'campaign' && kind !== 'formulation') return [];
  const to = (fact.to ?? 0) + AFTERLIFE[kind];
  return [bounded(place, `${kind}-current`, { from: LONG_AGO, to }, UNTIL_DOUBT[kind], 'it was current until then')];
}
