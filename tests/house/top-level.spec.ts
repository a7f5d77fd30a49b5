import { expect, it } from '@jest/globals';
import { filesOfTheHouse } from './repository.js';
import { topLevelDifferences } from './top-level.js';

const WHOLE = [
  ...['analysis/src/index.ts', 'backend/src/main.ts', 'frontend/src/main.ts', 'data/README.md', 'tests/run.mjs'],
  ...['CITATION.cff', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'nx.json', 'package.json', 'tsconfig.json'],
  ...['eslint.config.mjs', 'package-lock.json', '.gitignore', '.ci/run'],
];

it('finds what does not belong at the top, and what is missing there', () => {
  expect(topLevelDifferences(WHOLE)).toEqual({ missing: [], strange: [] });
  expect(topLevelDifferences([...WHOLE, 'scripts/build.sh', 'Dockerfile'])).toEqual({
    missing: [],
    strange: ['Dockerfile', 'scripts'],
  });
  expect(topLevelDifferences(WHOLE.filter(path => path !== 'LICENSE'))).toEqual({ missing: ['LICENSE'], strange: [] });
});

it('the top level is as the house fixed it', () => {
  expect(topLevelDifferences(filesOfTheHouse())).toEqual({ missing: [], strange: [] });
});
