import { describe, expect, it } from '@jest/globals';
import { containment, resemblance } from './compare.js';
import { distinct, fingerprints, SHINGLE_LETTERS } from './shingles.js';
import { AT_LEAST, sketch, shinglesIn } from './sketch.js';
import { chance, misread, writtenBy } from './texts.fixture.js';

/** The shingles themselves, as sets of strings: what the sketches estimate. */
function shinglesOf(text: string): Set<string> {
  const letters = [...text].filter(each => /\p{L}/u.test(each) && !/[xX]/.test(each)).join('');
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE_LETTERS <= letters.length; at++) found.add(letters.slice(at, at + SHINGLE_LETTERS));
  return found;
}

function exactly(one: string, other: string) {
  const [a, b] = [shinglesOf(one), shinglesOf(other)];
  const both = [...a].filter(shingle => b.has(shingle)).length;
  return { resemblance: both / (a.size + b.size - both), containment: both / Math.min(a.size, b.size) };
}

describe('fingerprints', () => {
  it('are as many as there are distinct shingles', () => {
    const text = writtenBy(1, 3000);
    expect(distinct(fingerprints(text + text))).toHaveLength(shinglesOf(text + text).size);
  });

  it('do not mind line breaks, page marks, digits, masks and punctuation', () => {
    const plain = '各位代表，现在我代表市人民政府向大会报告工作';
    expect(fingerprints('各位\r\n代表：现 在 - 12 - 我代表20xx市“人民”政府，向大会报告工作。')).toEqual(fingerprints(plain));
  });

  it('of a text shorter than a shingle are none', () => expect(fingerprints('同志们，谢谢大家')).toHaveLength(0));
});

describe('a sketch', () => {
  it('of a short text is all of it', () => {
    const text = writtenBy(2, 200);
    expect(sketch(text)).toHaveLength(shinglesOf(text).size);
    expect(shinglesIn(sketch(text))).toBe(shinglesOf(text).size);
  });

  it('of a text of middle length is its smallest fingerprints, of a long one a fixed share', () => {
    expect(sketch(writtenBy(3, 2000))).toHaveLength(AT_LEAST);
    const [text, length] = [sketch(writtenBy(4, 40_000)), 40_000 * 0.96];
    expect(Math.abs(shinglesIn(text) - length)).toBeLessThan(0.08 * length);
    expect([...text]).toEqual([...text].sort((a, b) => a - b));
  });

  it('of nothing resembles nothing', () => expect(resemblance(sketch(''), sketch(''))).toBe(0));
});

describe('estimates from sketches', () => {
  const next = chance(7);
  const cases = Array.from({ length: 40 }, (_, i) => {
    const text = writtenBy(100 + i, 400 + Math.floor(next() * 20_000));
    const kept = text.slice(0, Math.floor(text.length * (0.25 + 0.75 * next())));
    return { text, other: misread(kept, 0.05 * next(), i) + writtenBy(900 + i, Math.floor(next() * 2000)) };
  });

  it('of 40 pairs lie within four standard errors of the exact values, and are not off to one side', () => {
    let sum = 0;
    for (const { text, other } of cases) {
      const exact = exactly(text, other);
      const [one, two] = [sketch(text), sketch(other)];
      // The smallest sample that a comparison can rest on here is a quarter of 256 fingerprints.
      expect(Math.abs(resemblance(one, two) - exact.resemblance)).toBeLessThan(4 * Math.sqrt(0.25 / 64));
      expect(Math.abs(containment(one, two) - exact.containment)).toBeLessThan(4 * Math.sqrt(0.25 / 64));
      sum += containment(one, two) - exact.containment;
    }
    expect(Math.abs(sum / cases.length)).toBeLessThan(0.02);
  });
});
