/**
 * Writes what was measured of the four themes beside their codebook, so that every chart can say how far its tags can be trusted
 * before anybody has audited a library of their own.
 *
 *   npm run build && node tests/theme/ship-validity.mjs [--material ../shared] [--day 2026-11-22]
 *
 * The figures are those of the coded speeches, cross-validated: every passage is tagged among its neighbours by a codebook that
 * learned its weights from other speeches only. Texts and codes are not part of the product; the figures are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldPassages, hasGold } from './coded-passages.mjs';
import { loadInstrument, material, option, repository } from './instrument.mjs';
import { furtherPassages } from './teaching.mjs';
import { crossValidate } from './validity.mjs';

if (!hasGold(material)) {
  process.stdout.write(`${JSON.stringify({ skipped: `no coded passages at ${material}` })}\n`);
  process.exit(0);
}
const codebooks = join(repository, 'data/codebooks');
const book = JSON.parse(readFileSync(join(codebooks, 'four-themes.json'), 'utf8'));
const instrument = await loadInstrument();
const further = furtherPassages(instrument);
const judged = crossValidate(goldPassages(material), further, book, instrument, false).map(({ document, coded, tagged }) => ({
  ...{ document, tagged, strata: {} },
  codes: new Map([[1, { themes: coded, unsure: false }]]),
}));
const validity = {
  codebook: book.id,
  version: book.version,
  when: option('day', new Date().toISOString().slice(0, 10)),
  command: 'node tests/theme/ship-validity.mjs',
  texts: {
    zh: '从网上抄下来的市县领导讲话和全国政府工作报告；按篇交叉验证，两位读者编码',
    en: 'Scraped speeches of mayors and county heads, and national reports; cross-validated over speeches, coded by two readers',
  },
  themes: book.themes.map(({ id }) => instrument.auditFigures(id, judged, [], 1)),
};
writeFileSync(join(codebooks, 'four-themes.validity.json'), `${JSON.stringify(validity, null, 2)}\n`);
const short = ({ theme, n, precision, recall, f1 }) =>
  `${theme} n=${n} ${[precision, recall, f1].map(({ value }) => value.toFixed(2)).join(' ')}`;
process.stdout.write(`${validity.themes.map(short).join('\n')}\n`);
