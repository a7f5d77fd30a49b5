import { expect, it } from '@jest/globals';
import { wilson } from '../statistics/wilson.js';
import { cohensKappa, evaluateThemes } from './evaluate.js';

const passages = (count: number, coded: string[], tagged: string[], document = 'd') =>
  Array.from({ length: count }, (_, n) => ({ document: `${document}${n % 5}`, coded, tagged }));

it('counts right, wrong and missed tags and derives the shares from them', () => {
  const judged = [...passages(8, ['甲'], ['甲']), ...passages(2, [], ['甲']), ...passages(4, ['甲'], []), ...passages(6, [], [])];
  const { themes, macroF1 } = evaluateThemes(judged, ['甲']);
  const [first] = themes;
  expect(first).toMatchObject({ passages: 20, coded: 12, truePositives: 8, falsePositives: 2, falseNegatives: 4 });
  expect(first!.precision).toEqual({ value: 0.8, ...wilson(8, 10) });
  expect(first!.recall).toEqual({ value: 8 / 12, ...wilson(8, 12) });
  expect(first!.f1!.value).toBeCloseTo(16 / 22, 12);
  expect(first!.f1!.low).toBeLessThan(16 / 22);
  expect(first!.f1!.high).toBeGreaterThan(16 / 22);
  expect(macroF1).toBeCloseTo(16 / 22, 12);
});

it('says nothing where there is nothing to say', () => {
  const { themes, macroF1 } = evaluateThemes(passages(3, [], []), ['甲']);
  expect(themes[0]).toMatchObject({ precision: null, recall: null, f1: null, kappa: null });
  expect(macroF1).toBeNull();
});

it('is the same from run to run', () => {
  const judged = [...passages(7, ['甲'], ['甲']), ...passages(3, ['甲'], []), ...passages(9, [], [])];
  expect(evaluateThemes(judged, ['甲'])).toEqual(evaluateThemes(judged, ['甲']));
});

it('κ is 1 for judges who always agree, 0 for chance, and below it for contradiction', () => {
  expect(cohensKappa(5, 0, 0, 10)).toBe(1);
  expect(cohensKappa(25, 25, 25, 100)).toBe(0);
  expect(cohensKappa(0, 5, 5, 10)).toBe(-1);
  // 20 yes by both, 15 no by both, 5 and 10 by one: the classical worked example, κ = 0.4.
  expect(cohensKappa(20, 5, 10, 50)).toBeCloseTo(0.4, 12);
});
