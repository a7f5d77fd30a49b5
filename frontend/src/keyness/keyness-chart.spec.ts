import { expect, test } from '@jest/globals';
import type { KeynessAnswer } from '@cimai/analysis/answers';
import { frameOf } from '../chart/frame.fixture.js';
import { unfiltered } from '../question/unfiltered.fixture.js';
import { keynessTable } from './keyness-chart.js';

const row = {
  ...{
    form: '就业',
    target: { frequency: 9, documents: 4, perMillion: 90 },
    reference: { frequency: 3, documents: 3, perMillion: 1 },
  },
  ...{ gSquared: 20, p: 0.001, q: 0.001, logRatio: { kind: 'estimate' as const, value: 2, low: 1, high: 3 }, key: true },
};
const answer = {
  result: { kind: 'keyness', rows: [row], tested: 1, key: { target: 1, reference: 0 } },
} as unknown as KeynessAnswer;

test('a number of the rest leads to lines outside the target, and one of the target to lines inside it', () => {
  const target = { ...unfiltered, theme: ['民生'] };
  const sides = { target: { filters: target, outside: null }, reference: { filters: unfiltered, outside: target } };
  const cells = keynessTable(answer, sides, frameOf('zh')).rows[0]!;
  const ways = cells.flatMap(({ way, text }) => (way && (text === '9' || text === '3') ? [way.query] : []));
  expect(ways).toHaveLength(2);
  expect(ways[0]).toMatchObject({ query: '就业', theme: ['民生'] });
  expect(ways[1]).toMatchObject({ query: '就业', theme: null, 'outside.theme': ['民生'], 'outside.dates': 'spread' });
});
