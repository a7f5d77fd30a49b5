import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DateMode } from '../answers.js';
import { dayOf, isoDay } from './day.js';
import { periodsBetween } from './periods.js';
import { placeDocuments, type DatedDocument, type Placement } from './place-documents.js';

const dated = (earliest: string | null, latest: string | null, best: string | null = null): DatedDocument => ({
  earliest,
  latest,
  best,
  basis: earliest === latest ? 'stated' : 'inferred',
  tokens: 100,
  characters: 180,
});

/** Each document's places, as `period: share`. */
function placesOf(placement: Placement): Record<string, number>[] {
  return Array.from({ length: placement.starts.length - 1 }, (_, document) => {
    const places: Record<string, number> = {};
    for (let at = placement.starts[document]!; at < placement.starts[document + 1]!; at++) {
      places[placement.periods[placement.periodOf[at]!]!.id] = placement.weightOf[at]!;
    }
    return places;
  });
}

const NO_RANGE = { from: null, to: null };

describe('placeDocuments', () => {
  it('excludes a document whose interval fits no one period', () => {
    const placement = placeDocuments([dated('2009-01-01', '2009-12-31'), dated('2009-12-31', '2010-01-01')], 'year', 'exclude');
    expect(placesOf(placement)).toEqual([{ 2009: 1 }, {}]);
    expect(placement).toMatchObject({ placed: 1, excluded: 1, undated: 0, outside: 0 });
    expect(placement.periods.map(period => period.id)).toEqual(['2009']);
  });

  it('spreads a document by days of overlap', () => {
    const [places] = placesOf(placeDocuments([dated('2008-12-30', '2009-01-08')], 'year', 'spread'));
    expect(places).toEqual({ 2008: 0.2, 2009: 0.8 });
  });

  it('spreads only what lies in the range asked for', () => {
    const placement = placeDocuments([dated('2008-12-30', '2009-01-08')], 'year', 'spread', { from: '2009-01-05', to: null });
    expect(placesOf(placement)).toEqual([{ 2009: 0.4 }]);
    expect(placement.periods).toEqual([{ id: '2009', start: '2009-01-05', end: '2009-12-31' }]);
  });

  it('places a document wholly at its best reading', () => {
    const places = placesOf(
      placeDocuments(
        [
          dated('2008-01-01', '2009-12-31', '2009'),
          dated('2008-01-01', '2008-12-31', '2008-05'),
          dated('2008-03-01', '2008-03-31'),
        ],
        'month',
        'best',
      ),
    );
    expect(places).toEqual([{ '2009-07': 1 }, { '2008-05': 1 }, { '2008-03': 1 }]);
  });

  it('takes the middle of what reading and interval agree on', () => {
    const [places] = placesOf(placeDocuments([dated('2009-10-01', '2009-12-31', '2009')], 'month', 'best'));
    expect(places).toEqual({ '2009-11': 1 });
  });

  it('never places a document that is not bounded on both sides', () => {
    const documents = [
      dated(null, '2009-12-31', '2009'),
      dated('2009-01-01', null),
      dated(null, null),
      dated('2010-01-01', '2009-01-01'),
    ];
    for (const mode of ['exclude', 'spread', 'best'] as const) {
      expect(placeDocuments(documents, 'year', mode)).toMatchObject({ placed: 0, undated: 4, periods: [] });
    }
  });

  it('leaves no gap on the axis, and runs it over the range asked for', () => {
    const documents = [dated('2003-05-01', '2003-05-01'), dated('2007-05-01', '2007-05-01')];
    const years = (range: { from: string | null; to: string | null }): string[] =>
      placeDocuments(documents, 'year', 'best', range).periods.map(period => period.id);
    expect(years(NO_RANGE)).toEqual(['2003', '2004', '2005', '2006', '2007']);
    expect(years({ from: '2001', to: '2004-06' })).toEqual(['2001', '2002', '2003', '2004']);
    expect(years({ from: '2006', to: null })).toEqual(['2006', '2007']);
    expect(years({ from: '2010', to: '2011' })).toEqual(['2010', '2011']);
    expect(years({ from: '2010', to: null })).toEqual([]);
  });

  it('counts what lies outside the range apart from what fits no period of it', () => {
    const documents = [dated('2003-05-01', '2003-05-01'), dated('2004-11-01', '2005-02-01'), dated('2005-06-01', '2005-06-30')];
    expect(placeDocuments(documents, 'year', 'exclude', { from: '2005', to: '2005' })).toMatchObject({
      placed: 1,
      excluded: 1,
      outside: 1,
    });
  });

  it('has an axis of nothing for no documents', () => {
    expect(placeDocuments([], 'year', 'spread')).toMatchObject({ periods: [], placed: 0, undated: 0, excluded: 0 });
  });

  it('spreads as counting the days one by one would', () => {
    const day = fc.integer({ min: dayOf(1960, 1, 1), max: dayOf(2025, 1, 1) });
    const bin = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const, 'plan' as const, 'term' as const);
    fc.assert(
      fc.property(day, fc.nat(700), day, fc.nat(900), bin, (first, length, from, width, by) => {
        const range = { from: isoDay(from), to: isoDay(from + width) };
        const counted: Record<string, number> = {};
        for (let at = Math.max(first, from); at <= Math.min(first + length, from + width); at++) {
          const { id } = periodsBetween(isoDay(at), isoDay(at), by)[0]!;
          counted[id] = (counted[id] ?? 0) + 1;
        }
        const [places] = placesOf(placeDocuments([dated(isoDay(first), isoDay(first + length))], by, 'spread', range));
        expect(Object.keys(places!)).toEqual(Object.keys(counted));
        for (const [id, days] of Object.entries(counted)) expect(places![id]).toBeCloseTo(days / (length + 1), 12);
      }),
      { numRuns: 60 },
    );
  });

  it('never gives away more or less than one document, and counts every document once', () => {
    const day = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2025, 1, 1) });
    const document = fc.tuple(day, fc.nat(900), fc.boolean()).map(([first, length, undated]) => {
      return undated ? dated(null, null) : dated(isoDay(first), isoDay(first + length));
    });
    const mode = fc.constantFrom<DateMode>('exclude', 'spread', 'best');
    const bin = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const, 'plan' as const, 'term' as const);
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), mode, bin, (documents, dates, by) => {
        const placement = placeDocuments(documents, by, dates);
        const { placed, undated, excluded, outside } = placement;
        expect(placed + undated + excluded).toBe(documents.length);
        expect(outside).toBe(0);
        for (const places of placesOf(placement)) {
          const shares = Object.values(places);
          if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
