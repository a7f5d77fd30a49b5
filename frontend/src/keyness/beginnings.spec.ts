import { expect, test } from '@jest/globals';
import { themesToBeginWith } from './beginnings.js';

test('all themes where there is room for them', () => {
  expect(themesToBeginWith(['民生', '金融', '城市管理', '安全生产', '营商环境'], 5)).toHaveLength(5);
});

test('the first and the last of many, among them the theme that was added', () => {
  expect(themesToBeginWith(['甲', '乙', '丙', '丁', '戊', '己', '营商环境'], 5)).toEqual(['甲', '乙', '丙', '己', '营商环境']);
});
