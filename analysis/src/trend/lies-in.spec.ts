import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DateMode } from '../answers.js';
import { dayOf, isoDay } from './day.js';
import { bestYear, liesIn } from './lies-in.js';
import { placeDocuments } from './place-documents.js';

const between = (earliest: string | null, latest: string | null, best: string | null = null) => ({ earliest, latest, best });
const year2009 = { from: '2009', to: '2009-12' };

describe('liesIn', () => {
  it('asks for the whole, for any part, or for the best day of an interval', () => {
    const turnOfYear = between('2008-12-01', '2009-01-10');
    expect(liesIn(turnOfYear, year2009, 'exclude')).toBe(false);
    expect(liesIn(turnOfYear, year2009, 'spread')).toBe(true);
    expect(liesIn(turnOfYear, year2009, 'best')).toBe(false);
    expect(liesIn(between('2009-01-01', '2009-12-31'), year2009, 'exclude')).toBe(true);
  });

  it('reads the best reading within the interval', () => {
    const autumn = between('2009-10-01', '2009-12-31', '2009');
    expect(liesIn(autumn, { from: '2009-11', to: '2009-11' }, 'best')).toBe(true);
    expect(liesIn(autumn, { from: '2009-07', to: '2009-07' }, 'best')).toBe(false);
  });

  it('leaves an end open, but finds no undated document anywhere', () => {
    expect(liesIn(between('2009-05-01', '2009-05-01'), { from: null, to: '2009' }, 'best')).toBe(true);
    expect(liesIn(between(null, '2009-05-01'), { from: null, to: null }, 'spread')).toBe(false);
    expect(liesIn(between('2010-01-01', '2009-05-01'), { from: null, to: null }, 'spread')).toBe(false);
  });

  it('finds in a period exactly the documents a mark on the time axis counts there', () => {
    const day = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2012, 1, 1) });
    const best = fc.constantFrom(null, '2003', '2005-04', '2007-07-07');
    const document = fc.tuple(day, fc.nat(800), best).map(([first, length, reading]) => ({
      ...between(isoDay(first), isoDay(first + length), reading),
      ...{ basis: 'inferred' as const, tokens: 100, characters: 180 },
    }));
    const mode = fc.constantFrom<DateMode>('exclude', 'spread', 'best');
    const bin = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const, 'plan' as const, 'term' as const);
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 8 }), mode, bin, (documents, dates, by) => {
        const { periods, starts, periodOf } = placeDocuments(documents, by, dates);
        periods.forEach((period, at) => {
          documents.forEach((one, index) => {
            const placed = periodOf.subarray(starts[index], starts[index + 1]).includes(at);
            expect(liesIn(one, { from: period.start, to: period.end }, dates)).toBe(placed);
          });
        });
      }),
    );
  });
});

describe('bestYear', () => {
  it('is the year of the best reading, else of the middle of the interval; an undated document has none', () => {
    expect(bestYear(between('2008-12-01', '2009-12-31', '2009'))).toBe('2009');
    expect(bestYear(between('2001-04-01', '2019-06-30'))).toBe('2010');
    expect(bestYear(between(null, '2019-06-30'))).toBeNull();
  });
});
