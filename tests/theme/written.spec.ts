import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as analysis from '@cimai/analysis';
import { loadJieba } from '@cimai/analysis/jieba';
import { describe, expect, it } from '@jest/globals';
import { linesOf } from './coded-passages.mjs';
import { tagCoded } from './validity.mjs';
import { weightedAgreement } from './weighted-agreement.mjs';
import { writtenPassages } from './written-passages.mjs';

const pathTo = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const book = JSON.parse(readFileSync(pathTo('../../data/codebooks/four-themes.json'), 'utf8')) as analysis.Codebook;
const themes = book.themes.map(({ id }) => id);
const segmenter = loadJieba(
  readFileSync(pathTo('../../data/lexicons/formulations.txt'), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#')),
);

interface Judged {
  document: string;
  coded: string[];
  tagged: string[];
}

/** The speeches of one manner that taught nothing, read by the codebook as it is shipped. */
function agreement(style: string, apart: boolean) {
  const lines = writtenPassages('held').filter(line => line.style === style);
  const judged = tagCoded(lines, book, { ...analysis, segmenter }, apart) as Judged[];
  const validity = analysis.evaluateThemes(judged, themes);
  return { macroF1: validity.macroF1!, worst: Math.min(...validity.themes.map(({ f1 }) => f1!.value)) };
}

describe('the tags of speeches written for this project, that nobody made rules from', () => {
  it.each([true, false])('agree with two readers on ordinary ones (each passage by itself: %s)', apart => {
    const { macroF1, worst } = agreement('mixed', apart);
    expect(macroF1).toBeGreaterThanOrEqual(0.9);
    expect(worst).toBeGreaterThanOrEqual(0.85);
  });

  it('agree less well on ones told without a manuscript', () => {
    const { macroF1, worst } = agreement('told', true);
    expect(macroF1).toBeGreaterThanOrEqual(0.78);
    expect(worst).toBeGreaterThanOrEqual(0.74);
  });

  it('hold out whole speeches, every line of them coded', () => {
    const rows = linesOf(pathTo('written-passages.tsv'));
    const sets = new Map<string, Set<string>>();
    for (const [speech, , , set] of rows) sets.set(speech!, (sets.get(speech!) ?? new Set()).add(set!));
    expect([...sets.values()].every(({ size }) => size === 1)).toBe(true);
    for (const speech of sets.keys()) {
      const lines = readFileSync(pathTo(`written/${speech}.txt`), 'utf8')
        .trimEnd()
        .split('\n');
      expect(rows.filter(([whose]) => whose === speech).map(([, line]) => Number(line))).toEqual(lines.map((_, at) => at + 1));
    }
  });
});

/** The interval is the business of `bootstrapRatio`, which is proven beside it. */
const anything = () => ({ low: 0, high: 1 });

describe('weightedAgreement', () => {
  const passage = (document: string, coded: boolean, tagged: boolean, chance: number) => ({
    ...{ document, chance },
    coded: coded ? ['甲'] : [],
    tagged: tagged ? ['甲'] : [],
  });

  it('lets a passage stand for as many as its chance left out', () => {
    // Two of two tagged were drawn, one of them right; of ten others one was drawn, and it was missed: 1 / 2, 1 / 11 and 2 / 13.
    const drawn = [passage('一', true, true, 1), passage('二', false, true, 1), passage('三', true, false, 0.1)];
    const { precision, recall, f1 } = weightedAgreement(drawn, ['甲'], anything)['甲'];
    expect(precision[0]).toBe(0.5);
    expect(recall[0]).toBeCloseTo(1 / 11, 3);
    expect(f1[0]).toBeCloseTo(2 / 13, 3);
  });

  it('is the plain agreement where every passage was drawn', () => {
    const all = [true, true, false, true, false].map((coded, n) => passage(`${n}`, coded, n % 2 === 0, 1));
    const [plain] = analysis.evaluateThemes(all, ['甲']).themes;
    const weighted = weightedAgreement(all, ['甲'], anything)['甲'];
    expect(weighted.f1[0]).toBeCloseTo(plain!.f1!.value, 3);
    expect(weighted.recall[0]).toBeCloseTo(plain!.recall!.value, 3);
  });
});
