import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { root } from './repository.js';

const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false, project: null } } },
  // What asks the compiler needs a file that exists; these do not.
  ruleFilter: ({ ruleId }) =>
    /^(@typescript-eslint\/(no-explicit-any|ban-ts-comment|consistent-type-imports)|[a-z-]+)$/.test(ruleId),
});

async function rulesBrokenBy(filePath: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId));
}

const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('\n');

describe('a habit of the house that is broken is an error', () => {
  it.each([
    ['max-lines', lines(301, n => `export const line${n} = ${n};`)],
    [
      'max-lines-per-function',
      `export function long() {\n${lines(60, n => `  run(${n});`)}\n}\ndeclare function run(n: number): void;`,
    ],
    ['@typescript-eslint/no-explicit-any', 'export const loose = (value: any) => value;'],
    ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const wrong: number = 1;'],
    ['@typescript-eslint/consistent-type-imports', "import { Span } from './span.js'; export const span = (span: Span) => span;"],
    ['no-warning-comments', '// TODO later\nexport const late = 1;'],
    ['no-console', "console.log('here');"],
    ['eqeqeq', 'export const same = (a: unknown, b: unknown) => a == b;'],
  ])('%s', async (rule, code) => {
    expect(await rulesBrokenBy('analysis/src/corpus/imagined.ts', code)).toEqual([rule]);
  });

  it('and a comment cannot switch it off', async () => {
    const code = '/* eslint-disable */\nexport const loose = (value: any) => value; // eslint-disable-line';
    expect(await rulesBrokenBy('analysis/src/corpus/imagined.ts', code)).toEqual(['@typescript-eslint/no-explicit-any']);
  });
});

it('a spec may be as long as its cases', async () => {
  const code = `export function cases() {\n${lines(400, n => `  run(${n});`)}\n}\ndeclare function run(n: number): void;`;
  expect(await rulesBrokenBy('analysis/src/corpus/imagined.spec.ts', code)).toEqual([]);
});

it.each(['it.only', 'test.skip', 'describe.only', 'xit', 'fdescribe', 'it.todo'])('%s is an error in a spec', async call => {
  expect(await rulesBrokenBy('analysis/src/corpus/imagined.spec.ts', `${call}('one', () => undefined);`)).toEqual([
    'no-restricted-syntax',
  ]);
});

it('plain text of a person at the terminal is the launchers’ own business', async () => {
  expect(await rulesBrokenBy('backend/launch/imagined.mjs', "console.log('ready');")).toEqual([]);
});
