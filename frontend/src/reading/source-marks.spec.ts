import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sourceRuns, windowAround } from './source-marks.js';

const nothing = { repairs: [], dropped: [] };

describe('a source with its marks', () => {
  test('shows the place, what was repaired in it and what was left out beside it', () => {
    const runs = sourceRuns(
      '第1页各位代錶',
      { start: 0, end: 7 },
      { start: 3, end: 7 },
      {
        repairs: [{ kind: 'traditional', start: 6, end: 7, before: '錶', after: '表' }],
        dropped: [{ kind: 'page-mark', start: 0, end: 3, text: '第1页' }],
      },
    );
    expect(runs).toEqual([
      { text: '第1页', place: false, blank: false, dropped: 'page-mark', repair: null },
      { text: '各位代', place: true, blank: false, dropped: null, repair: null },
      { text: '錶', place: true, blank: false, dropped: null, repair: { kind: 'traditional', after: '表' } },
    ]);
  });

  test('gives a place that is an end of a line a sign, since there is nothing else to see of it', () => {
    const runs = sourceRuns('一行\n\n两行', { start: 0, end: 6 }, { start: 2, end: 4 }, nothing);
    expect(runs.map(run => [run.text, run.blank])).toEqual([
      ['一行', false],
      ['\n\n', true],
      ['两行', false],
    ]);
    const blanks = sourceRuns('一\n二', { start: 0, end: 3 }, { start: 0, end: 3 }, nothing).filter(run => run.blank);
    expect(blanks).toEqual([]);
  });

  test('is the source letter for letter, however the marks lie', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 40, unit: 'grapheme-ascii' }), span, span, (source, place, cut) => {
        const dropped = [{ ...cut, kind: 'blurb', text: '' }];
        const runs = sourceRuns(source, { start: 5, end: 35 }, place, { ...nothing, dropped });
        expect(runs.map(run => run.text).join('')).toBe(source.slice(5, 35));
      }),
    );
  });

  test('begins with the document and its surroundings, and reaches a place outside it', () => {
    const document = { start: 100, end: 200 };
    expect(windowAround(document, { start: 120, end: 130 }, 30, 1000)).toEqual({ start: 70, end: 230 });
    expect(windowAround(document, { start: 10, end: 20 }, 30, 1000)).toEqual({ start: 0, end: 230 });
    expect(windowAround(document, { start: 120, end: 130 }, 300, 210)).toEqual({ start: 0, end: 210 });
  });
});
