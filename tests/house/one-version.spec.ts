import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strangeOrigins, versionConflicts, type Lockfile } from './one-version.js';
import { root } from './repository.js';

const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;

it('finds a second version of one package, and a group that has come apart', () => {
  const packages = {
    'node_modules/@angular/core': { version: '21.2.26' },
    'node_modules/ng-zorro-antd/node_modules/@angular/core': { version: '21.2.25' },
    'node_modules/nx': { version: '24.0.6' },
    'node_modules/@nx/js': { version: '24.0.5' },
  };
  expect(versionConflicts({ packages })).toEqual([
    '@angular/core: 21.2.25, 21.2.26',
    '@angular/core: 21.2.25, 21.2.26',
    '@nx/js + nx: 24.0.5, 24.0.6',
  ]);
});

it('finds a package that comes from a machine of ours', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
    'node_modules/b': { version: '1.0.0', resolved: 'http://localhost:4873/b/-/b-1.0.0.tgz' },
    'node_modules/@cimai/analysis': { resolved: 'analysis', link: true },
  };
  expect(strangeOrigins({ packages })).toEqual(['node_modules/b: http://localhost:4873/b/-/b-1.0.0.tgz']);
});

it('Angular and Nx are installed once', () => {
  expect(Object.keys(lockfile.packages)).toContain('node_modules/@angular/core');
  expect(versionConflicts(lockfile)).toEqual([]);
});

it('every package comes from the public registry', () => {
  expect(strangeOrigins(lockfile)).toEqual([]);
});
