import { describe, expect, test } from '@jest/globals';
import { unfiltered } from '../question/unfiltered.fixture.js';
import { isNamed, keynessQuery, overlaid, ownFilters, sideInAddress } from './sides.js';

describe('the two sides of a comparison', () => {
  const address = new URLSearchParams('place=云州&target.theme=民生&target.from=2009&reference.theme=金融&reference.place=江川');

  test('each reads its own filters out of the address', () => {
    expect(ownFilters(address, 'target')).toEqual({ ...unfiltered, theme: ['民生'], from: '2009' });
    expect(ownFilters(address, 'reference')).toEqual({ ...unfiltered, theme: ['金融'], place: ['江川'] });
    expect(isNamed(ownFilters(new URLSearchParams('place=云州'), 'target'))).toBe(false);
  });

  test('the filters of the page hold for both, and a side goes before them', () => {
    const common = { ...unfiltered, place: ['云州'], to: '2015' };
    expect(overlaid(common, ownFilters(address, 'reference'))).toEqual({ ...common, theme: ['金融'], place: ['江川'] });
  });

  test('a reference that is not named is the rest', () => {
    const common = { ...unfiltered, place: ['云州'] };
    const target = { ...unfiltered, theme: ['民生'] };
    expect(keynessQuery(common, target, unfiltered)).toEqual({
      rest: 'true',
      'target.theme': ['民生'],
      'target.place': ['云州'],
      'target.dates': 'spread',
      'reference.place': ['云州'],
      'reference.dates': 'spread',
    });
    expect(keynessQuery(common, target, { ...unfiltered, theme: ['金融'] })['rest']).toBe('false');
  });

  test('a choice takes the place of the one before it', () => {
    expect(sideInAddress('target', { theme: '金融' })).toMatchObject({
      'target.theme': '金融',
      'target.from': null,
      'target.place': null,
    });
  });
});
