/**
 * How far the tags of the four themes agree with careful readers.
 *
 *   npm run build && node tests/theme/measure.mjs [--material ../shared] [--dist analysis/dist] [--misses]
 *
 * Prints one JSON object; every value stands with its 95 % interval, `coded` is the number of passages coded with the theme:
 * - the gold cross-validated (no speech in both halves), with each passage among its neighbours and by itself;
 * - passages outside the gold that were learned from, each by itself, cross-validated; and among them the passages of one file of
 *   five speeches, coded from end to end, each speech read by a codebook that learned from none of the five;
 * - the speeches written for this project that were learned from, cross-validated, and those that were not, as shipped: passage by
 *   passage, and each speech as a whole;
 * - as `cimai tag` reads them, by the codebook as it is shipped: the passages held out, by how they were drawn, and the national
 *   reports never learned from; those drawn by strata weighted, so that the figures hold for all passages of the reports that had
 *   not been coded by then;
 * - `readers`: Cohen's κ of the two readers of the written speeches held out;
 * - `traditional`: of all these passages, how many get other tags when they are written in traditional characters.
 *
 * Without the material beside the repository only the written speeches are judged. `--misses` lists the passages tagged wrongly in
 * the first group, `--misses 'name of a group'` in another. Whoever looks at the misses of what is held out has used it up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { goldPassages, hasGold, hasReports, reportPassages } from './coded-passages.mjs';
import { loadInstrument, material, option, places, repository, unseenPlaces } from './instrument.mjs';
import { hasUnseen, unseenPassages } from './unseen-passages.mjs';
import { crossValidate, learnFrom, tagAlone, tagCoded } from './validity.mjs';
import { weightedAgreement } from './weighted-agreement.mjs';
import { writtenPassages } from './written-passages.mjs';

const book = JSON.parse(readFileSync(join(repository, option('codebook', 'data/codebooks/four-themes.json')), 'utf8'));
const instrument = await loadInstrument();
const themes = book.themes.map(({ id }) => id);
const beside = hasGold(material) && hasReports(material) && hasUnseen(material);
if (!beside) process.stderr.write(`No coded passages at ${material}: only the written speeches are judged.\n`);
const ifBeside = read => (beside ? read() : []);
const gold = ifBeside(() => goldPassages(material));
const [train, check] = ['train', 'check'].map(set => ifBeside(() => reportPassages(material, places, set)));
const [development, held] = ['dev', 'held'].map(set => ifBeside(() => unseenPassages(material, unseenPlaces, set, instrument)));
const [written, writtenHeld] = ['dev', 'held'].map(writtenPassages);

const tagged = tagAlone(held, book, instrument);
const drawnAs = (...ways) => tagged.filter(({ drawn }) => ways.includes(drawn));
const judged = { ...(beside ? besideTheRepository() : {}), ...writtenHere() };
const figures = Object.fromEntries(Object.entries(judged).map(([name, passages]) => [name, figuresOf(passages)]));
if (beside) figures['held out and drawn by strata, as shipped, weighted'] = weightedAgreement(drawnAs('strata'), themes, instrument.bootstrapRatio); // prettier-ignore
const all = [...gold, ...train, ...check, ...development, ...held, ...written, ...writtenHeld];
const printed = {
  codebook: `${book.id}@${book.version}`,
  learned: [...gold, ...train, ...development, ...written].filter(({ labels }) => labels !== null).length,
  ...figures,
  readers: readersOf(writtenHeld),
  traditional: { passages: all.length, differ: differences(all, Converter({ from: 'cn', to: 't' })) },
};
process.stdout.write(`${JSON.stringify(printed, null, 1)}\n`);
if (process.argv.includes('--misses')) showMisses(judged[option('misses', '')] ?? Object.values(judged)[0]);

function besideTheRepository() {
  const further = [...train, ...development, ...written];
  const speeches = development.filter(({ corpus }) => corpus === 'seeds');
  const drawn = development.filter(({ corpus }) => corpus !== 'seeds');
  const withoutSpeeches = learnFrom([...gold, ...train, ...drawn, ...written], book, instrument);
  return {
    'cross-validated, among neighbours': crossValidate(gold, further, book, instrument, false),
    'cross-validated, each by itself': crossValidate(gold, further, book, instrument, true),
    'learned from, cross-validated': crossValidate(development, [...gold, ...train, ...written], book, instrument, true),
    'five speeches, none of them learned from': tagAlone(speeches, withoutSpeeches, instrument),
    'held out and drawn by lot, as shipped': drawnAs('lot'),
    'held out and drawn as doubtful or telling, as shipped': drawnAs('doubtful', 'telling'),
    'national reports never learned from, as shipped': tagAlone(check, book, instrument),
  };
}

/** Speeches written for this project, by the manner in which they are written. */
function writtenHere() {
  const others = [...gold, ...train, ...development];
  const groups = [...new Set([...written, ...writtenHeld].map(({ style }) => style))].flatMap(style => {
    const [learned, kept] = [written, writtenHeld].map(lines => lines.filter(line => line.style === style));
    const rest = [...others, ...written.filter(line => line.style !== style)];
    return [true, false].flatMap(apart => {
      const how = apart ? 'each by itself' : 'as a whole';
      return [
        [`written, ${style}, cross-validated, ${how}`, learned.length > 0 && beside ? crossValidate(learned, rest, book, instrument, apart) : []],
        [`written, ${style}, held out, as shipped, ${how}`, tagCoded(kept, book, instrument, apart)],
      ]; // prettier-ignore
    });
  });
  return Object.fromEntries(groups.filter(([, passages]) => passages.length > 0));
}

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

/** By theme: how far the two readers of the same lines agree (Cohen's κ, both ways of reading counted alike). */
function readersOf(lines) {
  const both = lines.filter(({ readers }) => readers.length === 2);
  const seconds = both.map(({ document, readers: [coded, second] }) => ({ document, coded, tagged: second }));
  return Object.fromEntries(
    instrument.evaluateThemes(seconds, themes).themes.map(({ theme, kappa }) => [theme, Number(kappa.toFixed(3))]),
  );
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
