import { describe, expect, it } from '@jest/globals';
import { bootstrapRatio } from '../statistics/bootstrap.js';
import { seedFor } from '../statistics/seeded-random.js';
import type { DatedDocument } from './place-documents.js';
import { trend, type TrendOptions } from './trend.js';

const speech = (date: string | null, tokens = 100, characters = 200): DatedDocument => ({
  earliest: date,
  latest: date,
  best: date,
  basis: date ? 'stated' : 'none',
  tokens,
  characters,
});

/** Four speeches in 2003, none in 2004, one in 2005, one undated. */
const documents = [
  speech('2003-01-10'),
  speech('2003-03-10', 300, 600),
  speech('2003-06-10'),
  speech('2003-09-10', 200, 400),
  speech('2005-02-10', 400, 800),
  speech(null, 50, 100),
];
const byYear: TrendOptions = { by: 'year', dates: 'best', from: null, to: null };
const livelihood = {
  id: '民生',
  kind: 'theme' as const,
  documents: [0, 1, 4, 5],
  counts: [1, 3, 2, 1],
  weights: [50, 300, 200, 40],
};
const employment = { id: '就业', kind: 'form' as const, documents: [1, 3, 5], counts: [6, 1, 2] };

describe('trend', () => {
  const answer = trend(documents, [livelihood, employment], byYear);

  it('lays what there is on a continuous axis, holes included', () => {
    expect(answer.periods).toEqual([
      {
        id: '2003',
        start: '2003-01-01',
        end: '2003-12-31',
        documents: 4,
        tokens: 700,
        characters: 1400,
        inferred: 0,
        thin: false,
      },
      { id: '2004', start: '2004-01-01', end: '2004-12-31', documents: 0, tokens: 0, characters: 0, inferred: 0, thin: true },
      {
        id: '2005',
        start: '2005-01-01',
        end: '2005-12-31',
        documents: 1,
        tokens: 400,
        characters: 800,
        inferred: 0,
        thin: false,
      },
    ]);
    expect(answer.placed).toEqual({ documents: 5, inferred: 0, undated: 1, excluded: 0 });
  });

  it('measures a theme by its share of characters', () => {
    const [theme] = answer.series;
    expect(theme).toMatchObject({ id: '民生', measure: 'share-of-characters', total: 7, undated: { count: 1, documents: 1 } });
    expect(theme!.points.map(({ count, documents: held, value, perWan }) => [count, held, value, perWan])).toEqual([
      [4, 2, 0.25, null],
      [0, 0, null, null],
      [2, 1, 0.25, null],
    ]);
  });

  it('measures a form per million tokens and per 万字', () => {
    const form = answer.series[1]!;
    expect(form).toMatchObject({ id: '就业', measure: 'per-million-tokens', total: 9, undated: { count: 2, documents: 1 } });
    expect(form.points.map(({ value, perWan }) => [value, perWan])).toEqual([
      [10_000, 50],
      [null, null],
      [0, 0],
    ]);
  });

  it('gives an interval from three documents on, the bootstrap of that period and no other', () => {
    const [full, hole, thin] = answer.series[1]!.points;
    const alone = bootstrapRatio([0, 6, 0, 1], [100, 300, 100, 200], { seed: seedFor(answer.settings.seed, '2003') })!;
    expect(full!.low).toBeCloseTo(alone.low * 1e6, 6);
    expect(full!.high).toBeCloseTo(alone.high * 1e6, 6);
    expect([hole!.low, hole!.high, thin!.low, thin!.high]).toEqual([null, null, null, null]);
    // A theme is measured against characters.
    const theme = bootstrapRatio([50, 300, 0, 0], [200, 600, 200, 400], { seed: seedFor(answer.settings.seed, '2003') });
    const { low, high } = answer.series[0]!.points[0]!;
    expect({ low, high }).toEqual(theme);
  });

  it('gives no interval where no speech of a period holds any of it, or all hold nothing else', () => {
    const none = { ...livelihood, documents: [4], counts: [2], weights: [200] };
    const all = { ...livelihood, documents: [0, 1, 2, 3], counts: [1, 1, 1, 1], weights: [200, 600, 200, 400] };
    const { series } = trend(documents, [none, all], byYear);
    expect(series.map(({ points }) => [points[0]!.value, points[0]!.low, points[0]!.high])).toEqual([
      [0, null, null],
      [1, null, null],
    ]);
  });

  it('says how many speeches on the axis have an inferred date', () => {
    const inferred = { ...speech('2003-12-31'), latest: '2004-01-03', basis: 'inferred' as const };
    const of = (range: Partial<TrendOptions>) => trend([inferred, speech('2003-05-01')], [], { ...byYear, ...range }).placed;
    expect(of({ dates: 'spread' })).toMatchObject({ documents: 2, inferred: 1 });
    expect(of({ dates: 'exclude' })).toMatchObject({ documents: 1, inferred: 0 });
    expect(of({ dates: 'spread', to: '2003-06' })).toMatchObject({ documents: 1, inferred: 0 });
  });

  it('says the same for a period whatever the axis around it and whatever else is asked', () => {
    const narrow = trend(documents, [employment], { ...byYear, from: '2003', to: '2003' });
    expect(narrow.series[0]!.points[0]).toEqual(answer.series[1]!.points[0]);
    expect(narrow.periods[0]).toEqual(answer.periods[0]);
  });

  it('shares a spread speech out, and its count, documents and tokens with it', () => {
    const spread = { ...speech('2003-12-31', 100, 200), latest: '2004-01-03', basis: 'inferred' as const };
    const { periods, series } = trend([spread], [{ ...employment, documents: [0], counts: [8] }], { ...byYear, dates: 'spread' });
    expect(periods).toMatchObject([
      { id: '2003', documents: 0.25, tokens: 25, characters: 50, inferred: 1 },
      { id: '2004', documents: 0.75, tokens: 75, characters: 150, inferred: 1 },
    ]);
    expect(series[0]!.points.map(({ count, documents: held, value }) => [count, held, value])).toEqual([
      [2, 0.25, 80_000],
      [6, 0.75, 80_000],
    ]);
  });

  it('counts what is excluded', () => {
    const wide = { ...speech('2003-12-31'), latest: '2004-01-03' };
    const { placed, series } = trend([wide, speech('2003-05-01')], [{ ...employment, documents: [0], counts: [8] }], {
      ...byYear,
      dates: 'exclude',
    });
    expect(placed).toEqual({ documents: 1, inferred: 0, undated: 0, excluded: 1 });
    expect(series[0]).toMatchObject({ total: 8, undated: { count: 0, documents: 0 } });
    expect(series[0]!.points).toHaveLength(1);
  });

  it('takes a period of speeches without text for a hole', () => {
    const empty = [speech('2003-01-01', 0, 0), speech('2003-02-01', 0, 0), speech('2003-03-01', 0, 0)];
    const { series } = trend(empty, [{ ...employment, documents: [], counts: [] }], byYear);
    expect(series[0]!.points).toEqual([
      { period: '2003', count: 0, documents: 0, value: null, low: null, high: null, perWan: null },
    ]);
  });

  it('has an answer for no documents and for no series', () => {
    expect(trend([], [{ ...employment, documents: [], counts: [] }], byYear)).toMatchObject({
      periods: [],
      series: [{ points: [], total: 0 }],
    });
    expect(trend(documents, [], byYear).periods).toHaveLength(3);
  });

  it('says with what it was made', () => {
    expect(answer.settings).toEqual({ replicates: 999, seed: 20030701, level: 0.95 });
    expect(trend(documents, [], { ...byYear, replicates: 99, seed: 5 }).settings).toEqual({
      replicates: 99,
      seed: 5,
      level: 0.95,
    });
  });

  it('refuses series that do not fit the documents', () => {
    expect(() => trend(documents, [{ ...employment, documents: [6], counts: [1] }], byYear)).toThrow(RangeError);
    expect(() => trend(documents, [{ ...employment, counts: [1] }], byYear)).toThrow(RangeError);
    expect(() => trend(documents, [{ ...livelihood, weights: undefined }], byYear)).toThrow(/weights/);
  });
});
