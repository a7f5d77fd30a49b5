import { expect, test } from '@jest/globals';
import { dictionaries } from './dictionary.js';

/** Every leaf of a dictionary with its path; functions count as leaves. */
function leaves(branch: object, path = ''): [string, unknown][] {
  return Object.entries(branch).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

test('both languages say the same things, and say each of them', () => {
  const chinese = leaves(dictionaries.zh);
  const english = leaves(dictionaries.en);
  expect(english.map(([path]) => path).sort()).toEqual(chinese.map(([path]) => path).sort());
  expect([...chinese, ...english].filter(([, value]) => value === '').map(([path]) => path)).toEqual([]);
});

test('Chinese sentences use Chinese punctuation', () => {
  const halfWidth = leaves(dictionaries.zh).filter(
    ([, value]) => typeof value === 'string' && /[\u4e00-\u9fff][,;:!?](?=[\u4e00-\u9fff]|$)/.test(value),
  );
  expect(halfWidth.map(([path]) => path)).toEqual([]);
});
