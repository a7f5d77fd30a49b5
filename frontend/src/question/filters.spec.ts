import { describe, expect, test } from '@jest/globals';
import { askFilters, countFilters, isPeriodEdge, reachesOut, readFilters, runsBackwards, writeFilters } from './filters.js';

describe('filters in the address', () => {
  test('are read with the contract’s names, repeated values kept in order', () => {
    const filters = readFilters(
      new URLSearchParams('from=2009-01&to=2012&dates=best&theme=金融&theme=民生&place=云州&document=7&basis=none'),
    );
    expect(filters).toEqual({
      from: '2009-01',
      to: '2012',
      dates: 'best',
      theme: ['金融', '民生'],
      place: ['云州'],
      level: [],
      speaker: [],
      role: [],
      document: [7],
      basis: ['none'],
      copies: 'once',
    });
  });

  test('come back as they were written', () => {
    const filters = readFilters(new URLSearchParams('from=2003&level=市&speaker=林远&role=市长&dates=exclude&copies=all'));
    const written = new URLSearchParams();
    for (const [name, value] of Object.entries(writeFilters(filters))) {
      for (const one of value === null ? [] : [value].flat()) written.append(name, one);
    }
    expect(readFilters(written)).toEqual(filters);
  });

  test('that are misspelt count as not asked', () => {
    const filters = readFilters(new URLSearchParams('from=last+year&to=2009-13&dates=maybe&document=abc&basis=guess'));
    expect(filters).toMatchObject({ from: null, to: null, dates: 'spread', document: [], basis: [] });
  });

  test('leave no trace when they are off, yet the question always says its date mode', () => {
    const filters = readFilters(new URLSearchParams());
    expect(Object.values(writeFilters(filters)).every(value => value === null)).toBe(true);
    expect(askFilters(filters)).toEqual({ dates: 'spread' });
    expect(countFilters(filters)).toBe(0);
  });

  test('leave copies out unless all are asked for, and count that as a filter', () => {
    expect(readFilters(new URLSearchParams('copies=every')).copies).toBe('once');
    const all = readFilters(new URLSearchParams('copies=all'));
    expect([countFilters(all), askFilters(all)]).toEqual([1, { dates: 'spread', copies: 'all' }]);
  });

  test('count a period once', () => {
    expect(countFilters(readFilters(new URLSearchParams('from=2003&to=2005&place=云州&place=江宁')))).toBe(2);
  });
});

test('an edge of a period is a year, a month or a day', () => {
  expect(['2009', '2009-01', '2009-01-31'].every(isPeriodEdge)).toBe(true);
  expect(['', '09', '2009-1', '2009-00', '2009-01-32', '2009/01'].some(isPeriodEdge)).toBe(false);
});

test('a period runs backwards where its last day is before its first', () => {
  for (const [from, to] of [
    ['2015', '2005'],
    ['2009-02', '2009-01-31'],
    ['2010-01-01', '2009'],
  ] as const) {
    expect(runsBackwards(from, to)).toBe(true);
  }
  for (const [from, to] of [
    ['2009-06', '2009'],
    ['2009', '2009-01-01'],
    ['2009', '2009'],
    [null, '2009'],
    ['2009', null],
  ] as const) {
    expect(runsBackwards(from, to)).toBe(false);
  }
});

test('a speech reaches out of a period when a day of its interval lies beyond either edge, however exact the edge', () => {
  const winter = { earliest: '2008-12-20', latest: '2009-02-10' };
  expect(reachesOut(winter, { from: '2009', to: '2009' })).toBe(true);
  expect(reachesOut(winter, { from: '2008', to: '2009-01' })).toBe(true);
  expect(reachesOut(winter, { from: '2008-12', to: '2009-02' })).toBe(false);
  expect(reachesOut(winter, { from: '2008', to: null })).toBe(false);
  expect(reachesOut(winter, { from: null, to: null })).toBe(false);
  expect(reachesOut({ earliest: null, latest: null }, { from: '2009', to: '2009' })).toBe(false);
});
