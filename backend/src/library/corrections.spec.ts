import { describe, expect, it } from '@jest/globals';
import { checkedDate } from './checked-date.js';
import { dateOf, datingOf } from './words-in-force.js';

describe('a person’s date', () => {
  it.each([
    ['2009-01', '2009-01-01', '2009-01-31', '2009-01'],
    ['2009-01-15', '2009-01-15', '2009-01-15', '2009-01-15'],
    ['2009-01/2009-03', '2009-01-01', '2009-03-31', null],
  ])('%s is the interval from %s to %s', (value, earliest, latest, best) => {
    expect(datingOf(value)).toEqual({ earliest, latest, best, basis: 'stated', confidence: 1 });
  });

  it('can say that the document does not tell', () => {
    expect(datingOf(null)).toMatchObject({ earliest: null, latest: null, basis: 'none' });
  });

  it.each(['2009-02-30', '2009-13', '2010/2009'])('%s is refused', value => expect(() => checkedDate(value)).toThrow(/no date/));
  it.each(['2008-02-29', '2009', '2009-01/2009-03'])('%s is taken', value => expect(checkedDate(value)).toBe(value));

  it('writes what stood there before', () => {
    expect(dateOf({ earliest: '2009-01-01', latest: '2009-01-31' })).toBe('2009-01-01/2009-01-31');
    expect(dateOf({ earliest: '2009-01-01', latest: null })).toBe('2009-01-01/..');
    expect(dateOf({ earliest: null, latest: null })).toBeNull();
  });
});
