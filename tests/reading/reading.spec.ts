import { describe, expect, it } from '@jest/globals';
import { measure, sharedFolder } from './measure.mjs';

if (sharedFolder === null)
  process.stderr.write('skipped: the figures of reading need ../shared (seeds and gold), which is not here\n');

(sharedFolder === null ? describe.skip : describe)('reading real pages', () => {
  it('reaches its figures', async () => {
    const figures = await measure(sharedFolder!);
    expect(Object.values(figures.seeds).reduce((sum, count) => sum + count, 0)).toBe(22);
    expect(figures.spans[0]).toBe(figures.spans[1]);
    expect(figures.proposals).toEqual({ seeds: 0, reports: 1, demonstration: 0 });
    expect(figures.role[0]).toBe(figures.role[1]);
    expect(figures.place[0]).toBeGreaterThanOrEqual(12);
    expect(figures.level[0]).toBe(figures.level[1]);
    expect(figures.speaker[0]).toBe(figures.speaker[1]);
    expect(figures.joins[0]).toBe(figures.joins[1]);
    expect(figures.noiseLeft[0] / figures.noiseLeft[1]).toBeLessThanOrEqual(0.02);
    expect(figures.garbledRepaired[0]).toBe(figures.garbledRepaired[1]);
    expect(figures.glossesLeft).toBe(0);
    expect(figures.speechLost.of).toBeGreaterThan(0);
    expect(figures.speechLost.places).toEqual([]);
    expect(figures.longDropped.filter(part => part.includes(' SPEECH: '))).toEqual([]);
    expect(figures.ownSpeechLost).toEqual({ sentences: [0, 40], furnitureKept: [] });
    expect(figures.raw).toEqual({ '1989.gbk.txt': 6, '2018.gbk.txt': 1 });
    expect(figures.wholeReports.single[0]).toBe(figures.wholeReports.single[1]);
  }, 60_000);
});
