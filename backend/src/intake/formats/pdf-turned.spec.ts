import { describe, expect, it } from '@jest/globals';
import { turnedPage } from './pdf-turned.js';

/** A run of 12-point text, 60 points long, drawn at a place in a direction given by cosine and sine. */
const run = (str: string, [x, y]: [number, number], [cosine, sine]: [number, number] = [1, 0]) => ({
  ...{ str, width: 60, height: 12 },
  transform: [12 * cosine, 12 * sine, -12 * sine, 12 * cosine, x, y],
});
const upright = [200, 300] as const;

describe('turnedPage', () => {
  it('leaves an upright page as it is, and keeps what stands across it apart', () => {
    const page = turnedPage([run('今天开会', [50, 250]), run('内部资料', [90, 90], [0.7, 0.7])], [0, 0, ...upright]);
    expect(page).toEqual({
      glyphs: [{ text: '今天开会', left: 50, right: 110, base: 250, size: 12 }],
      across: ['内部资料'],
      frame: { left: 0, bottom: 0, right: 200, top: 300 },
    });
  });

  it.each([
    ['on its left side', [0, 1], [40, 60], [80, 60]],
    ['upside down', [-1, 0], [150, 40], [150, 80]],
    ['on its right side', [0, -1], [160, 250], [120, 250]],
  ] as const)('reads a page that lies %s line by line', (_, direction, first, second) => {
    const drawn = [run('第一行在上面', [...first], [...direction]), run('第二行', [...second], [...direction])];
    const { glyphs, across, frame } = turnedPage(drawn, [0, 0, ...upright]);
    expect(across).toEqual([]);
    const [above, below] = glyphs;
    expect(above!.base - below!.base).toBe(40);
    expect(above!.left).toBe(below!.left);
    for (const { left, right, base } of glyphs) {
      expect(left >= frame.left && right <= frame.right && base >= frame.bottom && base <= frame.top).toBe(true);
    }
  });
});
