/**
 * How far the tags of the four themes agree with careful readers.
 *
 *   npm run build && node tests/theme/measure.mjs [--material ../shared] [--dist analysis/dist] [--misses]
 *
 * Prints one JSON object: the cross-validated figures (no speech in both halves), with each passage among its neighbours and by
 * itself, and the figures of the codebook as it is shipped on passages it never learned from.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldPassages, hasGold, hasReports, reportPassages } from './coded-passages.mjs';
import { loadInstrument, material, option, places, repository } from './instrument.mjs';
import { crossValidate, tagCoded } from './validity.mjs';

if (!hasGold(material)) {
  process.stdout.write(`${JSON.stringify({ skipped: `no coded passages at ${material}` })}\n`);
  process.exit(0);
}
const book = JSON.parse(readFileSync(resolveBook(), 'utf8'));
const instrument = await loadInstrument();
const themes = book.themes.map(({ id }) => id);
const gold = goldPassages(material);
const further = hasReports(material) ? reportPassages(material, places, 'train') : [];
const check = hasReports(material) ? reportPassages(material, places, 'check') : [];

const judged = {
  'cross-validated, among neighbours': crossValidate(gold, further, book, instrument, false),
  'cross-validated, each by itself': crossValidate(gold, further, book, instrument, true),
  ...(check.length > 0 ? { 'as shipped, on national reports never learned from': tagCoded(check, book, instrument, true) } : {}),
};
const figures = Object.fromEntries(Object.entries(judged).map(([name, passages]) => [name, figuresOf(passages)]));
process.stdout.write(
  `${JSON.stringify({ codebook: `${book.id}@${book.version}`, learned: further.length, ...figures }, null, 1)}\n`,
);
if (process.argv.includes('--misses')) showMisses(judged[option('misses', '')] ?? Object.values(judged)[0]);

function resolveBook() {
  return join(repository, option('codebook', 'data/codebooks/four-themes.json'));
}

function figuresOf(passages) {
  const validity = instrument.evaluateThemes(passages, themes);
  const short = measured => measured && [measured.value, measured.low, measured.high].map(value => Number(value.toFixed(3)));
  const byTheme = validity.themes.map(({ theme, coded, precision, recall, f1, kappa }) => [
    theme,
    {
      coded,
      precision: short(precision),
      recall: short(recall),
      f1: short(f1),
      kappa: kappa === null ? null : Number(kappa.toFixed(3)),
    },
  ]);
  return { passages: passages.length, macroF1: Number((validity.macroF1 ?? 0).toFixed(3)), ...Object.fromEntries(byTheme) };
}

function showMisses(passages) {
  for (const { id, coded, tagged, text } of passages) {
    const missing = coded.filter(theme => !tagged.includes(theme));
    const extra = tagged.filter(theme => !coded.includes(theme));
    if (missing.length + extra.length > 0) {
      process.stdout.write(`${id} missing [${missing.join()}] extra [${extra.join()}] ${text.slice(0, 120)}\n`);
    }
  }
}
