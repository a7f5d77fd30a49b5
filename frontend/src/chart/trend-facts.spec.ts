import { describe, expect, test } from '@jest/globals';
import type { TrendSeries } from '@cimai/analysis/answers';
import { trendAnswer } from './trend-answer.fixture.js';
import { trendFacts } from './trend-facts.js';

/**
 * One series over years with so many speeches each, beside others that do not move; a year of three or more has an interval of ± `half`.
 */
function course(values: number[], documents: number, half: number, others = 0) {
  const { series, periods } = trendAnswer();
  const of = (at: number) => ({ id: String(2001 + at), start: `${2001 + at}-01-01`, end: `${2001 + at}-12-31` });
  const [low, high] =
    documents < 3 ? [() => null, () => null] : [(value: number) => value - half, (value: number) => value + half];
  const points = values.map((value, at) => ({
    ...series[0]!.points[1]!,
    period: of(at).id,
    value,
    low: value > 0 ? low(value) : null,
    high: value > 0 ? high(value) : null,
  }));
  const answer = {
    periods: values.map((_, at) => ({ ...periods[1]!, ...of(at), documents })),
    series: [
      { ...series[0]!, points },
      ...Array.from({ length: others }, (_, i) => ({ ...series[0]!, id: `其他${i}`, points: points.map(() => points[0]!) })),
    ],
  };
  return trendFacts(answer, 'theme', (each: TrendSeries) => each.id);
}

describe('a rise or a fall', () => {
  test('is not told of single speeches, however different they are', () => {
    expect(course([0.1, 0.2, 0.5], 1, 0)).toMatchObject({ rising: null, falling: null, steady: true });
  });

  test('is not told where the intervals allow that nothing moved', () => {
    expect(course([0.2, 0.3, 0.28], 3, 0.1)).toMatchObject({ rising: null, falling: null, steady: true });
    expect(course([0.2, 0.3, 0.48], 3, 0.1)).toMatchObject({ rising: { before: 0.2, after: 0.48 }, steady: false });
  });

  test('must be the larger, the more series the one that moved most is picked from', () => {
    expect(course([0.2, 0.3, 0.4], 3, 0.12).rising).not.toBeNull();
    expect(course([0.2, 0.3, 0.4], 3, 0.12, 15)).toMatchObject({ rising: null, falling: null, steady: true });
    expect(course([0.2, 0.3, 0.6], 3, 0.12, 15).rising).not.toBeNull();
  });

  test('is told from a period that holds none of it with the doubt of the others, not as if it were certain', () => {
    const start = course([0, 0.3, 0.28], 5, 0.1);
    expect(start).toMatchObject({ rising: { before: 0, after: 0.28, periods: 1 } });
    expect(course([0, 0.3, 0.12], 5, 0.1)).toMatchObject({ rising: null, steady: true });
  });

  test('is told of single speeches year after year where late and early differ more than among themselves', () => {
    expect(course([0.1, 0.12, 0.11, 0.2, 0.2, 0.2, 0.3, 0.31, 0.29], 1, 0).rising).not.toBeNull();
    expect(course([0.1, 0.5, 0.3, 0.2, 0.2, 0.2, 0.5, 0.2, 0.4], 1, 0)).toMatchObject({ rising: null, steady: true });
  });
});

test('what weighs most is told by its share of all text, thin periods weighing no more than they hold', () => {
  const { series, periods } = trendAnswer();
  const points = (values: number[]) =>
    values.map((value, at) => ({ ...series[0]!.points[1]!, period: String(2001 + at), value }));
  const years = [1000, 9000, 1000].map((characters, at) => ({
    ...{ ...periods[1]!, id: String(2001 + at), start: `${2001 + at}-01-01`, end: `${2001 + at}-12-31` },
    characters,
  }));
  const two = [
    { ...series[0]!, id: '甲', points: points([0.5, 0.1, 0.5]) },
    { ...series[1]!, id: '乙', points: points([0.1, 0.3, 0.1]) },
  ];
  const { largest } = trendFacts({ periods: years, series: two }, 'theme', each => each.id);
  expect(largest?.label).toBe('乙');
  expect(largest?.overall).toBeCloseTo(2900 / 11_000, 12);
});
