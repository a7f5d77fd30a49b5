import { describe, expect, it } from '@jest/globals';
import { cohenKappa, stratifiedValidity } from '@cimai/analysis';
import { numberIn, numbersIn, readTable } from './read-table.js';

/** The 97.5 % point of the normal curve. */
const Z = 1.959963984540054;

describe('validity agrees with R', () => {
  it.each(readTable('kappa'))('Cohen’s κ of $counts', row => {
    const counts = numbersIn(row, 'counts');
    const size = Math.sqrt(counts.length);
    const found = cohenKappa(Array.from({ length: size }, (_, at) => counts.slice(at * size, (at + 1) * size)))!;
    const [value, reach] = [numberIn(row, 'kappa'), Z * numberIn(row, 'error')];
    expect(found.value).toBeCloseTo(value, 10);
    expect(found.low).toBeCloseTo(Math.max(-1, value - reach), 10);
    expect(found.high).toBeCloseTo(Math.min(1, value + reach), 10);
  });

  it.each(readTable('stratified'))('$measure of $positive among $judged of $passages', row => {
    const [tagged, passages, judged, positive] = ['tagged', 'passages', 'judged', 'positive'].map(name => numbersIn(row, name));
    const strata = passages!.map((all, at) => ({
      tagged: tagged![at] === 1,
      passages: all,
      judged: judged![at]!,
      positive: positive![at]!,
    }));
    const found = stratifiedValidity(strata)[row['measure'] as 'precision']!;
    const [low, high] = [numberIn(row, 'low'), numberIn(row, 'high')];
    // Ten thousand draws against a million: some hundredths of the width.
    const slack = Math.max(1e-9, (high - low) * 0.04);
    expect(Math.abs(found.value - numberIn(row, 'value'))).toBeLessThanOrEqual(slack);
    expect(Math.abs(found.low - low)).toBeLessThanOrEqual(slack);
    expect(Math.abs(found.high - high)).toBeLessThanOrEqual(slack);
  });
});
