import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Bin } from '../answers.js';
import { dayOf, daysOf, isoDay } from './day.js';
import { periodsBetween } from './periods.js';
import { TooManyPeriods } from './too-many-periods.js';

const ids = (earliest: string, latest: string, by: Bin): string[] =>
  periodsBetween(earliest, latest, by).map(period => period.id);

describe('periodsBetween', () => {
  it('names days, months, quarters and years', () => {
    expect(ids('2008-02-28', '2008-03-01', 'day')).toEqual(['2008-02-28', '2008-02-29', '2008-03-01']);
    expect(ids('2008-12-31', '2009-02-01', 'month')).toEqual(['2008-12', '2009-01', '2009-02']);
    expect(ids('2008-12-31', '2009-04-01', 'quarter')).toEqual(['2008-Q4', '2009-Q1', '2009-Q2']);
    expect(ids('2008', '2010', 'year')).toEqual(['2008', '2009', '2010']);
  });

  it('knows the five-year plans, the years of adjustment and the years before the first', () => {
    expect(ids('1949', '1970', 'plan')).toEqual(['1949-1952', '1953-1957', '1958-1962', '1963-1965', '1966-1970']);
    expect(ids('2020-12-31', '2026', 'plan')).toEqual(['2016-2020', '2021-2025', '2026-2030']);
    expect(ids('1948', '1948', 'plan')).toEqual(['1944-1948']);
  });

  it('knows the terms of the National People’s Congress, irregular before 1978, and goes on behind the last one known', () => {
    const terms = periodsBetween('1953', '1990', 'term');
    expect(terms.map(({ id }) => id)).toEqual([
      '1949-1954-npc0',
      '1954-1959-npc1',
      '1959-1964-npc2',
      '1964-1975-npc3',
      '1975-1978-npc4',
      '1978-1983-npc5',
      '1983-1988-npc6',
      '1988-1993-npc7',
    ]);
    expect(ids('2018-03-04', '2018-03-05', 'term')).toEqual(['2013-2018-npc12', '2018-2023-npc13']);
    expect(ids('2028-03-04', '2028-03-05', 'term')).toEqual(['2023-2028-npc14', '2028-2033-npc15']);
    expect(ids('1944-09-30', '1949-10-01', 'term')).toEqual(['1939-1944-npc0', '1944-1949-npc0', '1949-1954-npc0']);
    expect(periodsBetween('2020', '2020', 'term')).toEqual([{ id: '2018-2023-npc13', start: '2018-03-05', end: '2023-03-04' }]);
  });

  it('gives each period its first and last day', () => {
    expect(periodsBetween('2008-02', '2008-02', 'month')).toEqual([{ id: '2008-02', start: '2008-02-01', end: '2008-02-29' }]);
    expect(periodsBetween('2023-10', '2023-12', 'quarter')).toEqual([{ id: '2023-Q4', start: '2023-10-01', end: '2023-12-31' }]);
    expect(periodsBetween('1964', '1964', 'plan')).toEqual([{ id: '1963-1965', start: '1963-01-01', end: '1965-12-31' }]);
  });

  it('has no period for a range that ends before it starts', () => {
    expect(periodsBetween('2010', '2009', 'year')).toEqual([]);
  });

  it('refuses an axis nobody can read', () => {
    expect(() => periodsBetween('0001', '9999', 'day')).toThrow(TooManyPeriods);
    expect(periodsBetween('1949', '2025', 'day').length).toBe(28_124);
  });

  it('leaves no day out and counts none twice', () => {
    const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2060, 1, 1) });
    fc.assert(
      fc.property(day, fc.nat(3000), fc.constantFrom<Bin>('month', 'quarter', 'year', 'plan', 'term'), (from, length, by) => {
        const periods = periodsBetween(isoDay(from), isoDay(from + length), by);
        expect(daysOf(periods[0]!.start).first).toBeLessThanOrEqual(from);
        expect(daysOf(periods.at(-1)!.end).last).toBeGreaterThanOrEqual(from + length);
        periods.slice(1).forEach((period, at) => {
          expect(daysOf(period.start).first).toBe(daysOf(periods[at]!.end).last + 1);
        });
        expect(new Set(periods.map(period => period.id)).size).toBe(periods.length);
      }),
    );
  });
});
