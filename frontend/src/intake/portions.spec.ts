import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IntakeProgress } from '@cimai/analysis/answers';
import { meant } from './dropped-files.js';
import { mostBytes, mostFiles, portionsOf } from './portions.js';
import { together } from './together.js';

const file = (size: number, name = 'a.txt') => ({ name, file: { size } });

describe('portions', () => {
  test('keep every file, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(mostBytes / 4), { maxLength: 700 }), sizes => {
        const files = sizes.map((size, i) => file(size, String(i)));
        const portions = portionsOf(files);
        expect(portions.flat()).toEqual(files);
        for (const portion of portions) {
          expect(portion.length).toBeLessThanOrEqual(mostFiles);
          expect(portion.reduce((sum, each) => sum + each.file.size, 0)).toBeLessThanOrEqual(mostBytes);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('send a file over the limit alone', () => {
    expect(portionsOf([file(1), file(mostBytes + 1), file(1)]).map(portion => portion.length)).toEqual([1, 1, 1]);
  });
});

test('the files of a folder come in the order of their names, without what systems scatter', () => {
  const names = ['云州/讲话10.txt', '云州/.DS_Store', '云州/讲话2.txt', 'Thumbs.db', '.git/config'].map(name => ({ name }));
  expect(meant(names).map(each => each.name)).toEqual(['云州/讲话2.txt', '云州/讲话10.txt']);
});

describe('intakes together', () => {
  const intake = (more: Partial<IntakeProgress>): IntakeProgress => ({
    ...{ id: 1, state: 'done', files: 3, filesDone: 3, documents: 4, tokens: 10, characters: 20 },
    ...{ bytes: 90, bytesDone: 90, duplicates: [], refused: [], documentIds: [1, 2], seconds: 2, secondsLeft: null, ...more },
  });

  test('are running while one of them is, and count what all of them count', () => {
    const all = together([intake({}), intake({ id: 2, state: 'running', filesDone: 1, documentIds: [3], seconds: 5 })])!;
    expect(all).toMatchObject({ state: 'running', files: 6, filesDone: 4, documents: 8, documentIds: [1, 2, 3], seconds: 5 });
  });

  test('are done when all are, and nothing where there are none', () => {
    expect(together([intake({}), intake({ id: 2 })])!.state).toBe('done');
    expect(together([])).toBeNull();
  });
});
