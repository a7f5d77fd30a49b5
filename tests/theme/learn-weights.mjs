/**
 * Writes into the codebook of the four themes what coded passages teach: corrections to weights, and each theme's own reading.
 * How much each theme asks for is learned first, by cross-validation, and kept in `eagerness.json`.
 *
 *   npm run build && node tests/theme/learn-weights.mjs [--material ../shared] [--dist analysis/dist]
 *
 * The hand-written weights are not touched; running it twice gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldPassages, hasGold } from './coded-passages.mjs';
import { learnEagerness } from './eagerness.mjs';
import { here, loadInstrument, material, option, repository } from './instrument.mjs';
import { SETTINGS } from './learner.mjs';
import { printCodebook } from './print-codebook.mjs';
import { furtherPassages } from './teaching.mjs';
import { learnFrom, outOfFoldSums } from './validity.mjs';

if (!hasGold(material)) {
  process.stderr.write(`Nothing to learn from: no coded passages at ${material}. The codebook stays as it is.\n`);
  process.exit(1);
}
const file = join(repository, option('codebook', 'data/codebooks/four-themes.json'));
const book = JSON.parse(readFileSync(file, 'utf8'));
const instrument = await loadInstrument();
const coded = [...goldPassages(material), ...furtherPassages(instrument)];
const themes = book.themes.map(({ id }) => id);
const eagerFor = learnEagerness(outOfFoldSums(coded, book, instrument), themes);
writeFileSync(join(here, 'eagerness.json'), `${JSON.stringify(eagerFor, null, 2)}\n`);
const taught = learnFrom(coded, book, instrument, { ...SETTINGS, eagerFor });
writeFileSync(file, printCodebook(taught));
process.stderr.write(`Learned from ${coded.filter(({ labels }) => labels !== null).length} passages into ${file}.\n`);
