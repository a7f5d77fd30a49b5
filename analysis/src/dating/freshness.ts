import type { Day, Days } from './calendar.js';
import type { Constraint, Profile } from './constraint.js';
import type { PartReading } from './reading.js';

/** More different years than this make a chronicle, whose last entry says little about when it was written. */
const CHRONICLE_YEARS = 60;
/**
 * How far a speech lies behind the newest thing it knows: later than so many days in so many of a hundred cases. The more dated
 * things it mentions, the closer it keeps to them.
 */
const LAGS = [
  { days: 366, few: 0.3, some: 0.22, many: 0.13 },
  { days: 800, few: 0.085, some: 0.05, many: 0.025 },
  { days: 1600, few: 0.028, some: 0.013, many: 0.006 },
  { days: 4000, few: 0.005, some: 0.0025, many: 0.001 },
] as const;
/**
 * The same, measured on whole speeches and on fragments of reports together. A fragment, or a speech of principles, lies years
 * behind its newest mention: the interval is chosen as for a speech, its confidence is what is left if it is none.
 */
const CAUTIOUS_LAGS = [
  { days: 366, few: 0.45, some: 0.3, many: 0.13 },
  { days: 800, few: 0.28, some: 0.12, many: 0.06 },
  { days: 1600, few: 0.15, some: 0.04, many: 0.01 },
  { days: 4000, few: 0.04, some: 0.005, many: 0.001 },
] as const;
type Lags = typeof LAGS | typeof CAUTIOUS_LAGS;
/** How often the newest thing a text speaks of has not come to pass yet. */
const NOT_YET = 0.1;
/** What is left of the probability when older news need no longer be asked. */
const NEGLIGIBLE = 0.001;

/** The newest thing a text is likely to know of, and what that says about every day of the horizon. */
export interface Freshness {
  newest: Constraint;
  profile: Profile;
  /** The same for a text that may be a fragment. */
  cautious: Profile;
}

/**
 * Speeches speak of what is new: the longer nothing newer is mentioned, the less likely a later date. Which mention is the newest
 * is itself in doubt (the newest may be a misprint or a plan), so every candidate counts by the probability that all newer ones
 * mislead. Null when a text has no news, or so many years that it is a chronicle.
 */
export function freshness(constraints: Constraint[], parts: PartReading[], horizon: Days): Freshness | null {
  const news = constraints.filter(one => one.newsFrom !== undefined).sort((a, b) => b.newsFrom! - a.newsFrom!);
  if (news.length === 0 || distinctYears(parts) > CHRONICLE_YEARS) return null;
  const amount = news.length >= 12 ? 'many' : news.length >= 4 ? 'some' : 'few';
  const candidates: { from: Day; share: number }[] = [];
  let left = 1;
  for (const one of news) {
    candidates.push({ from: clamp(one.newsFrom!, horizon), share: left * (1 - (one.newsDoubt ?? one.doubt)) });
    left *= one.newsDoubt ?? one.doubt;
    if (left < NEGLIGIBLE) break;
  }
  const likeliest = candidates.reduce((best, next, at) => (next.share > candidates[best]!.share ? at : best), 0);
  const profile = profileOf(candidates, LAGS, amount, left, horizon);
  const cautious = profileOf(candidates, CAUTIOUS_LAGS, amount, left, horizon);
  return { newest: news[likeliest]!, profile, cautious };
}

function profileOf(
  candidates: { from: Day; share: number }[],
  lags: Lags,
  amount: 'few' | 'some' | 'many',
  rest: number,
  horizon: Days,
): Profile {
  const edges = new Set<Day>([horizon.from]);
  const pieces: (Days & { density: number })[] = [];
  for (const { from, share } of candidates) {
    for (const piece of lagsFrom(from, lags, amount, horizon)) {
      if (piece.to < piece.from) continue;
      pieces.push({ ...piece, density: piece.density * share });
      edges.add(piece.from);
      if (piece.to < horizon.to) edges.add(piece.to + 1);
    }
  }
  const starts = [...edges].sort((a, b) => a - b);
  const floor = rest / (horizon.to - horizon.from + 1) + 1e-12;
  return starts.map((from, at) => {
    const to = at + 1 < starts.length ? starts[at + 1]! - 1 : horizon.to;
    return {
      from,
      to,
      density: pieces.reduce((sum, piece) => (piece.from <= from && piece.to >= from ? sum + piece.density : sum), floor),
    };
  });
}

/** The density of the date when the newest thing known is of the day `from`. */
function lagsFrom(from: Day, lags: Lags, amount: 'few' | 'some' | 'many', horizon: Days): (Days & { density: number })[] {
  const pieces = [{ from: horizon.from, to: from - 1, density: NOT_YET / Math.max(from - horizon.from, 1) }];
  let start = from;
  let above = 1;
  for (const lag of lags) {
    pieces.push({
      from: start,
      to: Math.min(from + lag.days - 1, horizon.to),
      density: ((1 - NOT_YET) * (above - lag[amount])) / (from + lag.days - start),
    });
    start = from + lag.days;
    above = lag[amount];
  }
  pieces.push({ from: start, to: horizon.to, density: ((1 - NOT_YET) * above) / Math.max(horizon.to - start + 1, 8000) });
  return pieces;
}

function clamp(day: Day, horizon: Days): Day {
  return Math.min(Math.max(day, horizon.from), horizon.to);
}

function distinctYears(parts: PartReading[]): number {
  const years = new Set<number>();
  for (const part of parts) for (const date of part.dates) if (date.year) years.add(date.year.first);
  return years.size;
}
