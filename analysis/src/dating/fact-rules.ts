import { dayOf, monthDays, yearOf } from './calendar.js';
import type { Days } from './calendar.js';
import type { FactKind, KnownFact } from './chronology.js';
import { clauseAfter, clauseBefore, sentenceAfter, sentenceBefore } from './clause.js';
import type { Constraint } from './constraint.js';
import { FAR_AHEAD, LONG_AGO, asNews, bounded, monthDayOf, placeOf } from './evidence-for.js';
import type { FactMention, PartReading } from './reading.js';

/** How often a mention of each kind of fact misleads. */
const DOUBT: Record<FactKind, number> = {
  plan: 0.03,
  meeting: 0.02,
  event: 0.03,
  formulation: 0.03,
  document: 0.05,
  law: 0.05,
  campaign: 0.04,
  institution: 0.04,
  term: 0.02,
  anniversary: 0.1,
  season: 0.2,
  statistics: 0.2,
};
/** What is news when it is mentioned; institutions, laws and offices are mentioned as long as they stand. */
const NEWS: ReadonlySet<FactKind> = new Set<FactKind>(['meeting', 'event', 'formulation', 'document', 'campaign']);

const AHEAD =
  /(?:即将召开的?|将要召开的?|将召开|迎接|喜迎|筹备|备战|行将|即将举行的?|即将举办的?|筹办|服务保障|办好|申办|迎来)[^，。；]{0,8}$/;
const AHEAD_AFTER = /^[^，。；]{0,8}(?:即将召开|将于|即将举行|将在|即将到来|召开前|开幕前|筹办|筹备|申办|倒计时)/;
const HELD = /成功(?:举办|召开|申办|举行)|圆满(?:举行|成功|完成|结束|落幕)|举办了|胜利召开|闭幕/;
/** The last word before a fact that ties it to a year. */
const DEIXIS = /(今年|本年|去年|上年|前年)(?!以来)(?:(?!今年|本年|去年|上年|前年|明年)[^。；]){0,32}$/;
const YEARS_AGO: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: 1, 上年: 1, 前年: 2 };
const JUST_NOW = /(?:最近|近日|日前|刚刚|不久前|前不久|近期|新近|前段时间|前一段时间|前一阶段|前阶段)[^，,。；]{0,12}$/;
/** The same with a pause: "前段时间，结合…的召开". */
const JUST_NOW_AT =
  /(?:最近|近日|日前|不久前|前不久|近期|前段时间|前一段时间|前一阶段)[，,](?:结合|随着|围绕|针对|根据|按照|为了?|党?中央|国务院)[^，,。；]{0,8}$/;
/** A few days or a month before the text. */
const DAYS_AGO = /(昨天|昨日|前天|上周|上星期|本周|这周|上月|上个月|本月|这个月)[^，,。；]{0,14}$/;
const STARTED = /(?:开展|实施|施行|启动|推行|出台|提出|部署|爆发|发生|作出)[^，。；]{0,10}$/;
/** "今年要贯彻…": what is to be done this year with a thing says nothing about when the thing was. */
const PLANNED =
  /(?:今年|去年|前年)[^。；]{0,8}(?:要|将|是|继续|贯彻|围绕|按照|研究|制定)|制定[^，。；]{0,10}$|贯彻[^，。；]{0,8}$|落实[^，。；]{0,8}$/;
const FOR_ITS_SAKE = /(?:为|迎接|喜迎|向)[^，。；]{0,4}$/;
const SINCE_THEN = /今年\d{1,2}月(?:\d{1,2}日)?起|今年\d{1,2}月(?:份)?以来/;
const FORMER = /[原前老]$/;
/** A law just made known is news; one that merely stands is not. */
const CARRIED_OUT = /(?:新颁布|颁布|出台|新修订|刚刚|即将施行|学习宣传|学习贯彻)[^，。；]{0,8}$/;
/** A session of the congress that is over: what it decided, and what has been since. */
const SESSION_OVER =
  /^(?:胜利)?(?:闭幕)?(?:以来|后)|^到(?:现在|我们|这次)|^[，,]?(?:的(?:决议|决定|号召|精神)|通过|批准|确定|提出(?!请)|号召|决定|作出)/;
const LAWMAKING = /制定|草案|提请|审议|起草|拟订|立法|研究修改/;

/** What a mention of a fact says about the date of the text: after it began; with 去年, 即将, 刚刚 and their like, much more. */
export function factConstraints(reading: PartReading, mention: FactMention, fact: KnownFact): Constraint[] {
  const place = placeOf(reading, mention.start, mention.end);
  const before = clauseBefore(reading.text, mention.start, 24);
  const found: Constraint[] = [];
  if (fact.kind === 'meeting' && isAhead(reading.text, mention, before)) {
    const days = { from: fact.announced ?? fact.from - 400, to: fact.to ?? fact.from };
    return [asNews(bounded(place, 'meeting-ahead', days, 0.1, 'it is still to come'), days.from)];
  }
  const sentence = sentenceBefore(reading.text, mention.start, 40);
  const told = PLANNED.test(before) ? null : toldWithYear(before, sentence, fact);
  if (told) found.push(asNews(bounded(place, told.rule, told.days, told.doubt, told.because), told.days.from));
  const known = knownSince(reading, mention, fact);
  if (known) found.push(known);
  if (fact.to !== null && !FORMER.test(before)) found.push(...currentUntil(place, fact));
  return found;
}

function isAhead(text: string, mention: FactMention, before: string): boolean {
  const after = clauseAfter(text, mention.end, 16);
  if (FOR_ITS_SAKE.test(before) && /^[^，。；]{0,2}(?:的)?(?:胜利)?(?:召开|举办|举行|献礼)/.test(after)) return true;
  return !HELD.test(after) && !HELD.test(before) && (AHEAD.test(before) || AHEAD_AFTER.test(after));
}

function knownSince(reading: PartReading, mention: FactMention, fact: KnownFact): Constraint | null {
  const { text } = reading;
  if (fact.series === 'npc-session' && SESSION_OVER.test(sentenceAfter(text, mention.end, 12)))
    return sessionOver(reading, mention, fact);
  const doubt = fact.doubt ?? DOUBT[fact.kind];
  const place = placeOf(reading, mention.start, mention.end);
  const since = (from: number) => bounded(place, `${fact.kind}-known`, { from, to: FAR_AHEAD }, doubt);
  if (fact.kind === 'law' || fact.kind === 'document') {
    const around = sentenceBefore(text, mention.start, 60) + sentenceAfter(text, mention.end, 60);
    if (LAWMAKING.test(around)) return null;
    const fresh = fact.kind === 'document' || CARRIED_OUT.test(clauseBefore(text, mention.start, 12));
    return fresh ? asNews(since(fact.from), fact.from) : since(fact.from);
  }
  if (fact.announced !== null && !HELD.test(clauseAfter(text, mention.end, 12) + clauseBefore(text, mention.start, 8))) {
    return asNews(since(fact.announced), fact.announced);
  }
  return NEWS.has(fact.kind) ? asNews(since(fact.from), fact.from) : since(fact.from);
}

function toldWithYear(
  before: string,
  sentence: string,
  fact: KnownFact,
): { days: Days; rule: string; doubt: number; because: string } | null {
  const once = fact.kind === 'meeting' || fact.kind === 'event' || fact.kind === 'document' || fact.kind === 'law';
  const begun = (fact.kind === 'campaign' || fact.kind === 'formulation') && STARTED.test(before);
  const year = yearOf(fact.from);
  const inYear = (at: number): Days => ({ from: Math.max(dayOf(at, 1, 1), fact.from), to: dayOf(at, 12, 31) });
  const deixis = once ? DEIXIS.exec(before)?.[1] : begun ? DEIXIS.exec(sentence)?.[1] : undefined;
  if (deixis !== undefined) {
    const ago = YEARS_AGO[deixis]!;
    const rule = ['this-year', 'last-year', 'year-before-last'][ago]!;
    // A drive reaches a city up to a year after it began.
    const days =
      begun && !SINCE_THEN.test(sentence) ? { from: inYear(year + ago).from, to: inYear(year + ago + 1).to } : inYear(year + ago);
    return {
      days,
      rule,
      doubt: begun ? 0.15 : 0.05,
      because: `it was in ${year}, which the text calls ${deixis}`,
    };
  }
  const lately = once ? daysAgo(before, fact) : null;
  if (lately) return lately;
  if (
    (JUST_NOW.test(before) || JUST_NOW_AT.test(sentence)) &&
    fact.kind !== 'law' &&
    fact.kind !== 'institution' &&
    fact.kind !== 'term'
  ) {
    const to = (once ? fact.from : (fact.to ?? fact.from)) + 240;
    return { days: { from: fact.from, to }, rule: 'just-now', doubt: 0.15, because: 'it was lately' };
  }
  return null;
}

/** "昨天闭幕的…", "上个月召开的…": days or a month after it. */
function daysAgo(before: string, fact: KnownFact): { days: Days; rule: string; doubt: number; because: string } | null {
  const word = DAYS_AGO.exec(before)?.[1];
  const end = fact.to ?? fact.from;
  // What is known only to the month or the year cannot be told to the day.
  if (word === undefined || end - fact.from > 25) return null;
  const months = (from: number, later: number): Days => {
    const month = monthDayOf(from).month - 1 + later;
    return monthDays(yearOf(from) + Math.floor(month / 12), (month % 12) + 1);
  };
  const days = /昨|前天/.test(word)
    ? { from: fact.from + 1, to: end + 3 }
    : /周|星期/.test(word)
      ? { from: fact.from, to: end + (word.startsWith('上') ? 14 : 7) }
      : word.startsWith('上')
        ? { from: months(fact.from, 1).from, to: months(end, 1).to }
        : { from: fact.from, to: months(end, 0).to };
  return { days, rule: 'days-ago', doubt: 0.08, because: `the text calls it ${word}` };
}

function sessionOver(reading: PartReading, mention: FactMention, fact: KnownFact): Constraint {
  const from = (fact.to ?? fact.from) + 1;
  const place = placeOf(reading, mention.start, mention.end);
  return asNews(bounded(place, 'session-over', { from, to: FAR_AHEAD }, 0.06, 'that session is over'), from);
}

/** How long after its end a thing is still spoken of as if it were there. */
const AFTERLIFE = { institution: 500, term: 120, campaign: 300, formulation: 700 } as const;
const UNTIL_DOUBT = { institution: 0.15, term: 0.12, campaign: 0.3, formulation: 0.25 } as const;

function currentUntil(place: Constraint['place'], fact: KnownFact): Constraint[] {
  const { kind } = fact;
  if (kind !== 'institution' && kind !== 'term' && kind !== 'campaign' && kind !== 'formulation') return [];
  const to = (fact.to ?? 0) + AFTERLIFE[kind];
  return [bounded(place, `${kind}-current`, { from: LONG_AGO, to }, UNTIL_DOUBT[kind], 'it was current until then')];
}
