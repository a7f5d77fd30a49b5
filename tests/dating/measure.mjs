/**
 * How well and how fast speeches are dated, on real texts whose dates are known.
 *
 *   npm run build && node tests/dating/measure.mjs [--material ../shared] [--dist analysis/dist] [--misses]
 *
 * Prints one JSON object; with --misses, what went wrong on stderr. The rules were written looking at the odd years and at file
 * 000, those for laws on laws; the even years were looked at once, to find facts of the chronology that were wrong. The
 * caution about fragments was set by looking at fragments of the same reports. Nothing here is wholly unseen. Where there are no real texts, it says so and ends.
 */
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { calibrationOf, judgeDays, judgeIntervals, secondsForOne, speedBeside } from './figures.mjs';
import { chronologyFiles, datedSpeeches, fragmentsOf, hasMaterial, laws, masked, nationalReports } from './material.mjs';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const folder = resolve(repository, option('material', '../shared'));
const dist = resolve(repository, option('dist', 'analysis/dist'));
const print = value => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);

if (!hasMaterial(folder)) {
  print({ skipped: `no real texts at ${folder}` });
  process.exit(0);
}
const load = path => import(pathToFileURL(join(dist, path)).href);
const { dateDocument } = await load('dating/date-document.js');
const { compileChronology } = await load('dating/chronology.js');
const files = chronologyFiles(repository);
const chronology = compileChronology(files);
const date = (text, title = null, heading = null) => dateDocument({ title, heading, text, stamps: [] }, chronology);

const reports = nationalReports(folder);
const recent = reports.filter(text => text.date >= '1979');
const odd = text => Number(text.date.slice(0, 4)) % 2 === 1;
const even = text => !odd(text);
const unmasked = text => date(text.text, text.title);
const hidden = text => date(masked(text.text));
const speeches = datedSpeeches(folder);
const inFirstFile = speech => speech.file.startsWith('000');
const readSpeech = speech => date(speech.text, speech.title_supplied ? null : speech.title, speech.heading);
const statutes = laws(folder);
/** Reports since 1983 in pieces: short texts that say little of when they are. */
const fragments = reports.filter(text => text.date >= '1983').flatMap(report => fragmentsOf(report, 4000));
const segmenter = createRequire(import.meta.url)('nodejieba');
segmenter.load();

const figures = {
  facts: files.reduce((sum, file) => sum + file.facts.length, 0),
  reports: { oddYears: judgeDays(reports.filter(odd), unmasked), evenYears: judgeDays(reports.filter(even), unmasked) },
  reportsMasked: { oddYears: judgeDays(recent.filter(odd), hidden), evenYears: judgeDays(recent.filter(even), hidden) },
  speeches: {
    file000: judgeIntervals(speeches.filter(inFirstFile), readSpeech),
    others: judgeIntervals(
      speeches.filter(speech => !inFirstFile(speech)),
      readSpeech,
    ),
  },
  fragments: {
    asTheyAre: judgeDays(fragments, text => date(text.text)),
    masked: judgeDays(fragments, hidden),
  },
  laws: judgeDays(statutes, unmasked),
};
const groupsOf = name => (name === 'laws' ? [figures.laws] : Object.values(figures[name]));
const outcomesOf = names => names.flatMap(groupsOf).flatMap(group => group.outcomes);
const kinds = ['reports', 'reportsMasked', 'speeches', 'fragments', 'laws'];
const calibration = {
  all: calibrationOf(outcomesOf(kinds)),
  ...Object.fromEntries(kinds.map(kind => [kind, calibrationOf(outcomesOf([kind]))])),
};
for (const group of kinds.flatMap(groupsOf)) delete group.outcomes;
for (const [name, groups] of Object.entries(figures)) {
  for (const group of name === 'laws' ? [groups] : Object.values(groups)) {
    if (process.argv.includes('--misses') && name !== 'laws' && name !== 'fragments')
      for (const miss of group.misses ?? []) report(miss);
    if (typeof group === 'object') group.misses = group.misses.map(miss => miss.id).slice(0, 20);
  }
}
const speed = speedBeside(
  reports,
  text => date(text),
  text => segmenter.cut(text, true),
);
print({ ...figures, calibration, speed, tenMillionCharactersSeconds: secondsForOne(reports, text => date(text), 10_000_000) });

function report({ id, date: truth, dating }) {
  const { earliest, latest, basis, confidence } = dating;
  process.stderr.write(`${id} true ${truth} → ${earliest} … ${latest} ${basis} ${confidence}\n`);
  for (const one of dating.evidence) process.stderr.write(`     ${one.rule}: ${one.quote} → ${one.says}\n`);
}
