import type { Constraint } from './constraint.js';
import { FAR_AHEAD, LONG_AGO, bounded } from './evidence-for.js';
import type { PartReading } from './reading.js';

/** More different years than this make a chronicle, whose last entry says little about when it was written. */
const CHRONICLE_YEARS = 60;
/**
 * How far a speech lies behind the newest thing it knows: later than so many days in so many of a hundred cases. The more dated
 * things it mentions, the closer it keeps to them.
 */
const STEPS = [
  { days: 400, few: 0.45, some: 0.28, many: 0.16 },
  { days: 800, few: 0.22, some: 0.11, many: 0.05 },
  { days: 1600, few: 0.095, some: 0.04, many: 0.015 },
  { days: 4000, few: 0.028, some: 0.01, many: 0.004 },
] as const;
/** How often the newest thing a text speaks of has not come to pass yet. */
const NOT_YET = 0.2;
const FIRM = 0.13;
const A_YEAR = 366;
/** How much must speak for the newest thing: minus the sum of the logarithms of the doubts. */
const SUPPORT = 3.4;

/** Speeches speak of what is new: the longer nothing newer is mentioned, the less likely a later date. */
export function freshness(constraints: Constraint[], parts: PartReading[]): Constraint[] {
  const news = constraints.filter(one => one.newsFrom !== undefined).sort((a, b) => b.newsFrom! - a.newsFrom!);
  if (news.length === 0 || distinctYears(parts) > CHRONICLE_YEARS) return [];
  const newest = newestSupported(news);
  const from = newest.newsFrom!;
  // What one firm mention alone says is not taken for the newest, but nothing is held against it either.
  const firm = news.find(one => one.doubt <= FIRM)?.newsFrom ?? from;
  const amount = news.length >= 12 ? 'many' : news.length >= 4 ? 'some' : 'few';
  const later = STEPS.map(step =>
    bounded(
      newest.place,
      'nothing-newer',
      { from: LONG_AGO, to: Math.max(from + step.days, firm + A_YEAR) },
      step[amount],
      'nothing newer is mentioned',
    ),
  );
  return [bounded(newest.place, 'newest-news', { from, to: FAR_AHEAD }, NOT_YET, 'the newest thing mentioned'), ...later];
}

/** One mention alone may be of something still to come: the newest that enough of the text stands behind. */
function newestSupported(news: Constraint[]): Constraint {
  let support = 0;
  for (const one of news) {
    support -= Math.log(one.doubt);
    if (support >= SUPPORT) return one;
  }
  return news[0]!;
}

function distinctYears(parts: PartReading[]): number {
  const years = new Set<number>();
  for (const part of parts) for (const date of part.dates) if (date.year) years.add(date.year.first);
  return years.size;
}
