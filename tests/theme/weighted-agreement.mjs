/**
 * How good the tags are over all passages of which only some were drawn, each with a known chance: what was drawn counts for what
 * was not, by the inverse of that chance (Horvitz & Thompson 1952, Journal of the American Statistical Association 47, 663–685).
 * Precision, recall and F1 are then ratios of weighted sums, with 95 % intervals by drawing documents anew.
 *
 * @param passages as `tagAlone` gives them, with `chance`
 * @returns by theme `{ coded, precision, recall, f1 }`, each measure `[value, low, high]`, or null where nothing was met to measure
 */
export function weightedAgreement(passages, themes, bootstrapRatio) {
  return Object.fromEntries(
    themes.map(theme => {
      const counts = [...documentsOf(passages)].map(members => countsOf(members, theme));
      const ratio = (top, bottom) => ratioOf(counts.map(top), counts.map(bottom), bootstrapRatio);
      const measures = {
        coded: passages.filter(({ coded }) => coded.includes(theme)).length,
        precision: ratio(({ both }) => both, ({ tagged }) => tagged), // prettier-ignore
        recall: ratio(({ both }) => both, ({ coded }) => coded), // prettier-ignore
        f1: ratio(({ both }) => 2 * both, ({ coded, tagged }) => coded + tagged), // prettier-ignore
      };
      return [theme, measures];
    }),
  );
}

function documentsOf(passages) {
  const byDocument = new Map();
  for (const passage of passages) byDocument.set(passage.document, [...(byDocument.get(passage.document) ?? []), passage]);
  return byDocument.values();
}

function countsOf(passages, theme) {
  const sums = { both: 0, coded: 0, tagged: 0 };
  for (const { coded, tagged, chance } of passages) {
    const [is, says] = [coded.includes(theme), tagged.includes(theme)];
    if (is) sums.coded += 1 / chance;
    if (says) sums.tagged += 1 / chance;
    if (is && says) sums.both += 1 / chance;
  }
  return sums;
}

function ratioOf(numerators, denominators, bootstrapRatio) {
  const sum = values => values.reduce((total, value) => total + value, 0);
  if (sum(denominators) === 0) return null;
  const { low, high } = bootstrapRatio(numerators, denominators);
  return [sum(numerators) / sum(denominators), low, high].map(value => Number(value.toFixed(3)));
}
