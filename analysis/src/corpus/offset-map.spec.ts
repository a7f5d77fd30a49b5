import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OffsetMap } from './offset-map.js';

/** "abXXcdef" → "abcdYf": XX left out, e replaced by Y. */
const map = OffsetMap.fromRuns(Int32Array.of(0, 0, 2, 2, 4, 2, 5, 7, 1));

describe('OffsetMap', () => {
  it('leads single offsets back, a replaced one to the end of the run before it', () => {
    expect([0, 1, 2, 3, 4, 5].map(offset => map.toOriginal(offset))).toEqual([0, 1, 4, 5, 6, 7]);
  });

  it('leads spans back over what was left out, and takes a replaced stretch in whole', () => {
    expect(map.spanToOriginal({ start: 1, end: 3 })).toEqual({ start: 1, end: 5 });
    expect(map.spanToOriginal({ start: 3, end: 5 })).toEqual({ start: 5, end: 7 });
    expect(map.spanToOriginal({ start: 2, end: 2 })).toEqual({ start: 4, end: 4 });
  });

  it('knows which units have a counterpart', () => {
    expect([0, 1, 2, 3, 4, 5].map(offset => map.covers(offset))).toEqual([true, true, true, true, false, true]);
  });

  it('leads from the original to the derived text, from what was left out to the next that stayed', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(offset => map.fromOriginal(offset))).toEqual([0, 1, 2, 2, 2, 3, 4, 5, 6]);
    for (const offset of [0, 1, 2, 3, 4, 5]) expect(map.fromOriginal(map.toOriginal(offset))).toBeLessThanOrEqual(offset);
  });

  it('composes two maps into one that leads the same way', () => {
    const runs = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 6 })), { maxLength: 12 }).map(steps => {
      const triples: number[] = [];
      let [derived, original] = [0, 0];
      for (const [inserted, removed, kept] of steps) {
        derived += inserted;
        original += removed;
        triples.push(derived, original, kept);
        derived += kept;
        original += kept;
      }
      return Int32Array.from(triples);
    });
    fc.assert(
      fc.property(runs, runs, (later, earlier) => {
        const second = OffsetMap.fromRuns(later);
        const first = OffsetMap.fromRuns(earlier);
        const both = OffsetMap.compose(second, first);
        const composed = both.toRuns();
        for (let i = 0; i < composed.length; i += 3) {
          for (let step = 0; step < composed[i + 2]!; step++) {
            expect(composed[i + 1]! + step).toBe(first.toOriginal(second.toOriginal(composed[i]! + step)));
          }
        }
      }),
    );
  });

  it('slices to the map of a part', () => {
    expect([...map.slice(1, 4).toRuns()]).toEqual([0, 1, 1, 1, 4, 2]);
  });
});
