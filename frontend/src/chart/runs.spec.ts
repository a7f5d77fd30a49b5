import { expect, test } from '@jest/globals';
import { runsWhere } from './runs.js';

test('runs are found with both their ends', () => {
  expect(runsWhere([true, true, false, true, false, true, true])).toEqual([
    [0, 1],
    [3, 3],
    [5, 6],
  ]);
  expect(runsWhere([false, false])).toEqual([]);
});
