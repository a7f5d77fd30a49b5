import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitCompilation, type DecidedCut } from './split-compilation.js';

const paragraph =
  '街道办事处要把防汛沙袋、抽水泵和应急照明备足备齐，值班人员不得离岗，遇有情况立即报告。社区要把独居老人的名单核对清楚。';
const body = (salutation: string): string => [salutation, paragraph, paragraph, paragraph, paragraph, paragraph].join('\n');
const two = `在全区防汛会上的讲话\n${body('同志们：')}\n谢谢大家！\n各位居民：\n${paragraph}\n${paragraph}\n${paragraph}`;
const page = ['一', '二', '三'].map(number => `第${number}篇：区长在防汛会上的讲话\n${body('同志们：')}`).join('\n');
const bodies = (text: string, cuts: readonly DecidedCut[]): string[] =>
  splitCompilation(text, { cuts }).map(({ start, end }) => text.slice(start, end));

describe('a person’s word on where a speech begins', () => {
  it('accepts a proposal, after which nothing is proposed there', () => {
    const [proposal] = splitCompilation(two).flatMap(({ proposals }) => proposals);
    const cut = splitCompilation(two, { cuts: [{ at: proposal!.at, made: true }] });
    expect(cut.map(({ start }) => two.slice(start, start + 4))).toEqual(['同志们：', '各位居民']);
    expect(cut.flatMap(({ proposals }) => proposals)).toEqual([]);
  });

  it('refuses a proposal, after which it is not made again', () => {
    const [proposal] = splitCompilation(two).flatMap(({ proposals }) => proposals);
    const kept = splitCompilation(two, { cuts: [{ at: proposal!.at, made: false }] });
    expect(kept).toHaveLength(1);
    expect(kept[0]!.proposals).toEqual([]);
  });

  it.each(['第二篇', '同志们：'])('undoes a cut of the reader’s own when it is given at %s', place => {
    const second = page.indexOf('第二篇');
    const at = page.indexOf(place, second);
    const speeches = splitCompilation(page, { cuts: [{ at, made: false }] });
    expect(speeches).toHaveLength(2);
    expect(page.slice(speeches[0]!.start, speeches[0]!.end)).toContain('第二篇：区长在防汛会上的讲话');
    expect(page.slice(speeches[1]!.start)).toBe(body('同志们：'));
  });

  it('cuts in the middle of a line, and a text known to be one', () => {
    const at = two.indexOf('社区要');
    const [first, second] = splitCompilation(two, { single: true, cuts: [{ at, made: true }] });
    expect(two.slice(0, first!.end)).toBe(two.slice(0, at));
    expect(second!.start).toBe(at);
  });

  it('takes a stretch that is nothing but a title for a speech when a person cuts it off', () => {
    const text = `在全区防汛会上的讲话\n在全区消防会上的讲话\n${body('同志们：')}`;
    expect(bodies(text, [{ at: text.indexOf('在全区消防'), made: true }])[0]).toBe('在全区防汛会上的讲话');
  });

  it('lets the first of a page begin at its very beginning when the cut before it is undone', () => {
    const text = `区长讲话稿三篇\n${page}`;
    const speeches = splitCompilation(text, { cuts: [{ at: text.indexOf('第一篇'), made: false }] });
    expect(speeches).toHaveLength(3);
    expect(text.slice(speeches[0]!.start, speeches[0]!.end)).toContain('第一篇：');
  });

  const text = fc.constantFrom(two, page, `${page}\n${two}`, `${two}\n${page}`);
  const decisions = (length: number) => fc.array(fc.record({ at: fc.nat(length), made: fc.boolean() }), { maxLength: 5 });
  const decided = text.chain(one => fc.tuple(fc.constant(one), decisions(one.length)));

  it('loses no line, whatever is decided', () => {
    fc.assert(
      fc.property(decided, ([one, cuts]) => {
        const seen = new Uint8Array(one.length);
        for (const { start, end, titleSpan, dropped } of splitCompilation(one, { cuts })) {
          for (const span of [{ start, end }, ...(titleSpan ? [titleSpan] : []), ...dropped]) seen.fill(1, span.start, span.end);
        }
        for (let i = 0; i < one.length; i++) if (seen[i] === 0) expect(one[i]).toBe('\n');
      }),
    );
  });

  it('always makes a cut that is asked for, and never one that is refused', () => {
    const place = text.chain(one => fc.tuple(fc.constant(one), fc.nat(one.length - 1)));
    fc.assert(
      fc.property(place, ([one, at]) => {
        fc.pre(one[at] !== '\n' && at > 0);
        const starts = (cuts: readonly DecidedCut[]) => splitCompilation(one, { cuts }).map(({ start }) => start);
        const made = starts([{ at, made: true }]);
        const head = (start: number) => start >= at && !/[。！]/.test(one.slice(at, start));
        expect(made.some(start => start === at || head(start) || confirms(one, at))).toBe(true);
        expect(starts([{ at, made: false }]).includes(at)).toBe(at === starts([])[0]);
      }),
    );
  });

  /** A place in the head of a cut the reader made anyway confirms that cut. */
  function confirms(one: string, at: number): boolean {
    return splitCompilation(one).some(
      ({ start, headingSpan, titleSpan }) => at <= start && at >= (headingSpan ?? titleSpan ?? { start }).start,
    );
  }

  it('is taken back without a trace', () => {
    fc.assert(
      fc.property(decided, fc.nat(), ([one, cuts], which) => {
        const before = splitCompilation(one, { cuts });
        const more = [...cuts, { at: which % one.length, made: which % 2 === 0 }];
        splitCompilation(one, { cuts: more });
        expect(splitCompilation(one, { cuts: more.slice(0, -1) })).toEqual(before);
        expect(splitCompilation(one, { cuts: [] })).toEqual(splitCompilation(one));
      }),
    );
  });
});
