import { describe, expect, test } from '@jest/globals';
import { isOutweighed, lengthOf, saidOfDate, sureness, unbroken } from './dating-words.js';

describe('what a quote says of the date', () => {
  test('is told in Chinese, with its reason', () => {
    expect(saidOfDate('not after 2019-08-28 (nothing newer is mentioned)', 'zh')).toBe(
      '不晚于2019年8月28日（全文没有提到更新的事）',
    );
    expect(saidOfDate('between 05-01 and 06-30 of some year', 'zh')).toBe('某年的5月1日至6月30日之间');
    expect(saidOfDate('probably within a year or two of 2008-11-15 (nothing newer is mentioned)', 'zh')).toBe(
      '很可能在2008年11月15日前后一两年之内（全文没有提到更新的事）',
    );
    expect(saidOfDate('between 1954-09-15 and 1954-09-28; the stated date lies outside', 'zh')).toBe(
      '在1954年9月15日至1954年9月28日之间；文中写明的日期不在其内',
    );
  });

  test('knows the part of a month, of a year, and a date that newer things contradict', () => {
    expect(saidOfDate('between day 1 and day 20 of some month', 'zh')).toBe('某月1日至20日之间');
    expect(saidOfDate('within weeks of the end of month 8 of some year', 'zh')).toBe('某年8月底之后几周之内');
    expect(saidOfDate('not before 03-21 of the year', 'zh')).toBe('不早于当年3月21日');
    expect(saidOfDate('not before 2018-03-17; the stated date lies before it', 'zh')).toBe(
      '不早于2018年3月17日；文中写明的日期却在此之前',
    );
    expect(saidOfDate('between 2013-11-10 and 2013-11-15 (the text calls it 昨天)', 'zh')).toBe(
      '在2013年11月10日至2013年11月15日之间（文中称“昨天”）',
    );
    expect(saidOfDate('on 2013-11-10, made public within weeks', 'zh')).toBe('2013年11月10日通过，此后不久公布');
  });

  test('says that it was outweighed', () => {
    expect(saidOfDate('not before 2001-02-01; contradicted by the rest', 'zh')).toBe('不早于2001年2月1日；与其余证据不合');
    expect(saidOfDate('between 2009-01-01 and 2009-12-31 (2009 is spoken of); at odds with the result, not followed', 'zh')).toBe(
      '在2009年1月1日至2009年12月31日之间（谈的是 2009 年）；与结论不合，未采信',
    );
  });

  test('is known to speak against the result, or not', () => {
    for (const ending of [
      '; contradicted by the rest',
      '; at odds with the result, not followed',
      '; the stated date lies before it',
    ])
      expect(isOutweighed(`not before 2001-02-01${ending}`)).toBe(true);
    expect(isOutweighed('not before 2001-02-01 (it is still to come)')).toBe(false);
  });

  test('keeps a wording nobody has put into Chinese yet', () => {
    expect(saidOfDate('while the river froze', 'zh')).toBe('while the river froze');
    expect(saidOfDate('not before 2001-02-01 (the river froze)', 'zh')).toBe('不早于2001年2月1日（the river froze）');
  });

  test('keeps its sentence in English, with days as English writes them', () => {
    expect(saidOfDate('not before 2001-02-01', 'en')).toBe('not before 1 Feb 2001');
  });
});

test('the length of an interval takes the unit that fits', () => {
  expect(lengthOf('2009-01-15', '2009-01-15', 'zh')).toBe('1 天');
  expect(lengthOf('2009-01-01', '2009-04-30', 'en')).toBe('4 months');
  expect(lengthOf('2001-01-01', '2008-12-31', 'zh')).toBe('8 年');
  expect(lengthOf(null, '2008-12-31', 'zh')).toBe('');
});

test('a probability has a word of its own in each step', () => {
  expect(new Set([0.99, 0.9, 0.6, 0.2].map(each => sureness(each, 'zh'))).size).toBe(4);
});

test('an English date breaks only between its two ends', () => {
  expect(unbroken('1 May 1949 – 30 Jun 2027')).toBe('1\u00a0May\u00a01949 – 30\u00a0Jun\u00a02027');
});
