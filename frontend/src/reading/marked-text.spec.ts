import { describe, expect, test } from '@jest/globals';
import type { DocumentPassage } from '@cimai/analysis/answers';
import { looksAlike, markedRuns, passageAt, quoteInText, readHit, writeHit } from './marked-text.js';

const text = '就业是民生之本。\n安全生产责任重于泰山。';
const passages: DocumentPassage[] = [
  {
    ...{ start: 0, end: 8, source: { start: 100, end: 110 }, heading: false, sentences: [{ start: 0, end: 8 }] },
    tags: [{ theme: '民生', score: 0.9, evidence: [{ form: '就业', start: 0, end: 2 }] }],
  },
  {
    ...{ start: 9, end: 20, source: { start: 111, end: 122 }, heading: false, sentences: [{ start: 9, end: 20 }] },
    tags: [
      { theme: '安全生产', score: 1, evidence: [{ form: '安全生产责任', start: 9, end: 15 }] },
      { theme: '民生', score: 0.6, evidence: [{ form: '安全', start: 9, end: 11 }] },
    ],
  },
];

describe('a passage with its marks', () => {
  test('is cut at evidence and hit, letter for letter', () => {
    const runs = markedRuns(text, passages[1]!, { start: 11, end: 13 });
    expect(runs.map(run => run.text).join('')).toBe('安全生产责任重于泰山。');
    expect(runs[0]).toEqual({ text: '安全', themes: ['安全生产', '民生'], hit: false });
    expect(runs[1]).toEqual({ text: '生产', themes: ['安全生产'], hit: true });
  });

  test('is found by an offset', () => {
    expect(passageAt(passages, 10)).toBe(1);
    expect(passageAt(passages, 8)).toBeNull();
  });
});

describe('a place in the address', () => {
  test('is read as it is written, and nothing else is', () => {
    expect(readHit(writeHit({ start: 12, end: 18 }))).toEqual({ start: 12, end: 18 });
    expect([null, '', '12', '18-12', '12-12', 'a-b'].map(readHit)).toEqual([null, null, null, null, null, null]);
  });
});

describe('a quote from the source', () => {
  const document = { text, passagesRead: passages };

  test('is found in its passage, though repairs shifted it', () => {
    expect(quoteInText(document, '责任', { start: 118, end: 120 })).toEqual({ start: 13, end: 15 });
  });

  test('may hold any sign', () => {
    const odd = { text: '目标(一)是', passagesRead: [{ ...passages[0]!, start: 0, end: 6 }] };
    expect(quoteInText(odd, '(一)', { start: 102, end: 105 })).toEqual({ start: 2, end: 5 });
  });

  test('that no passage took in is nowhere in the text', () => {
    expect(quoteInText(document, '责任', { start: 40, end: 42 })).toBeNull();
    expect(quoteInText(document, '金融', { start: 118, end: 120 })).toBeNull();
  });
});

test('a stretch of source is known again in the other script, another one is not', () => {
  expect(looksAlike('民生工作会议', '民生工作會議')).toBe(true);
  expect(looksAlike('民生工作会议', '完全不同的另一段')).toBe(false);
});
