import { describe, expect, it } from '@jest/globals';
import { firstDay, isUndated, lastDay } from './days.js';

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

describe('isUndated', () => {
  it('is true for a document that nothing bounds on one side', () => {
    expect(isUndated({ earliest: null, latest: '2009-05-01' })).toBe(true);
    expect(isUndated({ earliest: '2009-01-01', latest: null })).toBe(true);
    expect(isUndated({ earliest: '2009-01-01', latest: '2009-12-31' })).toBe(false);
  });
});
