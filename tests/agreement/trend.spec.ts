import { describe, expect, it } from '@jest/globals';
import { trend, type DatedDocument } from '@cimai/analysis';
import { groupRows, numberIn, readTable } from './read-table.js';

const SEEDS = 40;

describe('trend intervals agree with package boot', () => {
  const documents = groupRows(readTable('bootstrap'), row => row['corpus']!);

  it.each(readTable('bootstrap-intervals'))('$corpus', row => {
    const rows = documents.get(row['corpus']!)!;
    const dated = rows.map(document => speech(numberIn(document, 'tokens')));
    const hits = {
      id: '就业',
      kind: 'form' as const,
      documents: rows.map((_, at) => at),
      counts: rows.map(one => numberIn(one, 'hits')),
    };
    // One run of 999 draws is good to some 4 % of the width; the mean of forty runs to less than 1 %.
    const mean = { value: 0, low: 0, high: 0 };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const point = trend(dated, [hits], { by: 'year', dates: 'best', from: null, to: null, seed }).series[0]!.points[0]!;
      for (const end of ['value', 'low', 'high'] as const) mean[end] += point[end]! / 1e6 / SEEDS;
    }
    const [low, high] = [numberIn(row, 'low'), numberIn(row, 'high')];
    expect(mean.value).toBeCloseTo(numberIn(row, 'value'), 12);
    expect(Math.abs(mean.low - low) / (high - low)).toBeLessThan(0.03);
    expect(Math.abs(mean.high - high) / (high - low)).toBeLessThan(0.03);
  });
});

function speech(tokens: number): DatedDocument {
  const day = '2009-06-15';
  return { earliest: day, latest: day, best: day, basis: 'stated', tokens, characters: tokens * 2 };
}
