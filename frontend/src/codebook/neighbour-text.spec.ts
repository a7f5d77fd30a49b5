import { describe, expect, it } from '@jest/globals';
import { beginningOf, endOf } from './neighbour-text.js';

const sentence = (mark: string, length: number) => `${mark}${'话'.repeat(length - 2)}。`;

describe('what is shown of a neighbouring passage', () => {
  it('is all of a short one', () => {
    const text = sentence('甲', 60) + sentence('乙', 60);
    expect([endOf(text), beginningOf(text)]).toEqual([text, text]);
  });

  it('is the end of the one above, from the beginning of a sentence', () => {
    const text = sentence('甲', 100) + sentence('乙', 80);
    expect(endOf(text)).toBe(`……${sentence('乙', 80)}`);
  });

  it('is the beginning of the one below, to the end of a sentence', () => {
    const text = sentence('甲', 70) + sentence('乙', 100);
    expect(beginningOf(text)).toBe(`${sentence('甲', 70)}……`);
  });

  it('is cut within a sentence that is too long', () => {
    const text = `头${'话'.repeat(298)}尾`;
    expect(endOf(text)).toBe(`……${text.slice(-100)}`);
    expect(beginningOf(text)).toBe(`${text.slice(0, 100)}……`);
  });
});
