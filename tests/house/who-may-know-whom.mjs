/**
 * The dependency rules of the house, in one place: ESLint enforces them (`eslint.config.mjs`), and specs beside this file show
 * that each fails when it is crossed.
 *
 *     frontend ──types only──▶ analysis/answers        backend ──▶ analysis        tests ──▶ the doors of all three
 *
 * A file is named by where it lies. What matches none of these patterns has no place in the house, and knows nobody.
 */

/** Inside the instrument a room may know every room of an earlier line; never its own line, never a later one. */
export const ANALYSIS_LAYERS = [
  ['corpus', 'statistics'],
  ['clean', 'compilation', 'attribution', 'dating', 'copies'],
  ['passage'],
  ['segment'],
  ['theme', 'frequency', 'concordance'],
  ['dispersion', 'keyness', 'collocation', 'cooccurrence'],
  ['trend'],
];

/**
 * Inside the librarian: which rooms each room may use. Every room may know the home folder and name a problem, every question room may answer as a table.
 * The library is kept in the database and tells the token store what to hold and what to select, never the other way round.
 * Nobody but the composition and the command line may use a question room.
 */
const QUESTION_ROOMS = ['frequency', 'keyness', 'collocation', 'cooccurrence', 'concordance', 'theme', 'trend', 'review'];
const PLAIN_ROOMS = ['home', 'problem', 'table'];
export const BACKEND_ROOMS = {
  home: [],
  problem: [],
  table: ['problem'],
  tokens: ['home', 'problem'],
  database: ['library'],
  library: ['database', 'tokens', ...PLAIN_ROOMS],
  intake: ['library', 'tokens', ...PLAIN_ROOMS],
  // A change of codebook is tried out and put in force by the readers at work in the intake.
  codebook: ['library', 'tokens', 'intake', ...PLAIN_ROOMS],
  command: ['database', 'library', 'tokens', 'intake', 'codebook', ...PLAIN_ROOMS, ...QUESTION_ROOMS],
  ...Object.fromEntries(QUESTION_ROOMS.map(room => [room, ['library', 'tokens', ...PLAIN_ROOMS]])),
};

/**
 * Inside the reading room: a room may use the chart, the words and the question in the URL; rooms meet only through the router.
 * What a text's reading rests on, and a person's word on it, stands in the reader, in the review and under a
 * change of codebook alike.
 */
export const FRONTEND_ROOMS = {
  words: [],
  question: ['words'],
  chart: ['question', 'words'],
  evidence: ['chart', 'question', 'words'],
  ...Object.fromEntries(['intake', 'library', ...QUESTION_ROOMS].map(room => [room, ['chart', 'question', 'words']])),
  ...Object.fromEntries(['reading', 'review', 'codebook'].map(room => [room, ['evidence', 'chart', 'question', 'words']])),
};

/** The packages the instrument may use. It is pure: no files, no network, no framework. */
const ANALYSIS_PACKAGES = ['graphology', 'graphology-*', 'opencc-js'];

/** Packages that only one room may know, so that the engine behind a contract can be exchanged. */
const SOLE_OWNERS = [
  { package: 'nodejieba', owner: 'analysis/src/segment/jieba*.ts' },
  { package: '@duckdb/*', owner: 'backend/src/tokens/**' },
  { package: '@nestjs/typeorm', owner: 'backend/src/{library,database,intake,app.module.ts}{,/**}' },
  { package: 'typeorm', owner: 'backend/src/{library,database,intake,app.module.ts}{,/**}' },
  { package: 'echarts', owner: 'frontend/src/{chart/**,*/*-chart.ts,*/*-chart.spec.ts}' },
];

/** What a file is, by its path from the root. The first pattern that fits decides. */
export const FILES = [
  { category: 'config', pattern: ['*.{js,mjs,cjs,ts}', '{analysis,backend,frontend}/*.{js,mjs,cjs,ts}'] },
  { category: 'analysis-door', pattern: 'analysis/src/{index,answers}.ts', capture: ['name'] },
  { category: 'analysis-answers', pattern: 'analysis/src/answers/*.ts' },
  { category: 'analysis-composition', pattern: 'analysis/src/*.ts' },
  { category: 'analysis-room', pattern: 'analysis/src/*/**', capture: ['room'] },
  { category: 'launch', pattern: 'backend/launch/**' },
  { category: 'backend-composition', pattern: 'backend/src/*.ts' },
  { category: 'backend-room', pattern: 'backend/src/*/**', capture: ['room'] },
  { category: 'frontend-composition', pattern: 'frontend/src/*.ts' },
  { category: 'frontend-chart', pattern: 'frontend/src/*/*-chart.ts', capture: ['room'] },
  { category: 'frontend-room', pattern: 'frontend/src/*/**', capture: ['room'] },
  { category: 'data', pattern: 'data/**' },
  { category: 'tests', pattern: 'tests/**' },
];

const file = (categories, room) => ({ file: room === undefined ? { categories } : { categories, captured: { room } } });
const FRONTEND_ROOM = ['frontend-room', 'frontend-chart'];

const anyPackage = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  {
    from: file(['analysis-*']),
    disallow: { to: { module: { origin: ['external', 'core'] } } },
    message: 'The instrument is pure: no files, no network, no framework.',
  },
  { from: file(['analysis-*']), allow: { to: { module: { origin: 'external', source: ANALYSIS_PACKAGES } } } },
  // The engine behind the Segmenter contract is a CommonJS package with a dictionary on disk: loading and fingerprinting it is its job.
  {
    from: { file: { path: 'analysis/src/segment/jieba.ts' } },
    allow: {
      to: {
        module: { origin: 'core', source: ['{node:,}module', '{node:,}crypto', '{node:,}fs', '{node:,}os', '{node:,}path'] },
      },
    },
  },
];

/** Specs may read the data folder and use the test tools; in everything else they follow the rules of the room they stand in. */
const specs = [{ from: { file: { path: '**/*.spec.ts' } }, allow: { to: { module: { origin: ['external', 'core'] } } } }];

const soleOwners = SOLE_OWNERS.flatMap(({ package: source, owner }) => [
  {
    from: file(['analysis-*', 'backend-*', 'frontend-*']),
    disallow: { to: { module: { origin: 'external', source } } },
    message: `Only ${owner} may know ${source}.`,
  },
  { from: { file: { path: owner } }, allow: { to: { module: { origin: 'external', source } } } },
]);

const insideAnalysis = [
  ...ANALYSIS_LAYERS.flatMap((layer, depth) =>
    layer.map(room => ({
      from: file('analysis-room', room),
      allow: { to: file('analysis-room', [room, ...ANALYSIS_LAYERS.slice(0, depth).flat()]) },
    })),
  ),
  {
    from: file('analysis-room'),
    allow: { to: { file: { categories: 'analysis-door', captured: { name: 'answers' } } }, dependency: { kind: 'type' } },
  },
  // What crosses the wire, a file a room; the door alone is known outside.
  {
    from: { file: [{ categories: 'analysis-door', captured: { name: 'answers' } }, { categories: 'analysis-answers' }] },
    allow: { to: file('analysis-answers'), dependency: { kind: 'type' } },
  },
  {
    from: { file: [{ categories: 'analysis-door', captured: { name: 'answers' } }, { categories: 'analysis-answers' }] },
    allow: { to: file('analysis-room', 'corpus'), dependency: { kind: 'type' } },
  },
  // A codebook crosses the wire whole.
  {
    from: file('analysis-answers'),
    allow: { to: { file: { path: 'analysis/src/theme/codebook.ts' } }, dependency: { kind: 'type' } },
  },
  {
    from: { file: { categories: 'analysis-door', captured: { name: 'index' } } },
    allow: { to: file(['analysis-door', 'analysis-composition', 'analysis-room']) },
  },
  {
    from: file('analysis-composition'),
    allow: { to: file(['analysis-composition', 'analysis-room']) },
  },
  {
    from: file('analysis-composition'),
    allow: { to: { file: { categories: 'analysis-door', captured: { name: 'answers' } } }, dependency: { kind: 'type' } },
  },
];

const insideBackend = [
  ...Object.entries(BACKEND_ROOMS).map(([room, known]) => ({
    from: file('backend-room', room),
    allow: { to: file('backend-room', [room, ...known]) },
  })),
  { from: file('backend-composition'), allow: { to: file(['backend-composition', 'backend-room']) } },
  // The command line opens the same application as the server does.
  { from: file('backend-room', 'command'), allow: { to: file('backend-composition') } },
];

const insideFrontend = [
  ...Object.entries(FRONTEND_ROOMS).map(([room, known]) => ({
    from: file(FRONTEND_ROOM, room),
    allow: { to: file(FRONTEND_ROOM, [room, ...known]) },
  })),
  { from: file('frontend-composition'), allow: { to: file(['frontend-composition', ...FRONTEND_ROOM]) } },
];

const throughDoors = [
  {
    from: file(['backend-composition', 'backend-room', 'tests']),
    allow: { dependency: { source: ['@cimai/analysis', '@cimai/analysis/jieba'] } },
  },
  {
    from: file(['backend-composition', 'backend-room', 'frontend-composition', ...FRONTEND_ROOM, 'tests']),
    allow: { dependency: { source: '@cimai/analysis/answers', kind: 'type' } },
  },
  {
    from: file('tests'),
    allow: { to: file(['tests', 'launch', 'backend-composition', 'frontend-composition', 'frontend-chart']) },
  },
  { from: file('launch'), allow: { to: file('launch') } },
  { from: file('config'), allow: { to: file(['config', 'tests']) } },
];

/** The policies of eslint-plugin-boundaries; a later one overrules an earlier one, and what none allows is forbidden. */
export const POLICIES = [
  ...insideAnalysis,
  ...insideBackend,
  ...insideFrontend,
  ...throughDoors,
  ...anyPackage,
  ...specs,
  ...soleOwners,
];
