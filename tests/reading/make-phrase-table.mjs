/**
 * Counts which two characters follow a full stop, an enumeration mark and a comma in official texts, and takes the frequent idioms of four
 * characters from the segmenter's word list; writes both to analysis/src/clean/pair-table-phrases.ts: numbers and words, no text. Run by
 * hand when the table should be made anew:
 *   node tests/reading/make-phrase-table.mjs ../shared/corpora/gwr_national.jsonl ../shared/corpora/laws_regulations.jsonl.gz
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

const MARKS = ['。', '、', '，'];
const OPENINGS = 1200;
const FREQUENT = 60;
const counts = new Map(MARKS.map(mark => [mark, new Map()]));

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  // A report counts five times as much as a law: speeches are what the table is for.
  const weight = path.includes('gwr') ? 5 : 1;
  for (const line of lines) {
    const { text } = JSON.parse(line);
    for (const [, mark, opening] of text.matchAll(/([。、，])(?=([一-龥]{2}))/g)) {
      const ofMark = counts.get(mark);
      ofMark.set(opening, (ofMark.get(opening) ?? 0) + weight);
    }
  }
}

const totals = new Map(MARKS.map(mark => [mark, [...counts.get(mark).values()].reduce((sum, count) => sum + count, 0)]));
const bitsBehind = (mark, opening) => -Math.log2(((counts.get(mark).get(opening) ?? 0) + 0.5) / totals.get(mark));
// A pair tells one mark from another where it is frequent behind one and far rarer behind another.
const telling = new Map();
for (const mark of MARKS) {
  const top = [...counts.get(mark)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, OPENINGS);
  for (const [opening] of top) {
    const bits = MARKS.map(one => bitsBehind(one, opening));
    if (Math.max(...bits) - Math.min(...bits) >= 3)
      telling.set(
        opening,
        bits.map(one => Math.round(2 * one) / 2),
      );
  }
}

function levels(place) {
  const byLevel = new Map();
  for (const [opening, bits] of telling) byLevel.set(bits[place], (byLevel.get(bits[place]) ?? '') + opening);
  return [...byLevel].sort((a, b) => a[0] - b[0]).map(([level, run]) => `    ${level}: '${run}',`);
}

const dictionary = readFileSync(
  createRequire(import.meta.url).resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'),
  'utf8',
);
const idioms = dictionary
  .split('\n')
  .map(entry => entry.split(' '))
  .filter(([word, frequency, tag]) => /^[一-龥]{4}$/.test(word) && /^[il]/.test(tag ?? '') && Number(frequency) >= FREQUENT)
  .map(([word]) => word)
  .sort();

writeFileSync(
  new URL('../../analysis/src/clean/pair-table-phrases.ts', import.meta.url),
  [
    '/**',
    ' * How often two characters follow a mark, by −log2 of their share behind it, for pairs that tell one mark from another; and idioms of',
    ' * four characters, run together. Counted from national reports and statutes and taken from a word list by',
    ' * tests/reading/make-phrase-table.mjs; made by that script, not by hand.',
    ' */',
    '// prettier-ignore',
    'export const OPENINGS: Readonly<Record<string, Readonly<Record<number, string>>>> = {',
    ...MARKS.flatMap((mark, place) => [`  '${mark}': {`, ...levels(place), '  },']),
    '};',
    '',
    '// prettier-ignore',
    `export const IDIOMS = '${idioms.join('')}';`,
    '',
  ].join('\n'),
);
