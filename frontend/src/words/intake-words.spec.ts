import { expect, test } from '@jest/globals';
import { bytesInWords, intakeEn, intakeZh, namesOfKinds } from './intake-words.js';

test('the time left is said as a person would, never to the second', () => {
  expect([2, 12, 54, 70, 3600, 5500].map(intakeZh.left)).toEqual([
    '马上就好',
    '约还需 15 秒',
    '约还需 55 秒',
    '约还需 1 分钟',
    '约还需 1 小时',
    '约还需 1 小时 30 分钟',
  ]);
  expect([70, 200, 5500].map(intakeEn.left)).toEqual(['about 1 minute left', 'about 3 minutes left', 'about 1 h 30 min left']);
});

test('formats are named once, sizes in the unit that fits', () => {
  expect(namesOfKinds(['.txt', '.text', '.htm', '.html', '.zip'])).toEqual(['TXT', 'HTML', 'ZIP']);
  expect([0, 900, 2_000_000, 50 * 1024 ** 2, 3 * 1024 ** 3].map(bytesInWords)).toEqual([
    '0 KB',
    '1 KB',
    '1.9 MB',
    '50 MB',
    '3.0 GB',
  ]);
});
