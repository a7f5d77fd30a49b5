import { describe, expect, it } from '@jest/globals';
import { decompositions, possibleParts } from './decompositions.js';

const index = (...forms: string[]) => new Map(forms.map((form, id) => [form, id]));

describe('decompositions', () => {
  it('finds every way a query can stand in the index, fewest parts first', () => {
    const parts = index('改革', '开放', '改革开放', '工作');
    expect(decompositions('改革开放工作', parts)).toEqual([
      [2, 3],
      [0, 1, 3],
    ]);
  });

  it('finds none where a part is unknown', () => {
    expect(decompositions('改革开方', index('改革', '开放'))).toEqual([]);
  });

  it('keeps to its bound on a query with very many splits', () => {
    expect(decompositions('大'.repeat(40), index('大', '大大', '大大大'), 32)).toHaveLength(32);
  });
});

describe('possibleParts', () => {
  it('lists every substring once', () => {
    expect(possibleParts('大大小')).toEqual(['大大小', '大大', '大小', '大', '小']);
  });
});
