import { describe, expect, it } from '@jest/globals';
import { dateAtYear } from './date-mention.js';
import { readingOfYear } from './year-rules.js';

const readings = (text: string) =>
  [...text.matchAll(/年(?=[^度])/g)].flatMap(({ index }) => {
    const mention = dateAtYear(text, index);
    return mention ? [readingOfYear(text, mention)] : [];
  });

describe('readingOfYear', () => {
  it('looks back upon the year that is reviewed and not upon the one that is joined to it', () => {
    expect(readings('一、2008年全市工作的回顾和2009年工作的基本方针')).toEqual(['reviewed', 'ahead']);
    expect(readings('第一部分 2013年工作回顾与2014年的形势')).toEqual(['reviewed', 'named']);
  });

  it('still looks back where the review stands before its year', () => {
    expect(readings('会议的主题是总结2010年的工作。')).toEqual(['reviewed']);
    expect(readings('回顾刚刚过去的2010年，我们很欣慰。')).toEqual(['reviewed']);
  });
});
