/** The instrument as built: run `npm run build` first. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const repository = join(here, '..', '..');

/** The value that follows `--name` on the command line. */
export const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

export const material = resolve(repository, option('material', '../shared'));
export const places = join(here, 'national-passages.tsv');
export const unseenPlaces = join(here, 'unseen-passages.tsv');

/** What is needed to read coded passages, from the built instrument and the lexicons of this project. */
export async function loadInstrument() {
  const dist = resolve(repository, option('dist', 'analysis/dist'));
  const load = path => import(pathToFileURL(join(dist, path)).href);
  const { loadJieba } = await load('segment/jieba.js');
  const { tokenize } = await load('segment/tokenize.js');
  const { compileCodebook, tagPassages } = await load('theme/tag.js');
  const { examinePassages } = await load('theme/examine.js');
  const { heardSums } = await load('theme/heard.js');
  const { evaluateThemes } = await load('theme/evaluate.js');
  const { auditFigures } = await load('theme/audit-figures.js');
  const { bootstrapRatio } = await load('statistics/bootstrap.js');
  const { clean } = await load('clean/clean.js');
  const { divide } = await load('passage/divide.js');
  const segmenter = loadJieba(formulations());
  return {
    segmenter,
    clean,
    divide,
    tokenize,
    compileCodebook,
    tagPassages,
    examinePassages,
    heardSums,
    evaluateThemes,
    auditFigures,
    bootstrapRatio,
  };
}

function formulations() {
  return readFileSync(join(repository, 'data', 'lexicons', 'formulations.txt'), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'));
}
