import { describe, expect, test } from '@jest/globals';
import { readFilters } from '../question/filters.js';
import { ariaSort, requestOf, sortAfter } from './library-asked.js';

test('the list is asked for with its filters, and without a title where none is looked for', () => {
  const filters = readFilters(new URLSearchParams('level=市&document=3&document=4'));
  const asked = { filters, title: '', sort: '-date' as const, page: 1, size: 50 };
  expect(requestOf(asked).params).toEqual({
    ...{ dates: 'spread', level: ['市'], document: ['3', '4'] },
    ...{ sort: '-date', page: 1, size: 50 },
  });
  expect(requestOf({ ...asked, title: '工作報告' }).params['title']).toBe('工作報告');
});

describe('a click on a column', () => {
  test('sorts by it, and turns dates round the second time', () => {
    expect(sortAfter('title', 'date')).toBe('title');
    expect(sortAfter('date', 'date')).toBe('-date');
    expect(sortAfter('date', '-date')).toBe('date');
  });

  test('is told to who cannot see the arrow', () => {
    expect(ariaSort('date', '-date')).toBe('descending');
    expect(ariaSort('-characters', '-characters')).toBe('descending');
    expect(ariaSort('title', 'date')).toBe('none');
  });
});
