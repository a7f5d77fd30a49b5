import { expect, it } from '@jest/globals';
import { isThin } from './thin.js';

it('asks of a short period as much text as its share of a year', () => {
  const month = { start: '2009-02-01', end: '2009-02-28' };
  expect(isThin({ ...month, documents: 0.03 })).toBe(true);
  expect(isThin({ ...month, documents: 0.05 })).toBe(false);
  expect(isThin({ ...month, documents: 0 })).toBe(true);
  expect(isThin({ start: '2006-01-01', end: '2010-12-31', documents: 0.6 })).toBe(false);
  expect(isThin({ start: '2006-01-01', end: '2010-12-31', documents: 0.4 })).toBe(true);
});
