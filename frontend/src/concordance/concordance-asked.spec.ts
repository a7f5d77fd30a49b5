import { expect, test } from '@jest/globals';
import { readFilters } from '../question/filters.js';
import { requestOf } from './concordance-asked.js';

test('a question says what is asked and leaves out what is not', () => {
  const filters = readFilters(new URLSearchParams('place=云州&from=2009'));
  const { params } = requestOf({
    ...{ filters, query: '就业', with: null, withTheme: '' },
    ...{ unit: 'sentence', window: null, sort: 'left', page: 2, size: 50 },
  });
  expect(params).toEqual({
    ...{ from: '2009', dates: 'spread', place: ['云州'], query: '就业' },
    ...{ unit: 'sentence', sort: 'left', page: 2, size: 50 },
  });
});
