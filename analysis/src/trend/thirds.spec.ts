import { describe, expect, it } from '@jest/globals';
import type { Bin } from '../answers.js';
import type { DatedDocument } from './place-documents.js';
import { trend } from './trend.js';

const speech = (earliest: string, latest = earliest, characters = 200): DatedDocument => ({
  earliest,
  latest,
  best: null,
  basis: 'inferred',
  tokens: characters / 2,
  characters,
});
const bins: Bin[] = ['month', 'quarter', 'year', 'plan', 'term'];
const spread = { dates: 'spread', from: null, to: null } as const;
const of = (weights: number[]) => ({
  ...{ id: '民生', kind: 'theme' as const, weights },
  documents: weights.map((_, at) => at),
  counts: weights.map(weight => (weight > 0 ? 1 : 0)),
});

/** Nine speeches, one a year, each somewhere in its year. */
const nine = Array.from({ length: 9 }, (_, at) => speech(`${2001 + at}`));

describe('the thirds of the speeches', () => {
  it('and what moved between them are the same in every bin', () => {
    const weights = [10, 20, 30, 40, 50, 60, 100, 120, 80];
    const [first, ...others] = bins.map(by => trend(nine, [of(weights)], { ...spread, by }));
    expect(first!.thirds).toMatchObject({ until: '2003-12-31', since: '2007-01-01' });
    expect([first!.thirds!.before, first!.thirds!.after]).toEqual([expect.closeTo(3, 9), expect.closeTo(3, 9)]);
    expect(first!.series[0]!.movement).toMatchObject({ before: expect.closeTo(0.1, 9), after: expect.closeTo(0.5, 9) });
    for (const other of others) {
      expect(other.thirds).toEqual(first!.thirds);
      expect(other.series[0]!.movement).toEqual(first!.series[0]!.movement);
    }
  });

  it('err as speeches differ among themselves, each weighed against what the others say', () => {
    const { movement } = trend(nine, [of([10, 20, 30, 40, 50, 60, 100, 100, 100])], { ...spread, by: 'year' }).series[0]!;
    // Deviations of -0.05, 0 and 0.05 of one third, each a share of 600 characters, over what the other two hold; the other third is even and borrows.
    expect(movement!.error).toBeCloseTo(Math.sqrt(2 * 2 * (10 / 400) ** 2), 9);
  });

  it('rest on the speeches they hold, not on the bins these fill', () => {
    const wide = [speech('1990', '2007'), speech('1990', '2007'), speech('1990', '2007')];
    const { thirds } = trend(wide, [], { ...spread, by: 'month' });
    expect(thirds!.before).toBeCloseTo(1, 1);
    expect(thirds!.freedom).toBeLessThan(0.1);
  });

  it('are none where all speeches lie together, and a third that hangs on one speech tells no movement', () => {
    expect(trend([speech('2003-05-01'), speech('2003-05-09')], [of([1, 2])], { ...spread, by: 'day' }).thirds).toBeNull();
    const three = [speech('2001-01-01'), speech('2002-01-01'), speech('2003-01-01')];
    expect(trend(three, [of([1, 2, 3])], { ...spread, by: 'year' }).series[0]!.movement).toBeNull();
  });

  it('count a long speech beside short ones for little more than itself', () => {
    const long = nine.map((each, at) => (at === 0 ? speech('2001', '2001', 20_000) : each));
    const even = trend(nine, [], { ...spread, by: 'year' }).thirds!;
    const uneven = trend(long, [], { ...spread, by: 'year' }).thirds!;
    expect(even.freedom).toBeCloseTo(4, 9);
    expect(uneven.freedom).toBeLessThan(2.1);
  });
});

it('says how many intervals are longer than five years', () => {
  const loose = [speech('1990', '2007'), speech('2001', '2005'), speech('2003'), speech('2000', '2005')];
  expect(trend(loose, [], { ...spread, by: 'year' }).long).toEqual({ documents: 2, years: 18 });
});
