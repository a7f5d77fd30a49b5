import { describe, expect, it } from '@jest/globals';
import { sameDocuments, type FoundDocument, type KnownDocument } from './same-documents.js';

const standing = (id: number, start: number, end: number, before: [number, number][] = []): KnownDocument => ({
  id,
  now: { start, end },
  before: before.map(([start, end]) => ({ start, end })),
  text: `${start}-${end}`,
});
const retired = (id: number, ...before: [number, number][]): KnownDocument => ({
  ...standing(id, 0, 0, before),
  now: null,
  text: null,
});
const found = (start: number, end: number, text = 'other'): FoundDocument => ({ start, end, text });

describe('which document is which when a source is read again', () => {
  it('is the one at the very place', () => {
    expect(sameDocuments([standing(1, 0, 10), standing(2, 10, 30)], [found(0, 10), found(10, 30)])).toEqual([1, 2]);
  });

  it('is the one with most of the ground: the larger part of a cut document keeps its id', () => {
    expect(sameDocuments([standing(1, 0, 100)], [found(0, 30), found(30, 100)])).toEqual([null, 1]);
    expect(sameDocuments([standing(1, 0, 30), standing(2, 30, 100)], [found(0, 100)])).toEqual([2]);
  });

  it('is new where too little is shared', () => {
    expect(sameDocuments([standing(1, 0, 100)], [found(95, 300)])).toEqual([null]);
    expect(sameDocuments([], [found(0, 5)])).toEqual([null]);
  });

  it('comes back from retirement at a very place of its own and at no other', () => {
    const known = [standing(2, 0, 100, [[30, 100]]), retired(1, [0, 30])];
    expect(sameDocuments(known, [found(0, 30), found(30, 100)])).toEqual([1, 2]);
    expect(sameDocuments(known, [found(0, 31), found(31, 100)])).toEqual([null, 2]);
  });

  it('is what it was before two decisions are taken back in the order in which they were made', () => {
    // 1 and 2 were joined into 2, that and 3 into 3; then the first joint is undone, then the second.
    const both = [standing(3, 0, 130, [[30, 130]]), retired(2, [10, 30], [0, 30]), retired(1, [0, 10])];
    expect(sameDocuments(both, [found(0, 10), found(10, 130)])).toEqual([1, 3]);
    const one = [standing(1, 0, 10), standing(3, 10, 130, [[30, 130], [0, 130]]), retired(2, [10, 30], [0, 30])]; // prettier-ignore
    expect(sameDocuments(one, [found(0, 10), found(10, 30), found(30, 130)])).toEqual([1, 2, 3]);
  });

  it('is the one with the very text, wherever it stands in another encoding', () => {
    const known = [
      { ...standing(1, 0, 40), text: '甲' },
      { ...standing(2, 40, 60), text: '乙' },
    ];
    expect(sameDocuments(known, [found(0, 30, '乙'), found(30, 90, '甲')], 1.5)).toEqual([2, 1]);
  });

  it('lies beside the other where offsets of another encoding are stretched', () => {
    expect(sameDocuments([standing(1, 0, 100), standing(2, 100, 200)], [found(0, 150), found(150, 300)], 1.5)).toEqual([1, 2]);
    // Places that are alike by number only mean nothing there.
    expect(sameDocuments([standing(1, 0, 10), standing(2, 10, 100)], [found(10, 100)], 10)).toEqual([1]);
  });

  it('takes time in proportion to the documents', () => {
    const known = Array.from({ length: 20_000 }, (_, i) => standing(i + 1, i * 10, i * 10 + 10));
    const again = Array.from({ length: 20_000 }, (_, i) => found(i * 10 + 1, i * 10 + 10));
    const started = performance.now();
    expect(sameDocuments(known, again)).toEqual(known.map(({ id }) => id));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
