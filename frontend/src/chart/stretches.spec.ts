import { expect, test } from '@jest/globals';
import { stretchesOf } from './stretches.js';

const written = (text: string, start: number, evidence: { start: number; end: number }[]) =>
  stretchesOf(text, start, evidence)
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join('');

test('marks evidence where it stands in the document, overlaps once, and what lies outside not at all', () => {
  expect(written('水库放水', 10, [])).toBe('水库放水');
  expect(written('水库放水', 10, [{ start: 10, end: 12 }])).toBe('[水库]放水');
  const overlapping = [
    { start: 12, end: 14 },
    { start: 11, end: 13 },
  ];
  expect(written('水库放水', 10, overlapping)).toBe('水[库放][水]');
  const outside = [
    { start: 0, end: 5 },
    { start: 13, end: 40 },
  ];
  expect(written('水库放水', 10, outside)).toBe('水库放[水]');
});
