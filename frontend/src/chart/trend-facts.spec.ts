import { describe, expect, test } from '@jest/globals';
import type { TrendSeries } from '@cimai/analysis/answers';
import { trendAnswer } from './trend-answer.fixture.js';
import { trendFacts } from './trend-facts.js';

/** What is said of one series that moved so far, between thirds of so many speeches each, beside others that did not move. */
function moved(before: number, after: number, error: number, speeches: number, others = 0) {
  const answer = trendAnswer();
  const series = [
    { ...answer.series[0]!, movement: { before, after, error } },
    ...Array.from({ length: others }, (_, i) => ({
      ...answer.series[0]!,
      id: `其他${i}`,
      movement: { before: 0.2, after: 0.2, error },
    })),
  ];
  const thirds = { ...answer.thirds!, before: speeches, after: speeches, freedom: 2 * speeches - 2 };
  return trendFacts({ ...answer, series, thirds }, 'theme', (each: TrendSeries) => each.id);
}

describe('a rise or a fall', () => {
  test('is not told of single speeches, however different they are', () => {
    expect(moved(0.1, 0.5, 0.001, 2.9)).toMatchObject({ rising: null, falling: null, steady: true });
    expect(moved(0.1, 0.5, 0.001, 3)).toMatchObject({ rising: { before: 0.1, after: 0.5 }, steady: false });
  });

  test('is not told where the error allows that nothing moved', () => {
    expect(moved(0.4, 0.2, 0.11, 50)).toMatchObject({ rising: null, falling: null, steady: true });
    expect(moved(0.4, 0.2, 0.09, 50)).toMatchObject({ falling: { before: 0.4, after: 0.2 }, steady: false });
  });

  test('must be the larger, the more series the one that moved most is picked from', () => {
    expect(moved(0.2, 0.4, 0.08, 50).rising).not.toBeNull();
    expect(moved(0.2, 0.4, 0.08, 50, 15)).toMatchObject({ rising: null, falling: null, steady: true });
    expect(moved(0.2, 0.6, 0.08, 50, 15).rising).not.toBeNull();
  });

  test('must be the larger, the fewer speeches tell the error', () => {
    expect(moved(0.2, 0.4, 0.08, 3)).toMatchObject({ rising: null, steady: true });
    expect(moved(0.2, 0.4, 0.06, 3).rising).not.toBeNull();
  });

  test('is not told where the speeches lie too close together for thirds', () => {
    const facts = trendFacts({ ...trendAnswer(), thirds: null }, 'theme', each => each.id);
    expect(facts).toMatchObject({ rising: null, falling: null, steady: true });
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
  const { largest } = trendFacts({ periods: years, series: two, thirds: null }, 'theme', each => each.id);
  expect(largest?.label).toBe('乙');
  expect(largest?.overall).toBeCloseTo(2900 / 11_000, 12);
});
