import { describe, expect, it } from '@jest/globals';
import { placeIn } from './passage-places.js';

describe('the place of a passage that was drawn', () => {
  const speech = '同志们：\n渠要修好。\n堤要看牢。\n渠要修好。';

  it('is where it stood, whatever stands elsewhere in the same words', () => {
    expect(placeIn(speech, '渠要修好。', 17)).toEqual({ start: 17, end: 22 });
    expect(placeIn(speech, '渠要修好。', 5)).toEqual({ start: 5, end: 10 });
  });

  it('is the nearest of the same words where the speech was read anew', () => {
    expect(placeIn(`题目\n${speech}`, '渠要修好。', 17)).toEqual({ start: 20, end: 25 });
    expect(placeIn(speech, '堤要看牢。', null)).toEqual({ start: 11, end: 16 });
  });

  it('is nowhere once its words are gone', () => {
    expect(placeIn(speech, '路要铺完。', 5)).toBeNull();
  });
});
