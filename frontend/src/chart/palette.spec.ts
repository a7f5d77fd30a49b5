import { describe, expect, test } from '@jest/globals';
import { asCustomProperties, darkInks, faded, hueOf, lightInks } from './palette.js';

type Colour = [number, number, number];

function linear(hex: string): Colour {
  return [1, 3, 5].map(at => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Colour;
}

/** Machado, Oliveira and Fernandes (2009), severity 1: how a colour looks to a person without one kind of cone. */
const blindness: Record<string, number[][]> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function seen(hex: string, kind: string): Colour {
  const colour = linear(hex);
  return blindness[kind]!.map(row =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * colour[at]!, 0),
      ),
    ),
  ) as Colour;
}

/** CIE L*a*b* of linear sRGB under D65. */
function lab([r, g, b]: Colour): Colour {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: string, b: string, kind: string): number {
  const [one, other] = [lab(seen(a, kind)), lab(seen(b, kind))];
  return Math.hypot(...one.map((value, at) => value - other[at]!));
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => linear(hex).reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at]!, 0);
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each([
  ['light', lightInks],
  ['dark', darkInks],
])('the %s palette', (_, inks) => {
  test.each(['none', 'protan', 'deutan'])('keeps the first four hues apart (%s)', kind => {
    const [...four] = inks.hues.slice(0, 4);
    for (const [at, one] of four.entries())
      for (const other of four.slice(at + 1)) expect(distance(one, other, kind)).toBeGreaterThan(18);
  });

  test('is legible: text 4.5 to 1, marks 2 to 1 and better', () => {
    for (const ground of [inks.paper, inks.surface]) {
      for (const text of [inks.ink, inks.soft, inks.faint, inks.accent])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.3);
      for (const hue of inks.hues) expect(contrast(hue, ground)).toBeGreaterThanOrEqual(2);
    }
  });

  test('gives later rounds colours of their own that can be told from the first and from the paper', () => {
    const rounds = [0, 1].flatMap(round => inks.hues.map((_, at) => hueOf(inks, round * inks.hues.length + at)));
    expect(new Set(rounds).size).toBe(rounds.length);
    for (const [at, hue] of inks.hues.entries())
      expect(distance(hue, hueOf(inks, at + inks.hues.length), 'none')).toBeGreaterThan(10);
    expect(hueOf(inks, 3 * inks.hues.length)).toBe(inks.hues[0]);
  });
});

test('colours fade, and become custom properties', () => {
  expect(faded('#102030', 0.5)).toBe('rgba(16, 32, 48, 0.5)');
  expect(new Map(asCustomProperties(lightInks)).get('--accent-soft')).toBe(lightInks.accentSoft);
  expect(new Map(asCustomProperties(lightInks)).get('--hue-0')).toBe(lightInks.hues[0]);
});
