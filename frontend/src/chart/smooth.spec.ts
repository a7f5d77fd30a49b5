import { expect, test } from '@jest/globals';
import { defaultSmoothing, smoothed } from './smooth.js';

test('averages over the neighbours', () => {
  expect(smoothed([1, 2, 6, 3], 3)).toEqual([1.5, 3, 11 / 3, 4.5]);
});

test('never fills a hole and never looks across one', () => {
  expect(smoothed([2, 4, null, 10, 20], 3)).toEqual([3, 3, null, 15, 15]);
  expect(smoothed([2, null, 10, 20, 30], 5)).toEqual([2, null, 20, 20, 20]);
});

test('leaves values alone when no smoothing is asked for', () => {
  expect(smoothed([1, null, 3], 0)).toEqual([1, null, 3]);
});

test('smooths long axes only', () => {
  expect([defaultSmoothing(14), defaultSmoothing(15)]).toEqual([0, 3]);
});
