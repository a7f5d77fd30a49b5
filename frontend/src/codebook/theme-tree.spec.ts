import { describe, expect, test } from '@jest/globals';
import type { Theme } from '@cimai/analysis/answers';
import { adopt, release, themeTree, wayDown } from './theme-tree.js';

const both = (text: string) => ({ zh: text, en: text });
const theme = (id: string, ...children: string[]): Theme => ({
  ...{ id, label: both(id), definition: both(id), includes: [], excludes: [], examples: [], forms: [] },
  ...(children.length ? { children } : {}),
});
const drawn = (...themes: Theme[]) => themeTree(themes).map(({ theme: { id }, at, depth }) => `${'·'.repeat(depth)}${id}${at}`);

describe('the tree of themes', () => {
  test('shows children under their parent and keeps each theme’s place', () => {
    expect(drawn(theme('路'), theme('灌溉'), theme('水利', '防汛', '灌溉'), theme('防汛', '堤防'), theme('堤防'))).toEqual([
      ...['路0', '水利2', '·防汛3', '··堤防4', '·灌溉1'],
    ]);
  });

  test('shows a child of two parents under both, and what is below it once', () => {
    expect(drawn(theme('水利', '防汛'), theme('应急', '防汛'), theme('防汛', '堤防'), theme('堤防'))).toEqual([
      ...['水利0', '·防汛2', '··堤防3', '应急1', '·防汛2'],
    ]);
  });

  test('loses no theme to a circle or to a name that nobody bears', () => {
    expect(drawn(theme('路'), theme('水利', '防汛'), theme('防汛', '水利'))).toEqual(['路0', '水利1', '·防汛2', '··水利1']);
    expect(drawn(theme('路', '桥'))).toEqual(['路0']);
  });

  test('knows the way down by which a circle would close', () => {
    const themes = [theme('水利', '防汛'), theme('防汛', '堤防'), theme('堤防'), theme('路', '路')];
    expect(wayDown(themes, '水利', '堤防')).toEqual(['水利', '防汛', '堤防']);
    expect(wayDown(themes, '堤防', '水利')).toBeNull();
    expect(wayDown(themes, '路', '水利')).toBeNull();
  });

  test('takes a child in once, and lets it go without leaving an empty list', () => {
    const parent = adopt(theme('水利'), '防汛');
    expect(parent.children).toEqual(['防汛']);
    expect(adopt(parent, '防汛')).toBe(parent);
    expect(release(parent, '防汛')).toEqual(theme('水利'));
  });
});
