import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';

/** The house's own configuration, on files that are only imagined: whatever asks the compiler is left out. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false, project: null } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/'),
});

async function problemsOf(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

type Crossing = [where: string, code: string];

const FORBIDDEN: Record<string, Crossing[]> = {
  'inside the instrument, sideways or up': [
    ['analysis/src/corpus/document.ts', "import { G2 } from '../statistics/g2.js';"],
    ['analysis/src/dating/date-document.ts', "import { clean } from '../clean/clean.js';"],
    ['analysis/src/copies/sketch.ts', "import { simplifyText } from '../clean/simplify-text.js';"],
    ['analysis/src/clean/clean.ts', "import { divide } from '../passage/divide.js';"],
    ['analysis/src/segment/tokenize.ts', "import type { Tag } from '../theme/tag.js';"],
    ['analysis/src/theme/tag.ts', "import { lines } from '../concordance/lines.js';"],
    ['analysis/src/keyness/keyness.ts', "export { dp } from '../dispersion/dp.js';"],
    ['analysis/src/collocation/collocation.ts', "const { trend } = await import('../trend/trend.js');"],
    ['analysis/src/trend/trend.ts', "import { readDocument } from '../read-document.js';"],
    ['analysis/src/trend/trend.ts', "import { clean } from '../index.js';"],
    ['analysis/src/trend/trend.ts', "import { TrendAnswer } from '../answers.js';"],
    ['analysis/src/answers.ts', "import { Tag } from './corpus/document.js';"],
    ['analysis/src/answers.ts', "import type { Tag } from './theme/tag.js';"],
    ['analysis/src/answers/library.ts', "import type { Tag } from '../theme/tag.js';"],
    ['analysis/src/answers/library.ts', "import { Dating } from '../corpus/dating.js';"],
    ['analysis/src/trend/trend.ts', "import type { TrendAnswer } from '../answers/trend.js';"],
    ['analysis/src/a-new-room/new.ts', "import type { Span } from '../corpus/span.js';"],
  ],
  'the purity of the instrument': [
    ['analysis/src/theme/tag.ts', "import { readFileSync } from 'node:fs';"],
    ['analysis/src/theme/tag.ts', "import { readFileSync } from 'fs';"],
    ['analysis/src/theme/tag.ts', "import { Injectable } from '@nestjs/common';"],
    ['analysis/src/theme/tag.ts', "import codebook from '../../../data/codebooks/four.json';"],
    ['analysis/src/segment/tokenize.ts', "import { cut } from 'nodejieba';"],
    ['analysis/src/segment/jieba.ts', "import { get } from 'node:https';"],
    ['analysis/src/index.ts', "export { AppModule } from '../../backend/src/app.module.js';"],
  ],
  'from the librarian past the door of the instrument': [
    ['backend/src/intake/read.ts', "import { clean } from '../../../analysis/src/clean/clean.js';"],
    ['backend/src/intake/read.ts', "import { clean } from '../../../analysis/src/index.js';"],
    ['backend/src/intake/read.ts', "import { clean } from '@cimai/analysis/clean/clean.js';"],
    ['backend/src/intake/read.ts', "import { clean } from '@cimai/analysis/dist/clean/clean.js';"],
    ['backend/src/intake/read.ts', "import { Filters } from '@cimai/analysis/answers';"],
    ['backend/src/intake/read.ts', "import { Page } from '../../../frontend/src/trend/trend-page.js';"],
  ],
  'between the rooms of the librarian': [
    ['backend/src/trend/trend.question.ts', "import { FrequencyQuestion } from '../frequency/frequency.question.js';"],
    ['backend/src/trend/trend.question.ts', "import { Intake } from '../intake/intake.js';"],
    ['backend/src/trend/trend.question.ts', "import { AppModule } from '../app.module.js';"],
    ['backend/src/intake/intake.ts', "import { TrendQuestion } from '../trend/trend.question.js';"],
    ['backend/src/tokens/token-store.ts', "import type { Source } from '../library/source.entity.js';"],
    ['backend/src/table/as-table.ts', "import { TrendQuestion } from '../trend/trend.question.js';"],
    ['backend/src/trend/trend.question.ts', "import { dataSource } from '../database/data-source.js';"],
    ['backend/src/intake/intake.ts', "import { dataSource } from '../database/data-source.js';"],
    ['backend/src/intake/intake.ts', "import { Trials } from '../codebook/trials.js';"],
    ['backend/src/codebook/trials.ts', "import { ThemesController } from '../theme/themes.controller.js';"],
    ['backend/src/library/librarian.ts', "import { Intake } from '../intake/intake.js';"],
    ['backend/src/problem/problem.ts', "import { Source } from '../library/source.entity.js';"],
    ['backend/src/trend/trend.question.ts', "import { start } from '../../launch/start.mjs';"],
    ['backend/src/trend/trend.question.ts', "import { DataSource } from 'typeorm';"],
    ['backend/src/trend/trend.question.ts', "import { DuckDBInstance } from '@duckdb/node-api';"],
    ['backend/src/home/home.ts', "import { Source } from '../library/source.entity.js';"],
    ['backend/src/a-new-room/new.ts', "import { Source } from '../library/source.entity.js';"],
  ],
  'from the reading room into anything but types': [
    ['frontend/src/trend/trend-client.ts', "import { Filters } from '@cimai/analysis/answers';"],
    ['frontend/src/trend/trend-client.ts', "import { type Filters } from '@cimai/analysis/answers';"],
    ['frontend/src/trend/trend-client.ts', "import type { Filters } from '@cimai/analysis';"],
    ['frontend/src/trend/trend-client.ts', "import { loadJieba } from '@cimai/analysis/jieba';"],
    ['frontend/src/trend/trend-client.ts', "import type { Filters } from '../../../analysis/src/answers.js';"],
    ['frontend/src/trend/trend-client.ts', "import type { TrendQuestion } from '../../../backend/src/trend/trend.question.js';"],
  ],
  'between the rooms of the reading room': [
    ['frontend/src/trend/trend-page.ts', "import { ThemePage } from '../theme/theme-page.js';"],
    ['frontend/src/trend/trend-page.ts', "import { ThemePage } from '../theme/theme-page';"],
    ['frontend/src/trend/trend-chart.ts', "import { themeChart } from '../theme/theme-chart.js';"],
    ['frontend/src/trend/trend-page.ts', "const page = await import('../theme/theme-page.js');"],
    ['frontend/src/words/words.ts', "import { palette } from '../chart/palette.js';"],
    ['frontend/src/chart/chart-host.ts', "import { trendChart } from '../trend/trend-chart.js';"],
    ['frontend/src/review/review-page.ts', "import { SourceView } from '../reading/source-view.js';"],
    ['frontend/src/trend/trend-page.ts', "import { routes } from '../app.routes.js';"],
    ['frontend/src/trend/trend-page.ts', "import * as echarts from 'echarts/core';"],
  ],
  'from the tests past the doors': [
    ['tests/journeys/first-start.spec.ts', "import { clean } from '../../analysis/src/clean/clean.js';"],
    ['tests/journeys/first-start.spec.ts', "import { Librarian } from '../../backend/src/library/librarian.js';"],
    ['tests/journeys/first-start.spec.ts', "import { TrendPage } from '../../frontend/src/trend/trend-page.js';"],
  ],
};

const ALLOWED: Crossing[] = [
  ['analysis/src/trend/trend.ts', "import { dp } from '../dispersion/dp.js'; import type { TrendAnswer } from '../answers.js';"],
  [
    'analysis/src/answers/trend.ts',
    "import type { DatingBasis } from '../corpus/dating.js'; import type { Filters } from './asking.js';",
  ],
  [
    'analysis/src/theme/tag.ts',
    "import type { Segmenter } from '../segment/segmenter.js'; import { g2 } from '../statistics/g2.js';",
  ],
  ['analysis/src/theme/tag.spec.ts', "import { readFileSync } from 'node:fs'; import { expect } from '@jest/globals';"],
  ['analysis/src/segment/jieba.ts', "import { createRequire } from 'node:module'; import jieba from 'nodejieba';"],
  [
    'analysis/src/cooccurrence/network.ts',
    "import Graph from 'graphology'; import louvain from 'graphology-communities-louvain';",
  ],
  [
    'analysis/src/read-document.ts',
    "import { clean } from './clean/clean.js'; import type { ReadDocument } from './answers.js';",
  ],
  ['analysis/src/index.ts', "export * from './answers.js'; export { readDocument } from './read-document.js';"],
  [
    'backend/src/trend/trend.question.ts',
    "import { trend } from '@cimai/analysis'; import { TokenStore } from '../tokens/token-store.js';",
  ],
  [
    'backend/src/trend/trend.controller.ts',
    "import type { TrendAnswer } from '@cimai/analysis/answers'; import '@nestjs/common';",
  ],
  [
    'backend/src/intake/intake.ts',
    "import { loadJieba } from '@cimai/analysis/jieba'; import { Librarian } from '../library/librarian.js';",
  ],
  [
    'backend/src/command/bench.ts',
    "import { AppModule } from '../app.module.js'; import { Trend } from '../trend/trend.question.js';",
  ],
  [
    'backend/src/trend/trend.controller.ts',
    "import { asTable } from '../table/as-table.js'; import { Problem } from '../problem/problem.js';",
  ],
  [
    'backend/src/database/data-source.ts',
    "import { Source } from '../library/source.entity.js'; import { DataSource } from 'typeorm';",
  ],
  ['backend/src/tokens/tokens.module.ts', "import { homeFolder } from '../home/home.js';"],
  ['backend/src/tokens/duckdb.ts', "import { DuckDBInstance } from '@duckdb/node-api';"],
  [
    'backend/src/app.module.ts',
    "import { TrendModule } from './trend/trend.module.js'; import { TypeOrmModule } from '@nestjs/typeorm';",
  ],
  [
    'frontend/src/trend/trend-chart.ts',
    "import type { EChartsOption } from 'echarts'; import { palette } from '../chart/palette.js';",
  ],
  [
    'frontend/src/trend/trend-client.ts',
    "import type { TrendAnswer } from '@cimai/analysis/answers'; import { words } from '../words/words';",
  ],
  ['frontend/src/app.routes.ts', "const page = await import('./trend/trend-page.js');"],
  [
    'tests/golden/trend.spec.ts',
    "import { trendChart } from '../../frontend/src/trend/trend-chart.js'; import { trend } from '@cimai/analysis';",
  ],
  ['tests/journeys/api.spec.ts', "import { AppModule } from '../../backend/src/app.module.js'; import 'playwright-core';"],
];

describe.each(Object.entries(FORBIDDEN))('a boundary %s', (_, crossings) => {
  it.each(crossings)('%s may not say %s', async (where, code) => {
    expect(await problemsOf(where, code)).toEqual([expect.stringMatching(/^boundaries\/dependencies: /)]);
  });
});

it.each(ALLOWED)('%s may say %s', async (where, code) => {
  expect(await problemsOf(where, code)).toEqual([]);
});

it('finds a file that lies in no room', async () => {
  expect(await problemsOf('analysis/stray.test/loose.ts', 'export const loose = 1;')).toEqual([
    expect.stringMatching(/^boundaries\/no-unknown-files: /),
  ]);
});
