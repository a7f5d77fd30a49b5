/**
 * Counts characters and pairs of neighbouring characters in official texts and in a word list and writes the most frequent ones, by order of
 * magnitude, to analysis/src/clean/pair-table.ts: numbers about Chinese, no text. Run by hand when the table should be made anew:
 *   node tests/reading/make-pair-table.mjs ../shared/corpora/gwr_national.jsonl ../shared/corpora/laws_regulations.jsonl.gz
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

const PAIRS = 14000;
const CHARACTERS = 3000;
const characters = new Map();
const pairs = new Map();

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  // A report counts five times as much as a law: speeches are what the table is for.
  const weight = path.includes('gwr') ? 5 : 1;
  for (const line of lines) {
    const { text } = JSON.parse(line);
    let before = '';
    for (const character of text) {
      const known = /[一-龥。，、；：“”（）《》]/.test(character);
      if (known) characters.set(character, (characters.get(character) ?? 0) + weight);
      if (known && before) pairs.set(before + character, (pairs.get(before + character) ?? 0) + weight);
      before = known ? character : '';
    }
  }
}

// Words of the segmenter's dictionary bring in the pairs that idioms and everyday words have and statutes lack.
const WORDS = 0.15;
const dictionary = readFileSync(
  createRequire(import.meta.url).resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'),
  'utf8',
);
for (const entry of dictionary.split('\n')) {
  const [word, frequency] = entry.split(' ');
  for (let i = 0; i + 1 < word.length; i++) {
    const pair = word.slice(i, i + 2);
    if (/^[一-龥]{2}$/.test(pair)) pairs.set(pair, (pairs.get(pair) ?? 0) + Number(frequency) * WORDS);
    characters.set(word[i], (characters.get(word[i]) ?? 0) + Number(frequency) * WORDS);
  }
}

const total = [...characters.values()].reduce((sum, count) => sum + count, 0);

function levels(counts, size) {
  const top = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, size);
  const byLevel = new Map();
  for (const [key, count] of top) {
    const level = Math.round(-Math.log2(count / total));
    byLevel.set(level, (byLevel.get(level) ?? '') + key);
  }
  return [...byLevel].sort((a, b) => a[0] - b[0]).map(([level, keys]) => `  ${level}: '${keys}',`);
}

writeFileSync(
  new URL('../../analysis/src/clean/pair-table.ts', import.meta.url),
  [
    '/**',
    ' * How frequent characters and pairs of neighbouring characters are in modern official Chinese: by −log2 of their share, run',
    ' * together. Counted from national reports, statutes and a word list by tests/reading/make-pair-table.mjs; made by that script, not by hand.',
    ' */',
    '// prettier-ignore',
    'export const CHARACTERS: Readonly<Record<number, string>> = {',
    ...levels(characters, CHARACTERS),
    '};',
    '',
    '// prettier-ignore',
    'export const PAIRS: Readonly<Record<number, string>> = {',
    ...levels(pairs, PAIRS),
    '};',
    '',
  ].join('\n'),
);
