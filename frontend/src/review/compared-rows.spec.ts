import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changesOf, kindsOf, stopsOf, type Change } from './changes.js';
import { comparedRows, cutAt, liesIn, rowAt } from './compared-rows.js';

const change = (start: number, before: string, after: string | null, kind = 'mojibake'): Change => ({
  ...{ start, end: start + before.length, before, after, kind },
  look: after === null ? 'cut' : 'mended',
});
const passage = (start: number, end: number, source: { start: number; end: number }) => ({
  ...{ start, end, source, heading: false, sentences: [], tags: [] },
});

describe('a document beside its source', () => {
  //            0123456789012345678901234567
  const source = '导航\n各位代表：\n第1页\n云州经??济\n下一篇';
  const document = {
    text: '各位代表：\n云州经济',
    span: { start: 3, end: 20 },
    passagesRead: [passage(0, 5, { start: 3, end: 8 }), passage(6, 10, { start: 13, end: 19 })],
  };
  const changes = [change(9, '第1页', null, 'page-mark'), change(16, '??', '')];

  test('stands passage by passage, what was left out between them, what is around it before and after', () => {
    const rows = comparedRows(source, document, changes, 100);
    expect(rows.map(row => row.kind)).toEqual(['around', 'passage', 'left-out', 'passage', 'around']);
    expect(rows[3]!.runs.map(run => [run.source, run.text, run.change?.kind ?? null])).toEqual([
      ['云州经', '云州经', null],
      ['??', '', 'mojibake'],
      ['济', '济', null],
    ]);
    expect(rows[2]!.runs.map(run => run.text).join('')).toBe('');
  });

  test('shows a passage without marks where its repairs do not add up', () => {
    const rows = comparedRows(source, document, [change(16, '??', '州州州')], 0);
    expect(rows.at(-1)!.runs).toEqual([{ at: 13, source: '云州经??济', text: '云州经济', change: null }]);
  });

  test('finds a place, and cuts it out of its row letter for letter', () => {
    const rows = comparedRows(source, document, changes, 0);
    const place = { start: 4, end: 6 };
    const row = rows[rowAt(rows, place.start)]!;
    const runs = cutAt(row, place);
    expect(runs.map(run => [run.source, liesIn(run, place)])).toEqual([
      ['各', false],
      ['位代', true],
      ['表：', false],
    ]);
  });
});

test('both sides together are the source and the text, whatever was changed', () => {
  const piece = fc.record({ before: fc.stringMatching(/^[甲乙丙]{1,3}$/), after: fc.constantFrom(null, '', '丁', '丁戊') });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const changes: Change[] = [];
      let source = '';
      let text = '';
      for (const { before, after } of pieces) {
        source += '文';
        text += '文';
        changes.push(change(source.length, before, after));
        source += before;
        text += after ?? '';
      }
      source += '末';
      text += '末';
      const span = { start: 0, end: source.length };
      const rows = comparedRows(source, { text, span, passagesRead: [passage(0, text.length, span)] }, changes, 0);
      expect(rows.flatMap(row => row.runs.map(run => run.source)).join('')).toBe(source);
      expect(rows.flatMap(row => row.runs.map(run => run.text)).join('')).toBe(text);
    }),
  );
});

describe('changes', () => {
  test('are one list in the order of the source', () => {
    const all = changesOf({
      repairs: [{ start: 8, end: 9, kind: 'traditional', before: '國', after: '国' }],
      dropped: [{ start: 2, end: 5, kind: 'page-mark', text: '第1页' }],
    });
    expect(all.map(({ kind, look, after }) => [kind, look, after])).toEqual([
      ['page-mark', 'cut', null],
      ['traditional', 'script', '国'],
    ]);
    expect(kindsOf([...all, ...all.slice(1)]).map(each => each.changes)).toEqual([1, 2]);
  });

  test('of what a page is full of are no stops unless asked for; neighbours are one', () => {
    const script = (start: number): Change => ({ ...change(start, '國', '国', 'traditional'), look: 'script' });
    const all = [script(0), change(4, '??', '。'), change(7, '?', '，'), script(20)];
    expect(stopsOf(all, null)).toEqual([{ start: 4, end: 8 }]);
    expect(stopsOf(all, 'traditional')).toHaveLength(2);
    expect(stopsOf([script(0)], null)).toHaveLength(1);
  });
});
