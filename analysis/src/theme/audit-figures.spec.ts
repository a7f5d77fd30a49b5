import { describe, expect, it } from '@jest/globals';
import type { PassageCode, Stratum } from '../answers.js';
import { auditFigures, verdictOn, type AuditedPassage } from './audit-figures.js';

const code = (given: boolean, unsure = false): PassageCode => ({ themes: given ? ['水利'] : [], unsure });
function passage(stratum: Stratum, words: (boolean | null)[], document = 'a'): AuditedPassage {
  const codes = new Map<number, PassageCode>();
  words.forEach((word, at) => word !== null && codes.set(at + 1, code(word)));
  return { document, tagged: stratum === 'tagged' ? ['水利'] : [], strata: { 水利: stratum }, codes };
}
const many = (count: number, stratum: Stratum, words: boolean[]) =>
  Array.from({ length: count }, (_, i) => passage(stratum, words, `d${i}`));

describe('auditFigures', () => {
  it('weighs each stratum by what it stands for in the library', () => {
    const sample = [...many(9, 'tagged', [true]), ...many(1, 'tagged', [false]), ...many(2, 'near', [true]), ...many(8, 'near', [false]), ...many(10, 'rest', [false])]; // prettier-ignore
    const sizes = [
      { theme: '水利', stratum: 'tagged' as const, passages: 100 },
      { theme: '水利', stratum: 'near' as const, passages: 50 },
      { theme: '水利', stratum: 'rest' as const, passages: 1000 },
    ];
    const figures = auditFigures('水利', sample, sizes, 1);
    // 90 of 100 tagged are right; 10 of the 50 near ones are missed.
    expect(figures).toMatchObject({
      n: 30,
      coded: 11,
      truePositives: 9,
      falsePositives: 1,
      falseNegatives: 2,
      estimator: 'stratified',
    });
    // The passages nobody judged bring half a case of either kind: .9 of the tagged is a little too sure of itself.
    expect(Math.abs(figures.precision!.value - 0.9)).toBeLessThan(0.03);
    for (const { value, low, high } of [figures.precision!, figures.recall!, figures.f1!, figures.kappa!]) {
      expect(low).toBeLessThan(value);
      expect(value).toBeLessThan(high);
    }
    // Ten passages out of a thousand, none of them missed, leave room for many that are.
    expect(figures.recall!.low).toBeLessThan(0.6);
    expect(figures.coderKappa).toBeNull();
  });

  it('says nothing of recall as long as a stratum was not looked at', () => {
    const sizes = [{ theme: '水利', stratum: 'tagged' as const, passages: 9 }, { theme: '水利', stratum: 'rest' as const, passages: 90 }]; // prettier-ignore
    expect(auditFigures('水利', many(3, 'tagged', [true]), sizes, 1)).toMatchObject({ n: 3, recall: null, f1: null });
  });

  it('takes a coding from elsewhere for what it is', () => {
    const coded = [...many(8, 'tagged', [true]), ...many(2, 'tagged', [false]), ...many(1, 'rest', [true]), ...many(9, 'rest', [false])].map(one => ({ ...one, strata: {} })); // prettier-ignore
    const figures = auditFigures('水利', coded, [], 1);
    expect(figures).toMatchObject({ n: 20, estimator: 'plain' });
    expect(figures.precision!.value).toBeCloseTo(0.8, 12);
    expect(figures.recall!.value).toBeCloseTo(8 / 9, 12);
    expect(figures.kappa!.value).toBeCloseTo(0.7, 12);
  });

  it('counts where two coders agree, and where somebody settled', () => {
    const settled = passage('tagged', [true, false]);
    (settled.codes as Map<number, PassageCode>).set(0, code(true));
    const sample = [passage('tagged', [true, true]), passage('tagged', [true, false]), settled, passage('rest', [false, false]), passage('rest', [false, null])]; // prettier-ignore
    const figures = auditFigures('水利', sample, [], 2);
    expect(figures).toMatchObject({ n: 3, coded: 2, disputed: 1, unsure: 0, coders: 2 });
    // Both gave it once, both refused it once, twice they differed in the same direction.
    expect(figures.coderKappa!.value).toBeCloseTo(0.2, 12);
  });

  it('leaves out what a coder was unsure of', () => {
    const codes = new Map([[1, code(true, true)]]);
    expect(verdictOn({ codes }, '水利', 1)).toBe('unsure');
    expect(verdictOn({ codes: new Map() }, '水利', 1)).toBe('open');
  });
});
