/**
 * Prints how well copies of a speech are found (analysis must be built): how fast sketches are made, beside the segmenter; how many
 * copies are found the more letters are wrong, whole and cut to 60 %; how much the most alike of different speeches share; what an
 * index of 10,000 speeches costs. Reads ../shared/corpora where it stands beside the repository; says so and stops where it does not.
 *   node --expose-gc tests/reading/copies.mjs
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { clean, containment, CopyLinks, sameSpeech, sketch } from '@cimai/analysis';
import { loadJieba } from '@cimai/analysis/jieba';

const home = fileURLToPath(new URL('../../', import.meta.url));
const corpora = `${home}../shared/corpora/`;

/** Numbers between 0 and 1, the same at every run. */
function chance(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const records = text => text.split('\n').filter(Boolean).map(line => JSON.parse(line)); // prettier-ignore
const speech = (id, text) => ({ id, characters: text.length, sketch: sketch(text), place: null, stated: null });

/** A text with a share of its letters exchanged for others, as a scan gets them wrong. */
function misread(text, share, next) {
  const wrong = () => String.fromCharCode(0x4e00 + Math.floor(next() * 8000));
  return [...text].map(each => (/\p{L}/u.test(each) && next() < share ? wrong() : each)).join('');
}

/** Of all reports, how many are found again: whole, and cut to their first 60 %. */
function recall(texts) {
  const next = chance(1);
  const whole = texts.map((text, i) => speech(i, text));
  return [0, 0.005, 0.01, 0.02, 0.025, 0.03, 0.05].map(share => {
    const found = kept =>
      texts.filter((text, i) => {
        const part = text.slice(0, Math.round(text.length * kept));
        return sameSpeech(whole[i], speech(-1, misread(part, share, next))) !== null;
      }).length;
    return { wrongLetters: `${share * 100} %`, whole: [found(1), texts.length], cut: [found(0.6), texts.length] };
  });
}

/** What the two most alike of different speeches share. */
function mostAlike(texts) {
  const sketches = texts.map(text => sketch(text));
  let most = 0;
  sketches.forEach((one, i) => sketches.slice(0, i).forEach(other => (most = Math.max(most, containment(one, other)))));
  return Number(most.toFixed(3));
}

function charactersPerSecond(texts, work) {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    texts.forEach(work);
    best = Math.min(best, performance.now() - started);
  }
  return Math.round((characters / best) * 1000);
}

/** Parts of real texts, all different, taken in one after another as an intake does. */
function index(texts, speeches) {
  const long = texts.join('');
  const step = Math.floor((long.length - 6000) / speeches);
  const come = Array.from({ length: speeches }, (_, i) => speech(i + 1, long.slice(i * step, i * step + 6000)));
  globalThis.gc?.();
  const before = process.memoryUsage();
  const links = new CopyLinks();
  const started = performance.now();
  for (const one of come) links.change({ come: [one] });
  const milliseconds = performance.now() - started;
  globalThis.gc?.();
  const sketches = come.reduce((sum, one) => sum + one.sketch.byteLength, 0);
  const megabytes = (process.memoryUsage().heapUsed - before.heapUsed + sketches) / 2 ** 20;
  return {
    speeches,
    copies: come.filter(({ id }) => links.link(id).copyOf !== null).length,
    millisecondsEach: Number((milliseconds / speeches).toFixed(3)),
    megabytes: Number(megabytes.toFixed(1)),
  };
}

if (existsSync(`${corpora}gwr_national.jsonl`)) {
  const reports = records(readFileSync(`${corpora}gwr_national.jsonl`, 'utf8')).map(({ text }) => clean(text).text);
  const laws = records(gunzipSync(readFileSync(`${corpora}laws_regulations.jsonl.gz`)).toString()).map(({ text }) => text);
  const demonstration = readdirSync(`${home}data/demonstration`)
    .filter(name => name.endsWith('.txt'))
    .map(name => clean(readFileSync(`${home}data/demonstration/${name}`, 'utf8')).text);
  const segmenter = loadJieba([]);
  const sketching = charactersPerSecond(reports, text => sketch(text));
  const segmenting = charactersPerSecond(reports, text => segmenter.cut(text));
  const figures = {
    charactersPerSecond: { sketching, segmenting, times: Number((sketching / segmenting).toFixed(1)) },
    recall: recall(reports),
    mostAlike: { nationalReports: mostAlike(reports), demonstrationFiles: mostAlike(demonstration) },
    index: index(laws, 10_000),
  };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} else {
  process.stdout.write('skipped: ../shared/corpora is not here\n');
}
