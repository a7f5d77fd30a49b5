import { describe, expect, test } from '@jest/globals';
import { count, day, interval, list, period, periodOnAxis, planNumber, rate, share, shortCount } from './figures.js';

describe('numbers in words', () => {
  test('keep what a reader needs and no more', () => {
    expect(count(12345, 'zh')).toBe('12,345');
    expect(count(2.44, 'en')).toBe('2.4');
    expect(share(0.314159, 'en')).toBe('31.4%');
    expect(share(0.02, 'en')).toBe('2.0%');
    expect(rate(8234.6, 'zh')).toBe('8,235');
    expect(rate(0.1234, 'zh')).toBe('0.123');
    expect([count(null, 'zh'), share(null, 'en'), rate(null, 'en')]).toEqual(['–', '–', '–']);
  });

  test('count large things as each language does', () => {
    expect(shortCount(1_346_063, 'zh')).toBe('134.6万');
    expect(shortCount(1_346_063, 'en').toLowerCase()).toBe('1.3m');
  });
});

describe('dates in words', () => {
  test('are as exact as the evidence', () => {
    expect(day('2009-01-15', 'zh')).toBe('2009年1月15日');
    expect(day('2009-01', 'zh')).toBe('2009年1月');
    expect(day('2009-01-15', 'en')).toBe('15 Jan 2009');
    expect(day(null, 'en')).toBe('–');
  });

  test('fold an interval that is a day, a month or whole years', () => {
    expect(interval('2009-01-15', '2009-01-15', 'zh')).toBe('2009年1月15日');
    expect(interval('2008-02-01', '2008-02-29', 'zh')).toBe('2008年2月');
    expect(interval('2009-01-01', '2009-12-31', 'en')).toBe('2009');
    expect(interval('2006-01-01', '2010-12-31', 'zh')).toBe('2006—2010');
    expect(interval('2009-01-03', '2009-02-25', 'zh')).toBe('2009年1月3日—2009年2月25日');
    expect(interval(null, '2009', 'en')).toBe('by 2009');
    expect(interval('2009', null, 'zh')).toBe('不早于2009年');
  });

  test('name every kind of bin', () => {
    expect(period('2009-Q1', 'zh')).toBe('2009年一季度');
    expect(period('2006-2010', 'zh')).toBe('“十一五”（2006—2010）');
    expect(period('2006-2010', 'en')).toBe('Plan 11 (2006–2010)');
    expect(period('1963-1965', 'zh')).toBe('调整时期（1963—1965）');
    expect(period('2018-2023-npc13', 'zh')).toBe('第十三届全国人大（2018—2023）');
    expect(period('2018-2023-npc13', 'en')).toBe('NPC 13 (2018–2023)');
    expect(period('1949-1954-npc0', 'zh')).toBe('首届全国人大之前（1949—1954）');
    expect(periodOnAxis('2018-2023-npc13', 'zh')).toBe('2018—2023');
    expect(periodOnAxis('2021-2025', 'zh')).toBe('十四五');
    expect(periodOnAxis('2009-03', 'zh')).toBe('2009-03');
  });

  test('number the five-year plans across the years between them', () => {
    expect([1953, 1958, 1966, 2001, 2021].map(planNumber)).toEqual([1, 2, 3, 10, 14]);
    expect(planNumber(1963)).toBeNull();
  });
});

test('a list reads as a list', () => {
  expect(list(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙');
  expect(list(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  expect(list(['甲'], 'zh')).toBe('甲');
});
