import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDay, dayOf, daysOf, isoDay } from './day.js';

describe('days', () => {
  it('count from 1970-01-01', () => {
    expect(daysOf('1970-01-01')).toEqual({ first: 0, last: 0 });
    expect(daysOf('1969-12-31').first).toBe(-1);
    expect(daysOf('2000-03-01').first).toBe(11_017);
  });

  it('of a month and a year reach from first to last, leap years included', () => {
    expect(isoDay(daysOf('2008-02').last)).toBe('2008-02-29');
    expect(isoDay(daysOf('1900-02').last)).toBe('1900-02-28');
    expect(daysOf('2008').last - daysOf('2008').first).toBe(365);
  });

  it('refuse what is on no calendar', () => {
    for (const wrong of ['2009-02-30', '2009-13', '2009-00-01', '2009-1-1', '20xx', '', '2009-01-15T00:00']) {
      expect(() => daysOf(wrong)).toThrow(RangeError);
    }
  });

  it('agree with the platform calendar there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), day => {
        const platform = new Date(day * 86_400_000);
        const { year, month, day: dayOfMonth } = calendarDay(day);
        expect([year, month, dayOfMonth]).toEqual([platform.getUTCFullYear(), platform.getUTCMonth() + 1, platform.getUTCDate()]);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
});
