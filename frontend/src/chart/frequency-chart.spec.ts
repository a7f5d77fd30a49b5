import { expect, test } from '@jest/globals';
import type { FrequencyRow } from '@cimai/analysis/answers';
import { mostConcentrated } from './frequency-chart.js';

const row = (form: string, dp: number, documents: number, documentShare: number) =>
  ({ form, dp, documents, documentShare }) as FrequencyRow;

test('a word of a few speeches is one that few of all speeches hold, however unevenly many hold another', () => {
  const everywhere = row('创新', 0.95, 51, 0.57);
  expect(mostConcentrated([everywhere, row('疫情', 0.9, 4, 0.07)])?.form).toBe('疫情');
  expect(mostConcentrated([everywhere])).toBeNull();
  // Two speeches are too few to speak of, and an even word is nobody's own.
  expect(mostConcentrated([row('专名', 0.99, 2, 0.02), row('常用', 0.3, 5, 0.1)])).toBeNull();
});
