import { describe, expect, test } from '@jest/globals';
import { changed, dateAsWritten, isWrittenDate } from './corrected-fields.js';

const before = { title: '讲话', speaker: '林远', role: '', place: '云州', level: '市', occasion: '', date: '2009' };

describe('a correction', () => {
  test('holds the changed fields only', () => {
    expect(changed(before, { ...before, role: ' 市长 ', speaker: '林远' })).toEqual({ role: '市长' });
    expect(changed(before, before)).toEqual({});
  });

  test('of an emptied field says that the document does not tell', () => {
    expect(changed(before, { ...before, place: '  ' })).toEqual({ place: null });
  });
});

test('a date is shown the way a person writes it', () => {
  expect(dateAsWritten({ earliest: '2009-01-01', latest: '2009-12-31' })).toBe('2009');
  expect(dateAsWritten({ earliest: '2009-01-15', latest: '2009-01-15' })).toBe('2009-01-15');
  expect(dateAsWritten({ earliest: '2008-12-20', latest: '2009-04-30' })).toBe('2008-12-20/2009-04-30');
  expect(dateAsWritten({ earliest: null, latest: null })).toBe('');
});

test('a written date has the shape the server reads', () => {
  expect(['2009', '2009-01', '2009-01-15', '2009-01/2009-03', ''].every(isWrittenDate)).toBe(true);
  expect(['去年', '2009/1', '09', '2009-1-5'].some(isWrittenDate)).toBe(false);
});
