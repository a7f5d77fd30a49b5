import { describe, expect, it } from '@jest/globals';
import { isMask, isNumeral, isToken } from './word.js';

describe('isToken', () => {
  it.each(['就业', '2009', 'GDP', '８', '〇'])('takes %s as a running word', piece => expect(isToken(piece)).toBe(true));
  it.each(['。', ' ', '\n', '——', '“', '…', '　', '<', '%'])('leaves %j out', piece => expect(isToken(piece)).toBe(false));
});

describe('isNumeral', () => {
  it.each(['2009', '12.5%', '三', '十一', '第一', '1000', '一百二十'])('%s is a numeral', form =>
    expect(isNumeral(form)).toBe(true),
  );
  it.each(['一体化', '三农', '五保', '就业', '万家'])('%s is a word', form => expect(isNumeral(form)).toBe(false));
});

describe('isMask', () => {
  it.each(['xx', 'XXX', '××', '20xx', '20××', '__'])('%s is a mask', form => expect(isMask(form)).toBe(true));
  it.each(['2009', 'x光', 'GDP'])('%s is not', form => expect(isMask(form)).toBe(false));
});
