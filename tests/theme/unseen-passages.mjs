/**
 * Passages coded for this project outside the gold: places and labels stand in `unseen-passages.tsv`, the texts lie beside the
 * repository. `dev` are learned from, `held` are not; `drawn` says how a passage held out was chosen: by `lot`; by lot among
 * those of which an older codebook was unsure (`doubtful`) or saw signs of a rarer theme (`telling`); or by lot from every stratum
 * of an older codebook (`strata`: so many it tagged, so many it nearly tagged, so many with a word of the theme, so many of all),
 * and then `chance` is how likely it was to be drawn. Of a file that holds several speeches each is a document, written `file#number`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { labelsOf, linesOf } from './coded-passages.mjs';
import { docxText } from './docx-text.mjs';

/** By corpus: how a document's text is found again. Offsets count UTF-16 code units of that text. */
const CORPORA = {
  seeds: folder => name => readFileSync(join(folder, 'seeds', name.replace(/#.*$/u, '')), 'utf8'),
  raw: folder => name => docxText(readFileSync(join(folder, 'corpora', 'raw', name))),
  reports: folder => textsOf(readFileSync(join(folder, 'corpora', 'gwr_national.jsonl'), 'utf8')),
  laws: folder => textsOf(gunzipSync(readFileSync(join(folder, 'corpora', 'laws_regulations.jsonl.gz'))).toString('utf8')),
};

export const hasUnseen = folder => existsSync(join(folder, 'corpora', 'laws_regulations.jsonl.gz'));

/** The passages of one set (`dev` or `held`), cleaned as a file that is read would be, in the order of the list. A text that has changed is an error. */
export function unseenPassages(folder, places, set, { clean }) {
  const readers = new Map();
  return linesOf(places)
    .filter(([, , , , , whose]) => whose === set)
    .map(([corpus, document, start, end, sha256, , drawn, labels, chance]) => {
      if (!readers.has(corpus)) readers.set(corpus, CORPORA[corpus](folder));
      const raw = readers.get(corpus)(document).slice(Number(start), Number(end));
      const found = createHash('sha256').update(raw).digest('hex').slice(0, sha256.length);
      if (found !== sha256) throw new Error(`${document} has another text at ${start} than the one that was coded.`);
      return {
        id: `${document}:${start}`,
        start: Number(start),
        end: Number(end),
        drawn,
        chance: Number(chance ?? 1),
        corpus,
        document: `${corpus} ${document}`,
        alone: true,
        labels: labelsOf(labels),
        text: clean(raw).text.trim(),
      };
    });
}

function textsOf(jsonLines) {
  const texts = new Map(
    jsonLines
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
      .map(({ id, text }) => [id, text]),
  );
  return id => texts.get(id);
}
