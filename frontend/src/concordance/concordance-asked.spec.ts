import { expect, test } from '@jest/globals';
import { readFilters, readOutside } from '../question/filters.js';
import { requestOf, type ConcordanceAsked } from './concordance-asked.js';

test('a question says what is asked and leaves out what is not', () => {
  const filters = readFilters(new URLSearchParams('place=云州&from=2009'));
  const { params } = requestOf({
    ...{ filters, query: '就业', within: 'whole-words', with: null, withTheme: '', outside: null },
    ...{ unit: 'sentence', window: null, sort: 'left', page: 2, size: 50 },
  });
  expect(params).toEqual({
    ...{ from: '2009', dates: 'spread', place: ['云州'], query: '就业' },
    ...{ unit: 'sentence', sort: 'left', page: 2, size: 50 },
  });
});

test('the side to stay outside of goes along, filter by filter', () => {
  const filters = readFilters(new URLSearchParams());
  const outside = readOutside(new URLSearchParams('outside.theme=民生&outside.from=2009&query=就业'));
  const { params } = requestOf({
    ...{ filters, query: '就业', within: 'whole-words', with: null, withTheme: null, outside },
    ...{ unit: 'sentence', window: null, sort: 'date', page: 1, size: 50 },
  });
  expect(params).toMatchObject({ query: '就业', 'outside.theme': ['民生'], 'outside.from': '2009', 'outside.dates': 'spread' });
  expect(readOutside(new URLSearchParams('theme=民生'))).toBeNull();
});

test('places inside longer words are asked for where a word is asked, and are the question the address holds', () => {
  const asked: ConcordanceAsked = {
    ...{
      filters: readFilters(new URLSearchParams()),
      query: '就业',
      within: 'longer-words',
      with: null,
      withTheme: null,
      outside: null,
    },
    ...{ unit: 'sentence', window: null, sort: 'date', page: 1, size: 50 },
  };
  expect(requestOf(asked).params).toHaveProperty('within', 'longer-words');
  expect(requestOf({ ...asked, query: null }).params).not.toHaveProperty('within');
  expect(requestOf({ ...asked, within: 'whole-words' }).params).not.toHaveProperty('within');
});
