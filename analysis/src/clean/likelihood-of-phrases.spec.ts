import { describe, expect, it } from '@jest/globals';
import { surpriseOf } from './likelihood.js';
import { idiomBits, phraseBits } from './likelihood-of-phrases.js';

const surprise = surpriseOf('過去的一年，全縣幹部群眾齊心協力，完成了各項任務。我們要繼續努力，把各項工作做得更好。');

describe('what neighbouring characters alone cannot tell', () => {
  it.each([
    ['弱。應當', '弱、應當'],
    ['好。但是', '好、但是'],
  ])('knows that %s is likelier than %s', (likely, unlikely) => {
    expect(phraseBits(likely, surprise)).toBeLessThan(phraseBits(unlikely, surprise));
  });

  it('makes an idiom one word, in either script, and leaves other characters as they are', () => {
    expect(phraseBits('他一針見血地', surprise)).toBeLessThan(-5);
    expect(phraseBits('他一针见血地', surprise)).toBeLessThan(-5);
    expect(phraseBits('他一針見沿指', surprise)).toBe(0);
    expect(idiomBits('他一針見血', surprise)).toBeLessThan(-5);
    expect(idiomBits('他一針見沿', surprise)).toBe(0);
  });
});
