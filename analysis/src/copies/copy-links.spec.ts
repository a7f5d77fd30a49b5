import { describe, expect, it } from '@jest/globals';
import { CopyLinks } from './copy-links.js';
import { ranksBefore } from './rank-queue.js';
import { sameSpeech, type SketchedSpeech } from './same-speech.js';
import { sketch } from './sketch.js';
import { chance, misread, writtenBy } from './texts.fixture.js';

function speech(id: number, text: string, more: Partial<SketchedSpeech> = {}): SketchedSpeech {
  return { id, characters: text.length, sketch: sketch(text), place: null, stated: null, ...more };
}

const day = (date: string) => ({ earliest: date, latest: date });
const REPORT = writtenBy(1, 6000);
const OTHER = writtenBy(2, 6000);

describe('the same speech', () => {
  const same = (text: string, more?: Partial<SketchedSpeech>, one?: Partial<SketchedSpeech>) =>
    sameSpeech(speech(1, REPORT, one), speech(2, text, more));

  it('is found cut short at either end, and among other text', () => {
    expect(same(REPORT.slice(0, 3600))).toBeGreaterThan(0.95);
    expect(same(REPORT.slice(-1800))).toBeGreaterThan(0.95);
    expect(same(writtenBy(3, 300) + REPORT + writtenBy(4, 300))).toBeGreaterThan(0.9);
  });

  it('is found with two wrong characters in a hundred', () => expect(same(misread(REPORT, 0.02, 5))).toBeGreaterThan(0.8));

  it('is not one that quotes it, an excerpt, or another one', () => {
    expect(same(OTHER + REPORT.slice(0, 1500))).toBeNull();
    expect(same(REPORT.slice(0, 220))).toBeNull();
    expect(same(OTHER)).toBeNull();
    expect(same(REPORT.slice(0, 2400) + OTHER.slice(0, 3000))).toBeNull();
  });

  it('is found on a page of another day only when it is all but the whole', () => {
    const put = { stated: day('2009-03-20') };
    expect(same(REPORT.slice(0, 5000), put, { stated: day('2009-03-01') })).toBeGreaterThan(0.95);
    expect(same(misread(REPORT, 0.015, 6), put, { stated: day('2009-03-01') })).toBeNull();
  });

  it('is not one of another place, or of a stated date far away', () => {
    expect(same(REPORT, { place: '云泽' }, { place: '临澜' })).toBeNull();
    expect(same(REPORT, { stated: day('2012-03-01') }, { stated: day('2009-03-01') })).toBeNull();
    expect(same(REPORT, { place: '云泽', stated: day('2009-03-20') }, { stated: day('2009-03-01') })).toBe(1);
    expect(same(REPORT, { stated: { earliest: '2009-01-01', latest: '2009-12-31' } }, { stated: day('2009-03-01') })).toBe(1);
  });
});

/** The same, by comparing every speech with every other one that counts. */
function byHand(speeches: readonly SketchedSpeech[]): Map<number, number | null> {
  const copyOf = new Map<number, number | null>();
  const counting: SketchedSpeech[] = [];
  for (const one of [...speeches].sort((a, b) => (ranksBefore(a, b) ? -1 : 1))) {
    const found = counting.find(other => sameSpeech(one, other) !== null);
    copyOf.set(one.id, found?.id ?? null);
    if (!found) counting.push(one);
  }
  return copyOf;
}

describe('copies', () => {
  const links = (come: SketchedSpeech[]) => {
    const all = new CopyLinks();
    all.change({ come });
    return all;
  };
  const of = (all: CopyLinks, ids: number[]) => ids.map(id => all.link(id).copyOf);

  it('are of the longest, of equally long ones of the first', () => {
    const all = links([speech(1, REPORT.slice(0, 4000)), speech(2, REPORT), speech(3, REPORT), speech(4, OTHER)]);
    expect(of(all, [1, 2, 3, 4])).toEqual([2, null, 2, null]);
    expect(all.link(1).contained).toBeGreaterThan(0.95);
  });

  it('are handed on when the one that counts goes', () => {
    const all = links([speech(1, REPORT.slice(0, 4000)), speech(2, REPORT), speech(3, REPORT.slice(0, 3000))]);
    const changed = all.change({ gone: [2] });
    expect(of(all, [1, 3])).toEqual([null, 1]);
    expect([...changed].sort()).toEqual([1, 3]);
  });

  it('do not run from likeness to likeness', () => {
    const [a, b] = [writtenBy(11, 900), writtenBy(12, 900)];
    const middle = writtenBy(13, 4000);
    // The first and the last share the middle part only, each shares more with the one between.
    const rows = [
      writtenBy(14, 1300) + middle.slice(0, 2700) + a,
      a + middle.slice(0, 2700) + b + middle.slice(2700, 3100),
      b + middle.slice(0, 2700),
    ];
    const all = links(rows.map((text, i) => speech(i + 1, text)));
    for (const id of [1, 2, 3]) {
      const { copyOf } = all.link(id);
      if (copyOf !== null) expect(sameSpeech(speech(id, rows[id - 1]!), speech(copyOf, rows[copyOf - 1]!))).not.toBeNull();
    }
  });

  it('do not depend on the order in which speeches come and go', () => {
    const next = chance(21);
    const texts = [REPORT, OTHER, writtenBy(23, 2500)];
    const all = Array.from({ length: 60 }, (_, i) => {
      const text = texts[i % 3]!;
      const from = Math.floor(next() * text.length * 0.5);
      return speech(i + 1, misread(text.slice(from, from + 400 + Math.floor(next() * text.length)), 0.03 * next(), i));
    });
    const ids = all.map(({ id }) => id);
    const expected = of(links(all), ids);
    expect(expected).toEqual(ids.map(id => byHand(all).get(id)));
    expect(expected.filter(copyOf => copyOf !== null).length).toBeGreaterThan(20);
    for (let run = 0; run < 10; run++) {
      const stepwise = new CopyLinks();
      for (const one of [...all].sort(() => next() - 0.5)) stepwise.change({ come: [one] });
      expect(of(stepwise, ids)).toEqual(expected);
      const some = all.filter(() => next() < 0.3);
      stepwise.change({ gone: some.map(({ id }) => id) });
      const rest = all.filter(one => !some.includes(one));
      expect(of(stepwise, rest.map(({ id }) => id))).toEqual(of(links(rest), rest.map(({ id }) => id))); // prettier-ignore
      stepwise.change({ come: some });
      expect(of(stepwise, ids)).toEqual(expected);
    }
  });
});

describe('formulaic speeches, equally long and much alike', () => {
  const next = chance(31);
  const phrases = Array.from({ length: 12 }, (_, i) => writtenBy(40 + i, 200));
  // A row of phrases, each speech with one or two of its own: whether two are one hangs on which these are.
  const speeches = Array.from({ length: 120 }, () => {
    const parts = phrases.slice(0, 9);
    for (let swaps = 1 + Math.floor(next() * 2); swaps > 0; swaps--)
      parts[Math.floor(next() * 9)] = phrases[9 + Math.floor(next() * 3)]!;
    const place = [null, null, '云泽', '临澜'][Math.floor(next() * 4)]!;
    return speech(0, parts.join(''), { place });
  });
  const keys = speeches.map(({ sketch, place }) => `${place} ${sketch.join()}`);
  const firstOf = (of: number) => keys.indexOf(keys[of]!);
  /** By text: the text that it is a copy of, where they come in this order, so many at a time. */
  const linked = (order: readonly number[], portion: number) => {
    const all = new CopyLinks();
    const come = order.map((of, at) => ({ ...speeches[of]!, id: at + 1 }));
    for (let at = 0; at < come.length; at += portion) all.change({ come: come.slice(at, at + portion) });
    const copyOf = (at: number) => all.link(at + 1).copyOf;
    return new Map(order.map((of, at) => [of, copyOf(at) === null ? null : firstOf(order[copyOf(at)! - 1]!)]));
  };
  const copiesIn = (found: Map<number, number | null>) => [...found.values()].filter(of => of !== null).length;

  it('are linked alike in whatever order and in whatever portions they come', () => {
    const straight = speeches.map((_, i) => i);
    const expected = linked(straight, speeches.length);
    // Of two that are alike in everything, which one counts is for the order to say.
    const alone = straight.filter(of => keys.indexOf(keys[of]!) === keys.lastIndexOf(keys[of]!));
    expect(alone.length).toBeGreaterThan(60);
    expect(alone.filter(of => expected.get(of) !== null).length).toBeGreaterThan(20);
    for (const portion of [1, 7, 40, speeches.length]) {
      const found = linked([...straight].sort(() => next() - 0.5), portion); // prettier-ignore
      expect(alone.map(of => found.get(of))).toEqual(alone.map(of => expected.get(of)));
      expect(copiesIn(found)).toBe(copiesIn(expected));
    }
  });
});

describe('a person’s word', () => {
  const three = () => {
    const all = new CopyLinks();
    all.change({ come: [speech(1, REPORT), speech(2, REPORT.slice(0, 4000)), speech(3, OTHER)] });
    return all;
  };
  const of = (all: CopyLinks) => [1, 2, 3, 4].map(id => all.link(id).copyOf);

  it('lets a copy count, whatever comes later', () => {
    const all = three();
    all.change({ words: new Map([[2, null]]) });
    expect(of(all)).toEqual([null, null, null, null]);
    all.change({ come: [speech(4, REPORT + writtenBy(8, 100))] });
    expect(of(all)).toEqual([4, null, null, null]);
  });

  it('makes the shorter one count', () => {
    const all = three();
    all.change({ words: new Map([[1, 2]]) });
    expect(of(all)).toEqual([2, null, null, null]);
  });

  it('links what does not look alike, in the end to what counts', () => {
    const all = three();
    all.change({ words: new Map([[3, 2]]) });
    expect(of(all)).toEqual([null, 1, 1, null]);
    expect(all.link(3).contained).toBeNull();
    all.change({ gone: [1] });
    expect(of(all)).toEqual([null, null, 2, null]);
    all.change({ gone: [2] });
    expect(of(all)).toEqual([null, null, null, null]);
  });

  it('does not run in a circle', () => {
    const all = three();
    all.change({ words: new Map([[1, 3]]) });
    expect([all.wouldRunInACircle(3, 1), all.wouldRunInACircle(2, 1), all.wouldRunInACircle(3, 3)]).toEqual([true, false, true]);
  });
});
