import type { Days } from './calendar.js';
import { dayOf, yearOf } from './calendar.js';
import type { Chronology } from './chronology.js';
import type { Constraint } from './constraint.js';
import { asNews, bounded, everyYear, placeOf } from './evidence-for.js';
import { readNumber } from './numerals.js';
import type { PartReading } from './reading.js';

/** A report says in its first lines to which congress it is given. */
const HEAD = 1500;
const REPORT =
  /(?:代表|受)(?:中华人民共和国)?(国务院|[^，。]{0,12}人民政府|[省市县区]政府|本届政府)(?:的?委托)?[^。]{0,12}向(?:大会|本次(?:大会|会议)|第[^。，]{2,24}会议|全国人民代表大会)/;
const AT_SESSION = /在(?:中华人民共和国)?(?=第[一二三四五六七八九十]{1,3}届全国人民代表大会第[一二三四五六七八九十]次会议)/;
const PROVINCIAL_SESSION =
  /(?:省|自治区|北京市|天津市|上海市|重庆市)第[一二三四五六七八九十]{1,3}届人民代表大会第([一二三四五六])次会议/;
const LAST_OF_TERM = /过去五年|过去的五年|五年来的?工作|任期即将(?:结束|届满)|任期已满/;
const FIRST_OF_TERM = /本届政府(?:履行职责已经一年|依法履职的?第一年)|本届政府(?:任期)?的?第一年/;
/** National and provincial congresses are elected anew in 1983, 1988, 1993 and so on. */
const TERM = 5;
const FIRST_YEAR_OF_TERM = 3;

/** What the occasion says: the State Council reports on a known session, a local government between December and March. */
export function congressReport(reading: PartReading, chronology: Chronology): Constraint[] {
  const head = reading.text.slice(0, HEAD);
  return [
    ...atSession(reading, head),
    ...toCongress(reading, head, chronology),
    ...provincial(reading, head, chronology.horizon),
  ];
}

function atSession(reading: PartReading, head: string): Constraint[] {
  const match = AT_SESSION.exec(head.slice(0, 300));
  return match ? sessionAt(reading, match.index, match.index + match[0].length) : [];
}

/** The session named between two offsets: the text is given to it. */
function sessionAt(reading: PartReading, start: number, end: number): Constraint[] {
  const named = reading.facts.find(mention => mention.start >= start && mention.start <= end + 2);
  const session = named?.facts.find(fact => fact.series === 'npc-session');
  if (!named || !session) return [];
  const days = { from: session.from, to: session.to ?? session.from };
  const place = placeOf(reading, start, named.end);
  return [asNews(bounded(place, 'at-session', days, 0.02, 'it is given to this session'), days.from)];
}

function toCongress(reading: PartReading, head: string, chronology: Chronology): Constraint[] {
  const match = REPORT.exec(head);
  if (!match || !/各位代表/.test(head)) return [];
  const end = match.index + match[0].length;
  const place = placeOf(reading, match.index, end);
  if (match[1] !== '国务院') {
    const windows = everyYear(chronology.horizon, { month: 12, day: 10 }, { month: 3, day: 31 });
    return [
      {
        windows,
        doubt: 0.06,
        place,
        rule: 'report-to-local-congress',
        says: 'between 12-10 and 03-31, when local congresses meet',
      },
    ];
  }
  const named = sessionAt(reading, match.index, end);
  if (named.length > 0) return named;
  const sessions = chronology.series.get('npc-session') ?? [];
  if (sessions.length === 0) return [];
  const says = 'during a session of the National People’s Congress';
  const term = yearOfTerm(head);
  const found: Constraint[] = [{ windows: sessions, doubt: 0.02, place, rule: 'report-to-congress', says }];
  const inTerm = sessions.filter(days => term !== null && yearOf(days.from) >= 1983 && yearOf(days.from) % TERM === term);
  if (inTerm.length > 0)
    found.push({
      windows: inTerm,
      doubt: 0.04,
      place,
      rule: 'report-at-end-of-term',
      says: `${says}, as the term of office says`,
    });
  return found;
}

/** Where in the five-year term a report stands, as the remainder of its year by five; null when it does not say. */
function yearOfTerm(head: string): number | null {
  if (LAST_OF_TERM.test(head.slice(0, 400))) return FIRST_YEAR_OF_TERM;
  return FIRST_OF_TERM.test(head.slice(0, 600)) ? (FIRST_YEAR_OF_TERM + 1) % TERM : null;
}

/** The fourth session of a provincial congress meets in the fourth year of its term. */
function provincial(reading: PartReading, head: string, horizon: Days): Constraint[] {
  const match = PROVINCIAL_SESSION.exec(head.slice(0, 400));
  if (!match) return [];
  const session = readNumber(match[1]!, 0, match[1]!.length);
  const windows: Days[] = [];
  for (let year = 1983; year <= yearOf(horizon.to); year++) {
    if (year % TERM === (FIRST_YEAR_OF_TERM + session - 1) % TERM)
      windows.push({ from: dayOf(year, 1, 1), to: dayOf(year, 4, 15) });
  }
  const place = placeOf(reading, match.index, match.index + match[0].length);
  return [{ windows, doubt: 0.06, place, rule: 'provincial-session', says: `early in year ${session} of a five-year term` }];
}
