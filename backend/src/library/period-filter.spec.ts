import { describe, expect, it } from '@jest/globals';
import { firstDay, isUndated, lastDay, liesIn } from './period-filter.js';

const speech = (earliest: string | null, latest: string | null, best: string | null = null) => ({ earliest, latest, best });
const year2009 = { from: '2009-01-01', to: '2009-12-31' };

describe('the days of a date', () => {
  it.each([
    ['2009', '2009-01-01', '2009-12-31'],
    ['2009-02', '2009-02-01', '2009-02-28'],
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['2009-12', '2009-12-01', '2009-12-31'],
    ['2009-02-03', '2009-02-03', '2009-02-03'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });
});

describe('liesIn', () => {
  const turnOfYear = speech('2008-12-01', '2009-01-31', '2008-12');

  it('excludes an interval that reaches out of the period', () => {
    expect(liesIn(turnOfYear, year2009, 'exclude')).toBe(false);
    expect(liesIn(speech('2009-01-01', '2009-12-31'), year2009, 'exclude')).toBe(true);
  });

  it('spreads over every period the interval touches', () => {
    expect(liesIn(turnOfYear, year2009, 'spread')).toBe(true);
    expect(liesIn(turnOfYear, { from: '2009-02-01', to: null }, 'spread')).toBe(false);
  });

  it('takes the middle of the best reading', () => {
    expect(liesIn(turnOfYear, year2009, 'best')).toBe(false);
    expect(liesIn(turnOfYear, { from: '2008-01-01', to: '2008-12-31' }, 'best')).toBe(true);
    expect(liesIn(speech('2008-06-01', '2009-12-31'), year2009, 'best')).toBe(true);
  });

  it('never places an undated document', () => {
    for (const mode of ['exclude', 'spread', 'best'] as const)
      expect(liesIn(speech(null, '2009-05-01'), year2009, mode)).toBe(false);
    expect(isUndated(speech('2009-01-01', null))).toBe(true);
  });
});
