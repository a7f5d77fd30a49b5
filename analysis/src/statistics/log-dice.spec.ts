import { describe, expect, it } from '@jest/globals';
import { logDice } from './log-dice.js';

describe('logDice', () => {
  it('is 14 for two that are never apart, one less for half as often', () => {
    expect(logDice(20, 20, 20)).toBe(14);
    expect(logDice(10, 20, 20)).toBe(13);
    expect(logDice(0, 20, 20)).toBe(-Infinity);
  });

  it('does not see the size of the corpus, only the words', () => {
    expect(logDice(30, 100, 140)).toBe(logDice(300, 1000, 1400));
  });
});
