import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

const second = 1000;

describe('how long the rest will take', () => {
  it('is not known before anything is done', () => {
    const pace = new Pace();
    expect(pace.secondsFor(100, 0)).toBeNull();
    pace.begin(50, 0);
    expect(pace.secondsFor(100, 5 * second)).toBeNull();
  });

  it('follows the bytes', () => {
    const pace = new Pace();
    pace.begin(0, 0);
    pace.note(1000, 10 * second);
    expect(pace.secondsFor(500, 10 * second)).toBeCloseTo(5);
    // Between two notes the rest grows less by the time that passes; of a late batch a part is left whatever happens.
    expect(pace.secondsFor(500, 12 * second)).toBeCloseTo(3);
    expect(pace.secondsFor(500, 60 * second)).toBeCloseTo(1.25);
    expect(pace.secondsFor(0, 60 * second)).toBe(0);
  });

  it('follows the pace of late and forgets the pace of long ago', () => {
    const pace = new Pace();
    pace.begin(0, 0);
    pace.note(10_000, 10 * second);
    for (let at = 20; at <= 100; at += 10) pace.note(10_000 + (at - 10) * 10, at * second);
    expect(pace.secondsFor(100, 100 * second)).toBeCloseTo(10);
  });

  it('leaves a rest out', () => {
    const pace = new Pace();
    pace.begin(0, 0);
    pace.note(100, 1 * second);
    pace.begin(100, 3600 * second);
    expect(pace.secondsFor(100, 3600 * second)).toBeNull();
    pace.note(200, 3601 * second);
    expect(pace.secondsFor(100, 3601 * second)).toBeCloseTo(1);
  });
});
