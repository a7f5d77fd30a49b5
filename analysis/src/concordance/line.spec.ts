import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concordanceLine } from './line.js';

/** The line around the first `node` of a text; its sentence lies between two 。 or line breaks. */
function around(text: string, node: string, width?: number) {
  const start = text.indexOf(node);
  const before = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start));
  const sentence = { start: before + 1, end: text.indexOf('。', start) + 1 || text.length };
  return concordanceLine(text, sentence, { start, end: start + node.length }, width);
}

describe('concordanceLine', () => {
  it('takes so many characters on each side', () => {
    expect(around('今年要把扩大就业放在更加突出的位置。', '就业', 4)).toEqual({
      left: '要把扩大',
      node: '就业',
      right: '放在更加',
    });
  });

  it('runs over the ends of the sentence', () => {
    expect(around('经济平稳。就业稳定。物价平稳。', '就业', 5)).toEqual({
      left: '经济平稳。',
      node: '就业',
      right: '稳定。物价',
    });
  });

  it('stays in the passage', () => {
    expect(around('前一段。\n就业稳定。\n后一段。', '就业')).toEqual({ left: '', node: '就业', right: '稳定。' });
  });

  it('takes eighteen a side unless told otherwise', () => {
    const { left, right } = around(`${'甲'.repeat(40)}就业${'乙'.repeat(40)}`, '就业');
    expect([left.length, right.length]).toEqual([18, 18]);
  });

  it('folds white space, which then counts as one character', () => {
    expect(around('一二三 \t　四就业五 　 六七', '就业', 3)).toEqual({ left: '三 四', node: '就业', right: '五 六' });
  });

  it('keeps a line break inside a sentence as a space, on either side of the hit', () => {
    const text = '前一段。\n要扩大\n就业规模。\n后一段。';
    const sentence = { start: 5, end: 14 };
    expect(concordanceLine(text, sentence, { start: 9, end: 11 })).toEqual({ left: '要扩大 ', node: '就业', right: '规模。' });
    expect(concordanceLine(text, sentence, { start: 6, end: 8 })).toEqual({ left: '要', node: '扩大', right: ' 就业规模。' });
  });

  it('never cuts a rare character in half', () => {
    expect(around('甲𠮷𠮷就业𠮷𠮷乙', '就业', 1)).toEqual({ left: '𠮷', node: '就业', right: '𠮷' });
  });

  it('stands at the very ends of a text', () => {
    expect(concordanceLine('就业', { start: 0, end: 2 }, { start: 0, end: 2 })).toEqual({ left: '', node: '就业', right: '' });
  });

  it('never holds more than asked for, and is what stands there', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', ' ', '\n', '𠮷', '。'), maxLength: 60 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 20 }), (before, after, width) => {
        const text = `${before}就业${after}`;
        const hit = { start: before.length, end: before.length + 2 };
        const line = concordanceLine(text, hit, hit, width);
        expect(Array.from(line.left).length).toBeLessThanOrEqual(width);
        expect(Array.from(line.right).length).toBeLessThanOrEqual(width);
        const passageBefore = before.slice(before.lastIndexOf('\n') + 1).replace(/\s+/g, ' ');
        const passageAfter = after.split('\n')[0]!.replace(/\s+/g, ' ');
        expect(passageBefore.endsWith(line.left)).toBe(true);
        expect(passageAfter.startsWith(line.right)).toBe(true);
      }),
    );
  });
});
