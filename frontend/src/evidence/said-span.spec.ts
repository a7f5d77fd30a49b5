import { describe, expect, test } from '@jest/globals';
import { saidSpan, yearsAround } from './said-span.js';

const said = (says: string) => saidSpan({ says });

describe('the interval that a quote leaves', () => {
  test('is bounded on one side, on both, or on a day', () => {
    expect(said('not before 2008-12-31 (2008 is looked back upon)')).toEqual({ earliest: '2008-12-31', latest: null });
    expect(said('not after 2010-05-01; contradicted by the rest')).toEqual({ earliest: null, latest: '2010-05-01' });
    expect(said('between 2006-01-01 and 2010-12-31 (its years are likeliest)')).toEqual({
      earliest: '2006-01-01',
      latest: '2010-12-31',
    });
    expect(said('on 2009-01-15')).toEqual({ earliest: '2009-01-15', latest: '2009-01-15' });
    expect(said('probably within a year or two of 2009-03-01')).toEqual({ earliest: '2007-03-01', latest: '2011-03-01' });
  });

  test('is none where no year is named', () => {
    expect(said('month 10 of a masked year')).toBeNull();
    expect(said('between 01-10 and 03-20 of some year')).toBeNull();
  });
});

test('a line of years holds the interval and the bounds near it', () => {
  const interval = { earliest: '2009-01-01', latest: '2009-06-30' };
  const spans = [{ earliest: '2007-01-01', latest: null }, { earliest: '1978-12-18', latest: null }, null];
  expect(yearsAround(interval, spans)).toEqual({ from: 2007, to: 2010 });
  expect(yearsAround({ earliest: null, latest: '2009-06-30' }, [])).toEqual({ from: 2008, to: 2010 });
});
