import type { Period, TrendAnswer } from '@cimai/analysis/answers';

/** True for a period with no text, or with so thin a slice of one that no number should be read off it. */
export function isThin(period: Pick<Period, 'thin'>): boolean {
  return period.thin;
}

/**
 * The answer without the thin periods at both ends of its axis; those inside stay, and are drawn as holes. An end that was asked
 * for in the question stays, too. Where every period is thin, the answer is left as it is.
 */
export function trimmed(answer: TrendAnswer): TrendAnswer {
  const first = answer.periods.findIndex(period => !isThin(period));
  if (first < 0) return answer;
  const last = answer.periods.findLastIndex(period => !isThin(period));
  const start = answer.question.from === null ? first : 0;
  const end = answer.question.to === null ? last + 1 : answer.periods.length;
  return {
    ...answer,
    periods: answer.periods.slice(start, end),
    series: answer.series.map(series => ({ ...series, points: series.points.slice(start, end) })),
  };
}
