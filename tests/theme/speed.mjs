/**
 * How fast passages are tagged, beside how fast they are segmented, on the same text and the same core.
 *
 *   npm run build && node tests/theme/speed.mjs [--material ../shared] [--dist analysis/dist]
 *
 * Prints one JSON object: tokens a processor second, and how many times faster tagging is than the engine's bare `cut` and than
 * segmenting with offsets (`tokenize`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasReports, reportsFile } from './coded-passages.mjs';
import { loadInstrument, material, repository } from './instrument.mjs';

const ROUNDS = 9;

if (!hasReports(material)) {
  process.stdout.write(`${JSON.stringify({ skipped: `no national reports at ${material}` })}\n`);
  process.exit(0);
}
const { segmenter, tokenize, compileCodebook, tagPassages } = await loadInstrument();
const documents = readFileSync(reportsFile(material), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => {
    const { text } = JSON.parse(line);
    const passages = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => {
      const span = { start: index, end: index + line.length };
      return { ...span, sentences: [span], heading: false };
    });
    return { text, passages, tokens: tokenize(text, passages, segmenter) };
  });
const tokens = documents.reduce((sum, document) => sum + document.tokens.forms.length, 0);

const cutting = fastest(() => documents.forEach(({ text }) => segmenter.cut(text)));
const segmenting = fastest(() => documents.forEach(({ text, passages }) => tokenize(text, passages, segmenter)));
const figures = {};
for (const name of ['four-themes', 'policy-themes']) {
  const codebook = compileCodebook(JSON.parse(readFileSync(join(repository, 'data', 'codebooks', `${name}.json`), 'utf8')));
  const tagging = fastest(() =>
    documents.forEach(({ text, passages, tokens: words }) => tagPassages(text, passages, words, codebook)),
  );
  figures[name] = {
    tokensPerSecond: Math.round(tokens / tagging),
    toCut: ratio(cutting / tagging),
    toTokenize: ratio(segmenting / tagging),
  };
}
process.stdout.write(
  `${JSON.stringify({ tokens, cut: Math.round(tokens / cutting), tokenize: Math.round(tokens / segmenting), ...figures })}\n`,
);

function ratio(value) {
  return Number(value.toFixed(1));
}

/** Processor seconds of the fastest of several rounds: what the work takes, whatever else the machine is doing. */
function fastest(work) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
