import js from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { FILES, POLICIES } from './tests/house/who-may-know-whom.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
/** What Node gives every script. */
const NODE = ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'];
const SPECS = ['**/*.spec.ts'];
const SOURCE = ['analysis/src/**/*.ts', 'backend/src/**/*.ts', 'frontend/src/**/*.ts'];
/** The projects whose rules may ask the compiler; the templates of the frontend are checked by the Angular compiler itself. */
const TYPED = ['analysis/src/**/*.ts', 'backend/src/**/*.ts'];

/** Who may know whom. What a file is, and what it may import, is written down in tests/house. */
const house = {
  files: ['{analysis,backend,frontend,tests}/**/*.{ts,mjs,cjs}', '*.mjs'],
  plugins: { boundaries },
  settings: {
    'boundaries/files': FILES,
    'boundaries/files-single-match': true,
    'boundaries/root-path': root,
    'boundaries/legacy-templates': false,
    'import/resolver': { [fileURLToPath(new URL('./tests/house/find-import.cjs', import.meta.url))]: {} },
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies: POLICIES },
    ],
  },
};

/** Small enough to be read in one go. */
const size = {
  files: [...SOURCE, 'backend/launch/**/*.mjs'],
  ignores: SPECS,
  rules: {
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  },
};

const habits = {
  // A rule that a comment can switch off is no rule.
  linterOptions: { noInlineConfig: true },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    // Control characters, odd blanks and coefficients with all their published digits are what this code is about.
    'no-control-regex': 'off',
    'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
    'no-loss-of-precision': 'off',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    'prefer-const': 'error',
  },
};

/** Specs run whole: none is singled out, and none is left out in silence. */
const wholeSpecs = {
  files: SPECS,
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        // A condition may leave a spec out (a folder that users do not have): it is then counted among the skipped.
        selector:
          ':not(ConditionalExpression) > MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
        message: 'A spec is neither singled out nor left out.',
      },
      {
        selector: 'CallExpression[callee.name=/^[fx](it|test|describe)$/]',
        message: 'A spec is neither singled out nor left out.',
      },
    ],
  },
};

const typescript = {
  files: ['**/*.ts'],
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    // A framework's empty class is a real thing (a Nest module, an Angular component).
    '@typescript-eslint/no-extraneous-class': 'off',
    // Counting loops over typed arrays are the fast ones.
    '@typescript-eslint/prefer-for-of': 'off',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  },
};

const typed = {
  files: TYPED,
  ignores: SPECS,
  extends: [tseslint.configs.recommendedTypeCheckedOnly],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
  rules: {
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    '@typescript-eslint/no-unnecessary-condition': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  },
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/var/', '**/.angular/', '**/.nx/', '**/coverage/', 'data/']),
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE.map(name => [name, 'readonly'])) },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { require: 'readonly', exports: 'writable', __dirname: 'readonly' } } },
  { files: ['**/*.ts'], extends: [tseslint.configs.recommended, tseslint.configs.stylistic] },
  { files: ['frontend/src/**/*.ts'], extends: [angular.configs.tsRecommended], processor: angular.processInlineTemplates },
  { files: ['frontend/src/**/*.html'], extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility] },
  habits,
  wholeSpecs,
  typescript,
  typed,
  size,
  house,
  // Programs that talk to a person at a terminal: the launchers and the test runner.
  { files: ['backend/launch/**/*.mjs', 'tests/run.mjs'], rules: { 'no-console': 'off' } },
  { files: ['frontend/src/main.ts', 'backend/src/main.ts'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  prettier,
);
