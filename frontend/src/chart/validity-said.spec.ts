import { describe, expect, test } from '@jest/globals';
import type { ThemeValidityStatus, ValidityFigures } from '@cimai/analysis/answers';
import { dictionaries } from '../words/dictionary.js';
import { decimals, validityLines } from './validity-said.js';

const share = (value: number, low: number, high: number) => ({ value, low, high });
const figures: ValidityFigures = {
  ...{ theme: '水利', n: 120, coded: 60, truePositives: 54, falsePositives: 4, falseNegatives: 6 },
  ...{ precision: share(0.93, 0.85, 0.97), recall: share(0.9, 0.8, 0.95), f1: share(0.9149, 0.88, 0.94) },
  ...{ kappa: null, coderKappa: null, coders: 1, unsure: 0, disputed: 0, estimator: 'stratified' },
};
const status = (theme: string, more: Partial<ThemeValidityStatus> = {}): ThemeValidityStatus => ({
  ...{ theme, status: 'none', codebook: 'water', version: '1.2.0', audited: null, audit: null, when: null, figures: null },
  ...more,
});
const audited = { status: 'current', audited: '1.2.0', audit: 3, when: '2026-11-22', figures } as const;
const lines = (statuses: ThemeValidityStatus[], code: 'zh' | 'en' = 'zh') =>
  validityLines(statuses, id => id, dictionaries[code]);

describe('the validity under a chart', () => {
  test('is written as it is cited', () => {
    expect([0.93, 0.9, 1, 0, 0.005, 0.996].map(decimals)).toEqual(['.93', '.90', '1', '0', '.01', '1']);
    expect(lines([status('水利', audited)])).toEqual([
      { said: '水利：P .93 R .90 F1 .91 [.88–.94]，n = 120，2026-11-22', audit: 3, themes: ['水利'], caution: false },
    ]);
    expect(lines([status('水利', audited)], 'en')[0]!.said).toBe('水利: P .93 R .90 F1 .91 [.88–.94], n = 120, 2026-11-22');
  });

  test('warns where the theme has changed since, and never hides that nobody has looked', () => {
    const [changed, none] = lines([status('防汛'), status('水利', { ...audited, status: 'changed', audited: '1.1.0' })]);
    expect(changed).toMatchObject({ caution: true, said: expect.stringContaining('审核的是 1.1.0 版，此后有改动') });
    expect(none).toEqual({ said: '防汛：尚未审核', audit: null, themes: ['防汛'], caution: false });
  });

  test('says whose figures they are where only the makers have measured', () => {
    const shipped = { ...audited, status: 'shipped', audit: null } as const;
    const [line, ...more] = lines([status('水利', shipped), status('防汛', shipped)]);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ audit: null, themes: ['水利', '防汛'], caution: false });
    expect(line!.said).toMatch(/^水利：P .93 .*；防汛：P .93 .*（手册制作者.*尚未审核）$/);
  });

  test('counts the themes nobody has audited where they are many', () => {
    const many = [...'一二三四五六七'].map(id => status(id));
    expect(lines(many)[0]).toMatchObject({ said: '7 个主题尚未审核', themes: [...'一二三四五六七'] });
    expect(lines([])).toEqual([]);
  });
});
