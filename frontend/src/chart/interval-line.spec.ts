import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { barOf, markOf, yearsNamed } from './interval-line.js';

describe('an interval on a line of years', () => {
  test('a whole year of two fills its half', () => {
    const bar = barOf('2009-01-01', '2009-12-31', 2009, 2010)!;
    expect(bar.at).toBeCloseTo(0, 0);
    expect(bar.width).toBeCloseTo(50, 0);
  });

  test('an open end runs to the end of the line', () => {
    expect(barOf(null, '2009-12-31', 2009, 2010)!.at).toBe(0);
    const late = barOf('2010-01-01', null, 2009, 2010)!;
    expect(late.at + late.width).toBeCloseTo(100, 0);
    expect(barOf(null, null, 2009, 2010)).toBeNull();
  });

  test('never leaves the line and is never too thin to see', () => {
    const iso = fc.date({ min: new Date('1949-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(iso, iso, (a, b) => {
        const [first, last] = [a, b].map(date => date.toISOString().slice(0, 10)).sort() as [string, string];
        const bar = barOf(first, last, 1990, 2010)!;
        expect(bar.at).toBeGreaterThanOrEqual(0);
        expect(bar.at + bar.width).toBeLessThanOrEqual(100.0001);
        expect(bar.width).toBeGreaterThanOrEqual(1.6);
      }),
    );
  });

  test('the best reading stands in the middle of what it names', () => {
    expect(markOf('2009', '2005-01-01', '2012-12-31', 2009, 2009)).toBeCloseTo(50, 0);
    expect(markOf('2009', '2008-07-01', '2009-01-31', 2009, 2009)).toBeCloseTo(4, 0);
    expect(markOf(null, null, null, 2009, 2009)).toBeNull();
  });

  test('names few years', () => {
    expect(yearsNamed(2008, 2010, 6)).toEqual([2008, 2009, 2010]);
    expect(yearsNamed(1949, 2027, 6).length).toBeLessThanOrEqual(6);
  });
});
