/**
 * How far the tags of the four themes agree with careful readers.
 *
 *   npm run build && node tests/theme/measure.mjs [--material ../shared] [--dist analysis/dist] [--misses]
 *
 * Prints one JSON object; every value stands with its 95 % interval, `coded` is the number of passages coded with the theme:
 * - the gold cross-validated (no speech in both halves), with each passage among its neighbours and by itself;
 * - passages outside the gold that were learned from, each by itself, cross-validated; and among them the passages of one file of
 *   five speeches, coded from end to end, each speech read by a codebook that learned from none of the five;
 * - as `cimai tag` reads them, by the codebook as it is shipped: the passages held out, by how they were drawn, and the national
 *   reports never learned from;
 * - `traditional`: of all these passages, how many get other tags when they are written in traditional characters.
 *
 * `--misses` lists the passages tagged wrongly in the first group, `--misses 'name of a group'` in another. Whoever looks at the
 * misses of what is held out has used it up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { goldPassages, hasGold, hasReports, reportPassages } from './coded-passages.mjs';
import { loadInstrument, material, option, places, repository, unseenPlaces } from './instrument.mjs';
import { hasUnseen, unseenPassages } from './unseen-passages.mjs';
import { crossValidate, learnFrom, tagAlone } from './validity.mjs';

if (!hasGold(material)) {
  process.stdout.write(`${JSON.stringify({ skipped: `no coded passages at ${material}` })}\n`);
  process.exit(0);
}
const book = JSON.parse(readFileSync(resolveBook(), 'utf8'));
const instrument = await loadInstrument();
const themes = book.themes.map(({ id }) => id);
const gold = goldPassages(material);
const reports = half => (hasReports(material) ? reportPassages(material, places, half) : []);
const unseen = half => (hasUnseen(material) ? unseenPassages(material, unseenPlaces, half, instrument) : []);
const [train, check] = [reports('train'), reports('check')];
const [development, held] = [unseen('dev'), unseen('held')];
const speeches = development.filter(({ corpus }) => corpus === 'seeds');
const drawn = development.filter(({ corpus }) => corpus !== 'seeds');
const further = [...train, ...development];

const withoutSpeeches = learnFrom([...gold, ...train, ...drawn], book, instrument);
const tagged = tagAlone(held, book, instrument);
const judged = {
  'cross-validated, among neighbours': crossValidate(gold, further, book, instrument, false),
  'cross-validated, each by itself': crossValidate(gold, further, book, instrument, true),
  'learned from, cross-validated': crossValidate(development, [...gold, ...train], book, instrument, true),
  'five speeches, none of them learned from': tagAlone(speeches, withoutSpeeches, instrument),
  'held out, as shipped': tagged,
  'held out and drawn by lot, as shipped': tagged.filter(({ drawn: how }) => how === 'lot'),
  'held out and drawn as doubtful or telling, as shipped': tagged.filter(({ drawn: how }) => how !== 'lot'),
  'national reports never learned from, as shipped': tagAlone(check, book, instrument),
};
const figures = Object.fromEntries(Object.entries(judged).map(([name, passages]) => [name, figuresOf(passages)]));
const all = [...gold, ...train, ...check, ...development, ...held];
const traditional = { passages: all.length, differ: differences(all, Converter({ from: 'cn', to: 't' })) };
process.stdout.write(
  `${JSON.stringify({ codebook: `${book.id}@${book.version}`, learned: [...gold, ...further].filter(({ labels }) => labels !== null).length, ...figures, traditional }, null, 1)}\n`,
);
if (process.argv.includes('--misses')) showMisses(judged[option('misses', '')] ?? Object.values(judged)[0]);

/** How many passages get other tags when they are rewritten; both writings are cleaned as a file that is read would be. */
function differences(passages, rewrite) {
  const tagsOf = texts =>
    tagAlone(
      texts.map(text => ({ labels: [], text: instrument.clean(text).text })),
      book,
      instrument,
    );
  const asTheyAre = tagsOf(passages.map(({ text }) => text));
  const rewritten = tagsOf(passages.map(({ text }) => rewrite(text)));
  return asTheyAre.filter(({ tagged }, at) => tagged.join() !== rewritten[at].tagged.join()).length;
}

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
