import { describe, expect, test } from '@jest/globals';
import { readingEn, readingZh } from '../words/reading-words.js';
import { changeLists } from './change-lists.js';

const repair = (kind: string, start: number) => ({ kind, start, end: start + 1, before: '國', after: '国' });

describe('what was done to a source', () => {
  test('is told sort by sort: pieces left out, then the rarest repairs first', () => {
    const repairs = [...Array.from({ length: 50 }, (_, i) => repair('traditional', i)), repair('mojibake', 60)];
    const dropped = [{ kind: 'page-mark', start: 70, end: 73, text: '第1页' }];
    const lists = changeLists({ repairs, dropped }, readingZh);
    expect(lists.map(list => [list.shown.length, list.more])).toEqual([
      [1, 0],
      [1, 0],
      [40, 10],
    ]);
    expect(lists[0]!.shown[0]).toMatchObject({ kind: '页码', before: '第1页', after: null });
  });

  test('keeps the name of a sort that has no words yet', () => {
    const [list] = changeLists({ repairs: [repair('smoothing', 1)], dropped: [] }, readingEn);
    expect(list!.name).toContain('smoothing');
  });

  test('is nothing where nothing was done', () => {
    expect(changeLists({ repairs: [], dropped: [] }, readingZh)).toEqual([]);
  });
});
