import { describe, expect, it } from '@jest/globals';
import { checkCodebook } from './check-codebook.js';
import { CodebookError } from './codebook-error.js';

const both = { zh: '一', en: 'one' };
const group = (...forms: unknown[]) => ({ about: '一', weight: 1, forms });
const theme = (parts: object = {}) => ({
  id: '一',
  label: both,
  definition: both,
  includes: [],
  excludes: [],
  examples: [],
  forms: [group('就业')],
  ...parts,
});
const book = (parts: object = {}) => ({ id: 'a', version: '1', label: both, description: both, themes: [theme()], ...parts });
const rule = (when: unknown) => book({ themes: [theme({ rules: [{ name: 'r', within: 'sentence', when, weight: 1 }] })] });

it('lets a sound codebook pass unchanged', () => {
  const sound = book({
    sets: { s: ['煤矿'] },
    themes: [theme({ rules: [{ name: 'r', within: 'passage', when: { all: ['@s', { not: '产量' }] }, weight: 1 }] })],
  });
  expect(checkCodebook(sound)).toBe(sound);
});

describe('names the place of what is broken', () => {
  it.each([
    ['no object', [], '', 'must be an object'],
    ['no themes', book({ themes: [] }), 'themes', 'at least one theme'],
    ['no version', book({ version: '' }), 'version', 'must be a text'],
    ['one language only', book({ label: { zh: '一' } }), 'label.en', 'must be a text'],
    ['a theme without forms', book({ themes: [theme({ forms: [] })] }), 'themes[0].forms', 'at least one form'],
    [
      'a theme that nothing speaks for',
      book({ themes: [theme({ forms: [{ ...group('就业'), weight: -1 }] })] }),
      'themes[0].forms',
      'at least one form',
    ],
    ['an empty group', book({ themes: [theme({ forms: [group()] })] }), 'themes[0].forms[0].forms', 'no form here yet'],
    [
      'a form twice',
      book({ themes: [theme({ forms: [group('就业'), group('失业', '就业')] })] }),
      'themes[0].forms[1].forms[1]',
      'already in the group “一”',
    ],
    [
      'a form with a comma',
      book({ themes: [theme({ forms: [group('就业，失业')] })] }),
      'themes[0].forms[0].forms[0]',
      'punctuation',
    ],
    [
      'a form that is no word',
      book({ themes: [theme({ forms: [group('——')] })] }),
      'themes[0].forms[0].forms[0]',
      'never be found',
    ],
    [
      'a form that is everywhere',
      book({ themes: [theme({ forms: [group('的')] })] }),
      'themes[0].forms[0].forms[0]',
      'match everything',
    ],
    [
      'a weight that is no number',
      book({ themes: [theme({ forms: [{ ...group('就业'), weight: '1' }] })] }),
      'themes[0].forms[0].weight',
      'must be a number',
    ],
    [
      'a ceiling below 0',
      book({ themes: [theme({ forms: [{ ...group('就业'), most: 0 }] })] }),
      'themes[0].forms[0].most',
      'above 0',
    ],
    ['two themes of one name', book({ themes: [theme(), theme()] }), 'themes[1].id', 'two themes'],
    ['an unknown child', book({ themes: [theme({ children: ['二'] })] }), 'themes[0].children[0]', 'no theme “二”'],
    ['a child of itself', book({ themes: [theme({ children: ['一'] })] }), 'themes[0].children[0]', 'circle: 一 → 一'],
    [
      'children in a circle',
      book({
        themes: [theme({ children: ['二'] }), theme({ id: '二', children: ['三'] }), theme({ id: '三', children: ['一'] })],
      }),
      'themes[2].children[0]',
      '一 → 二 → 三 → 一',
    ],
    ['a threshold of 0', book({ reading: { threshold: 0 } }), 'reading.threshold', 'above 0'],
    ['an unknown part of a reading', book({ reading: { treshold: 1 } }), 'reading.treshold', 'not part of a reading'],
    ['a rule of only “not”', rule({ not: '就业' }), 'themes[0].rules[0].when', 'match everything'],
    [
      'a rule whose one way out is “not”',
      rule({ any: ['就业', { not: '失业' }] }),
      'themes[0].rules[0].when',
      'match everything',
    ],
    ['all of nothing', rule({ all: [] }), 'themes[0].rules[0].when.all', 'match everything'],
    ['any of nothing', rule({ any: [] }), 'themes[0].rules[0].when.any', 'never holds'],
    ['near three', rule({ near: ['甲', '乙', '丙'], distance: 2 }), 'themes[0].rules[0].when.near', 'exactly two'],
    ['near without a distance', rule({ near: ['甲', '乙'] }), 'themes[0].rules[0].when.distance', 'must be a number'],
    ['an unknown set', rule('@无'), 'themes[0].rules[0].when', 'no set named “无”'],
    ['a condition of no kind', rule({ maybe: '甲' }), 'themes[0].rules[0].when', 'must be a form'],
  ])('%s', (_, value, path, problem) => {
    const broken = thrown(() => checkCodebook(value));
    expect(broken).toBeInstanceOf(CodebookError);
    expect((broken as CodebookError).path).toBe(path);
    expect((broken as CodebookError).problem).toContain(problem);
  });
});

function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}
