import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockfileGaps, type LockedPackage } from './lockfile-gaps.js';
import { root } from './repository.js';

it('finds a package that is needed and not listed, on whatever level it could have been', () => {
  const packages = {
    '': { dependencies: { a: '1.0.0', gone: '1.0.0' } },
    backend: { dependencies: { b: '1.0.0', a: '1.0.0' } },
    'backend/node_modules/b': { dependencies: { a: '1.0.0' }, optionalDependencies: { 'b-darwin': '1.0.0', c: '1.0.0' } },
    'backend/node_modules/b/node_modules/c': {},
    'node_modules/a': {},
  };
  expect(lockfileGaps({ packages })).toEqual(['the root → gone', 'b → b-darwin']);
});

it('the lockfile lists every package of every platform', () => {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(500);
  expect(lockfileGaps(lockfile)).toEqual([]);
});
