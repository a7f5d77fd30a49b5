import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsPastDoors } from './doors.js';
import { filesOfTheHouse, root } from './repository.js';

it.each([
  ['backend/src/main.ts', "import { clean } from '@cimai/analysis/clean/clean.js';", '@cimai/analysis/clean/clean.js'],
  ['backend/src/main.ts', "export * from '../../analysis/src/index.js';", '../../analysis/src/index.js'],
  ['backend/src/main.ts', "const a = require('@cimai/analysis/answers');", '@cimai/analysis/answers'],
  ['backend/src/intake/intake.ts', "type P = import('../../../frontend/src/app.js').App;", '../../../frontend/src/app.js'],
  ['backend/src/main.ts', "import start from '../launch/start.mjs';", '../launch/start.mjs'],
  ['frontend/src/trend/trend-page.ts', "import { Filters } from '@cimai/analysis/answers';", '@cimai/analysis/answers'],
  ['frontend/src/trend/trend-page.ts', "import { type Filters } from '@cimai/analysis/answers';", '@cimai/analysis/answers'],
  ['frontend/src/trend/trend-page.ts', "const a = await import('@cimai/analysis');", '@cimai/analysis'],
  ['analysis/src/index.ts', "import four from '../../data/codebooks/four.json';", '../../data/codebooks/four.json'],
])('%s: sees %s go past a door', (path, code, specifier) => {
  expect(importsPastDoors(path, code)).toEqual([specifier]);
});

it('lets through what goes by the doors', () => {
  const code =
    "import { clean } from '@cimai/analysis'; import type { Filters } from '@cimai/analysis/answers'; import './a.js';";
  expect(importsPastDoors('backend/src/main.ts', code)).toEqual([]);
  expect(importsPastDoors('frontend/src/app.ts', "import type { Filters } from '@cimai/analysis/answers';")).toEqual([]);
});

it('the three projects meet only at their doors', () => {
  const sources = filesOfTheHouse().filter(path => /^(analysis|backend|frontend)\/src\/.*\.ts$/.test(path));
  expect(sources.length).toBeGreaterThan(50);
  const past = sources.flatMap(path =>
    importsPastDoors(path, readFileSync(join(root, path), 'utf8')).map(to => `${path} → ${to}`),
  );
  expect(past).toEqual([]);
});
