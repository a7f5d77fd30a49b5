import { dayOf, yearOf } from './calendar.js';
import type { Days } from './calendar.js';
import type { Constraint } from './constraint.js';
import { placeOf } from './evidence-for.js';
import type { PartReading } from './reading.js';

/** Where in its term a government says it stands, and how it says so. */
const YEARS_OF_TERM: readonly { words: RegExp; year: number }[] = [
  {
    words: /今年是(?:新一届|本届)(?:省|市|州|县|区)?(?:人民)?政府[^，。；]{0,10}(?:开局之年|第一年|首年|起步之年|履职之年)/,
    year: 1,
  },
  { words: /今年是(?:新一届|本届)(?:省|市|州|县|区)?(?:人民)?政府[^，。；]{0,10}第二年/, year: 2 },
  { words: /今年是(?:新一届|本届)(?:省|市|州|县|区)?(?:人民)?政府[^，。；]{0,10}第三年/, year: 3 },
  { words: /今年是(?:新一届|本届)(?:省|市|州|县|区)?(?:人民)?政府[^，。；]{0,10}第四年/, year: 4 },
  {
    words: /今年是(?:新一届|本届)(?:省|市|州|县|区)?(?:人民)?政府[^，。；]{0,10}(?:收官之年|最后一年|届末之年|第五年|届满之年)/,
    year: 5,
  },
];
const CHANGE = /今年是[^，。；]{0,12}换届(?:之)?年/;
const LOCAL_REPORT = /(?:代表|受)[^，。]{0,12}(?:人民政府|[省市州县区]政府|本届政府)(?:的?委托)?[^。]{0,12}向(?:大会|本次)/;
const PAST_FIVE = /(?:过去|本届政府|刚刚过去的?)(?:的)?五年|五年来的?工作|政府任期即将|任期已满|任期届满/;
/** The head of a text, in which it says what it is. */
const HEAD = 1500;
const TERM = 5;
/**
 * The years in which terms begin, as remainders by five: nation and provinces 1983, 1988 … 2018, 2023; cities, counties and
 * townships since 2006 in the winters before 2007, 2012, 2017, 2022.
 */
const NATION = 3;
const CITY = 2;

/** "今年是本届政府的开局之年", "今年是换届之年", a local report on the past five years: years of the five-year terms. */
export function termConstraints(reading: PartReading, horizon: Days): Constraint[] {
  const { text } = reading;
  const found: Constraint[] = [];
  // A text is searched for these words only where it has the one character without which there is none of them.
  if (text.includes('届')) {
    for (const { words, year } of YEARS_OF_TERM) {
      const match = words.exec(text);
      if (match)
        found.push(
          ofTerm(reading, match, windowsOf(horizon, [NATION, CITY], year - 1), `in year ${year} of a term of government`),
        );
    }
    const change = CHANGE.exec(text);
    if (change) found.push(ofTerm(reading, change, windowsOf(horizon, [NATION, CITY, 1], 0), 'in a year of a change of term'));
  }
  const head = text.slice(0, HEAD);
  const past = PAST_FIVE.exec(head.slice(0, 600));
  if (past && LOCAL_REPORT.test(head)) {
    // The congress meets between December and March around the turn of the term; a plan that ends is looked back upon likewise.
    const windows = windowsOf(horizon, [1, CITY, NATION], 0).map(({ from }) => ({ from: from - 45, to: from + 100 }));
    found.push(ofTerm(reading, past, windows, 'in a year of a change of term'));
  }
  return found;
}

function ofTerm(reading: PartReading, match: RegExpExecArray, windows: Days[], says: string): Constraint {
  const place = placeOf(reading, match.index, match.index + match[0].length);
  return { windows, doubt: 0.15, place, rule: 'year-of-term', says };
}

/** The years of the horizon that come `later` years after one in which a term begins. */
function windowsOf(horizon: Days, remainders: number[], later: number): Days[] {
  const windows: Days[] = [];
  for (let year = Math.max(yearOf(horizon.from), 1983); year <= yearOf(horizon.to); year++) {
    const begun = (((year - later) % TERM) + TERM) % TERM;
    if (remainders.includes(begun)) windows.push({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) });
  }
  return windows;
}
