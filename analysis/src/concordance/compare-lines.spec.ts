import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareLines } from './compare-lines.js';

const line = (left: string, right: string, note = '') => ({ left, right, note });

describe('compareLines', () => {
  it('sorts by what follows', () => {
    const sorted = [line('', '服务体系'), line('', '保障'), line('', '服务')].sort(compareLines('right'));
    expect(sorted.map(({ right }) => right)).toEqual(['保障', '服务', '服务体系']);
  });

  it('sorts by what precedes, from the hit outwards', () => {
    const sorted = [line('大力促进', ''), line('扩大', ''), line('促进', '')].sort(compareLines('left'));
    expect(sorted.map(({ left }) => left)).toEqual(['扩大', '促进', '大力促进']);
  });

  it('keeps ties as they came', () => {
    const sorted = [line('甲', '同', '一'), line('乙', '同', '二'), line('丙', '同', '三')].sort(compareLines('right'));
    expect(sorted.map(({ note }) => note)).toEqual(['一', '二', '三']);
  });

  it('puts rare characters behind the common ones, as code points have it', () => {
    expect(compareLines('right')(line('', '𠮷'), line('', '～'))).toBeGreaterThan(0);
  });

  it('is an order: antisymmetric and transitive', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '～', 'a'), maxLength: 4 });
    const either = fc.constantFrom('left' as const, 'right' as const);
    fc.assert(
      fc.property(either, text, text, text, (side, a, b, c) => {
        const compare = compareLines(side);
        const [x, y, z] = [line(a, a), line(b, b), line(c, c)];
        expect(Math.sign(compare(x, y))).toBe(-Math.sign(compare(y, x)) + 0);
        expect(compare(x, y) === 0).toBe(a === b);
        if (compare(x, y) <= 0 && compare(y, z) <= 0) expect(compare(x, z)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
