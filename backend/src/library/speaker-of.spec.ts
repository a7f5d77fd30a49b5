import { describe, expect, it } from '@jest/globals';
import { speakerOf } from './speaker-of.js';

describe('the name a speaker is grouped by', () => {
  it.each([
    ['徐', '云州', '徐（云州）'],
    ['徐', '青岚', '徐（青岚）'],
    ['欧阳', '云州', '欧阳（云州）'],
    ['徐', null, '徐'],
    ['徐明', '云州', '徐明'],
    ['欧阳明', '云州', '欧阳明'],
    [null, '云州', null],
  ])('of %s in %s is %s', (speaker, place, name) => {
    expect(speakerOf({ speaker, place })).toBe(name);
  });
});
