/**
 * One Jest project of the house, so that the four differ only where they must.
 *
 * TypeScript runs as ESM through SWC. Decorators keep the meaning the backend compiles them with (legacy, with metadata), and a
 * local `./name.js` finds `./name.ts`, as NodeNext asks us to write it. The instrument is taken from its sources, so that a spec
 * never measures a stale build.
 */
import { fileURLToPath } from 'node:url';

const analysis = fileURLToPath(new URL('../analysis/src/', import.meta.url));

/** @param {{ name: string, folder: string, timeout?: number, match?: string[], ignore?: string[] }} project `folder` is a file URL */
export function jestProject({ name, folder, timeout = 20_000, match = ['<rootDir>/**/*.spec.ts'], ignore = [] }) {
  return {
    displayName: name,
    rootDir: fileURLToPath(new URL('.', folder)),
    testEnvironment: 'node',
    testMatch: match,
    testPathIgnorePatterns: ['/node_modules/', '/dist/', ...ignore],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    testTimeout: timeout,
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: {
      '^@cimai/analysis$': `${analysis}index.ts`,
      '^@cimai/analysis/answers$': `${analysis}answers.ts`,
      '^@cimai/analysis/jieba$': `${analysis}segment/jieba.ts`,
      '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'],
    },
    transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  };
}

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
  },
};
