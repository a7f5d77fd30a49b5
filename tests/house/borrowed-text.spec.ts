import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { borrowingFinder } from './borrowed-text.js';
import { filesOfTheHouse, root } from './repository.js';

const THEIRS = '河边的老街要在春天修好，路灯、排水和门前的台阶一样都不能少，谁家的屋檐漏雨就先修谁家。';

describe('borrowingFinder', () => {
  const borrowings = borrowingFinder(['一篇别的文章。', THEIRS]);

  it('finds a long run wherever it begins', () => {
    for (let lead = 0; lead < 9; lead += 1) {
      const found = borrowings(`${'前'.repeat(lead)}${THEIRS.slice(0, 31)}后面是自己的话。`);
      expect(found).toEqual([{ start: lead, run: THEIRS.slice(0, 31) }]);
    }
  });

  it('is not misled by line ends and blanks', () => {
    expect(borrowings(`我们说：${THEIRS.slice(0, 12)}\n  ${THEIRS.slice(12, 35)}`)).toHaveLength(1);
  });

  it('finds two runs in one text', () => {
    expect(borrowings(`${THEIRS.slice(0, 32)}，中间是自己的话，${THEIRS.slice(0, 30)}`)).toHaveLength(2);
  });

  it('lets pass what the language repeats by itself', () => {
    expect(borrowings(`${THEIRS.slice(0, 20)}，这一句的后半截是自己的。`)).toEqual([]);
  });
});

describe('what others wrote stays outside', () => {
  const seeds = join(root, '../shared/seeds');
  if (!existsSync(seeds)) {
    process.stderr.write('Skipped: the search for borrowed text, since ../shared/seeds is not on this machine.\n');
    return;
  }
  it('no file repeats a run of the received speeches', () => {
    const texts = readdirSync(seeds).map(name => readFileSync(join(seeds, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(0);
    const borrowings = borrowingFinder(texts);
    const readable = filesOfTheHouse().filter(
      path => !['.png', '.ico', '.woff2', '.pdf', '.docx', '.gz'].includes(extname(path)),
    );
    const borrowed = readable.flatMap(path =>
      borrowings(readFileSync(join(root, path), 'utf8')).map(({ run }) => `${path}: ${run}`),
    );
    expect(borrowed).toEqual([]);
  });
});
