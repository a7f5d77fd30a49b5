import { describe, expect, test } from '@jest/globals';
import { copyDifference } from './copy-difference.js';

const [first, second, third] = ['同志们，今天开会。', '今年要修二十里渠道，早动工早见效。', '谢谢大家。'] as const;

describe('two texts of one speech', () => {
  test('that are the same are one row', () => {
    expect(copyDifference([first, second, third], [first, second, third])).toEqual([{ same: 3 }]);
  });

  test('show a changed passage side by side, down to the sign', () => {
    const rows = copyDifference([first, second, third], [first, second.replace('二十', '三十'), third]);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({ same: 1 });
    const changed = rows[1] as { here: { text: string; own: boolean }[]; there: { text: string; own: boolean }[] };
    expect(changed.here.filter(({ own }) => own)).toEqual([{ text: '二', own: true }]);
    expect(changed.there.filter(({ own }) => own)).toEqual([{ text: '三', own: true }]);
    expect(changed.here.map(({ text }) => text).join('')).toBe(second);
    expect(rows[2]).toEqual({ same: 1 });
  });

  test('show what only one of them has', () => {
    expect(copyDifference([first, third], [first, second, third])).toEqual([
      { same: 1 },
      { here: null, there: [{ text: second, own: true }] },
      { same: 1 },
    ]);
    expect(copyDifference([second], [])).toEqual([{ here: [{ text: second, own: true }], there: null }]);
  });

  test('of thousands of signs without a break are compared without waiting', () => {
    const long = (sign: string) =>
      Array.from({ length: 3000 }, (_, i) => sign + String.fromCharCode(0x4e00 + (i % 700))).join('');
    const [row] = copyDifference([long('甲')], [long('乙')]);
    expect(row).toHaveProperty('here');
  });
});
