import { describe, expect, test } from '@jest/globals';
import type { DocumentDetail } from '@cimai/analysis/answers';
import { isPlaceInferred } from './inferred-place.js';

const BYLINE = '云州市市长 林远';
const TEXT = `${BYLINE}\n同志们，昨天路上停着一辆云州牌照的车。`;
const SOURCE = 100;

/** The document begins at 100 of its source; before it stands its title. */
function resting(starts: number[], parts: Partial<DocumentDetail> = {}) {
  const passage = (start: number, end: number) => ({
    ...{ start, end, heading: false, sentences: [], tags: [] },
    source: { start: start + SOURCE, end: end + SOURCE },
  });
  return {
    ...{ text: TEXT, place: '云州', corrected: [] },
    attribution: { place: starts.map(start => ({ start, end: start + 2, quote: '云州' })) },
    passagesRead: [passage(0, BYLINE.length), passage(BYLINE.length + 1, TEXT.length)],
    ...parts,
  };
}

const inSentence = SOURCE + TEXT.indexOf('云州牌照');

describe('a place', () => {
  test('is inferred where it rests on what the speech says in passing', () => {
    expect(isPlaceInferred(resting([inSentence]))).toBe(true);
  });

  test('is stated by the title above the text and by the byline', () => {
    expect(isPlaceInferred(resting([40]))).toBe(false);
    expect(isPlaceInferred(resting([SOURCE]))).toBe(false);
    expect(isPlaceInferred(resting([inSentence, SOURCE]))).toBe(false);
  });

  test('is what a person or the file itself said, and nothing where there is none', () => {
    expect(isPlaceInferred(resting([inSentence], { corrected: ['place'] }))).toBe(false);
    expect(isPlaceInferred(resting([]))).toBe(false);
    expect(isPlaceInferred(resting([inSentence], { place: null }))).toBe(false);
  });
});
