import { expect, test } from '@jest/globals';
import { readItem, writeItem } from './review-asked.js';

test('an address opens a document or a source, and nothing else', () => {
  expect(readItem('d12')).toEqual({ kind: 'document', id: 12 });
  expect(readItem('s3')).toEqual({ kind: 'source', id: 3 });
  expect([null, '', '12', 'd0', 'x9', 'd1.5'].map(readItem)).toEqual([null, null, null, null, null, null]);
});

test('an item of the queue is named as the address reads it', () => {
  const source = { id: 3, name: '云州.csv', state: 'read' as const, format: 'csv', encoding: null, problem: null };
  expect(writeItem({ kind: 'source', kinds: ['columns'], source })).toBe('s3');
});
