import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divide } from './divide.js';

const sentencesIn = (text: string): string[] =>
  divide(text).flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));

describe('divide', () => {
  it('makes a passage of every line and tells headings from running text', () => {
    const text = '关于春耕的讲话\n同志们：\n一、提高认识，统一思想\n春耕不等人。我们要抢时间，争主动。\n（三）全面推进改革。';
    expect(divide(text).map(({ start, end, heading }) => [text.slice(start, end), heading])).toEqual([
      ['关于春耕的讲话', true],
      ['同志们：', false],
      ['一、提高认识，统一思想', true],
      ['春耕不等人。我们要抢时间，争主动。', false],
      ['（三）全面推进改革。', true],
    ]);
  });

  it.each([
    ['第一句。第二句！第三句？第四句；第五句', ['第一句。', '第二句！', '第三句？', '第四句；', '第五句']],
    ['他说：“要快。”大家都说好。', ['他说：“要快。”', '大家都说好。']],
    ['“为什么？”的追问没有停。', ['“为什么？”的追问没有停。']],
    ['有路、有水、有电……，还要有网。', ['有路、有水、有电……，还要有网。']],
    ['真的吗？！当然。', ['真的吗？！', '当然。']],
  ])('cuts %s into its sentences', (text, expected) => {
    expect(sentencesIn(`${text}\n${'补足一行。'}`).slice(0, -1)).toEqual(expected);
  });

  it('covers any text but for white space, in order and without overlap', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'我们要发展。！？；”’）《》…… 　\n一、,.') });
    fc.assert(
      fc.property(texts, text => {
        let at = 0;
        for (const passage of divide(text)) {
          expect(text.slice(at, passage.start).trim()).toBe('');
          at = passage.start;
          for (const { start, end } of passage.sentences) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(passage.end);
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
