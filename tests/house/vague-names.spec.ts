import { expect, it } from '@jest/globals';
import { filesOfTheHouse } from './repository.js';
import { vaguelyNamed } from './vague-names.js';

it('finds folders and files whose name says nothing', () => {
  const vague = [
    'backend/src/shared/dates.ts',
    'frontend/src/core/http.ts',
    'analysis/src/utils.ts',
    'analysis/src/dating/date-helpers.ts',
    'backend/src/trend/trend.service.ts',
    'frontend/src/models/document.ts',
    'tests/misc/a.spec.ts',
  ];
  expect(vaguelyNamed(vague)).toEqual(vague);
});

it('leaves names alone that say something', () => {
  expect(
    vaguelyNamed(['analysis/src/corpus/document.ts', 'data/lexicons/common-words.tsv', 'backend/src/trend/trend.module.ts']),
  ).toEqual([]);
});

it('nothing in the house bears a vague name', () => {
  expect(vaguelyNamed(filesOfTheHouse())).toEqual([]);
});
