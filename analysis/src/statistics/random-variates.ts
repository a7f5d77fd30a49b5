import type { Random } from './seeded-random.js';

/** Below this many expected successes (or failures) a binomial number is drawn exactly; above, the normal curve is as good. */
const EXACT = 30;

/** One draw from the standard normal curve (Marsaglia & Bray 1964, the polar method). */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** One draw from a gamma distribution of scale 1 (Marsaglia & Tsang 2000, ACM TOMS 26(3), 363–372). */
export function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** One draw from a beta distribution, as the share of one of two gamma draws. */
export function drawBeta(a: number, b: number, random: Random): number {
  const x = drawGamma(a, random);
  return x / (x + drawGamma(b, random));
}

/** How many of `trials` succeed, each with this probability. */
export function drawBinomial(trials: number, probability: number, random: Random): number {
  if (trials <= 0) return 0;
  if (probability > 0.5) return trials - drawBinomial(trials, 1 - probability, random);
  const expected = trials * probability;
  if (expected >= EXACT) {
    const drawn = Math.round(expected + drawNormal(random) * Math.sqrt(expected * (1 - probability)));
    return Math.max(0, Math.min(trials, drawn));
  }
  // The waiting time to the next success is geometric: as many draws as there are successes.
  let successes = -1;
  const failing = Math.log1p(-probability);
  for (let at = 0; at <= trials; successes++) at += failing === 0 ? trials + 1 : Math.floor(Math.log(1 - random()) / failing) + 1;
  return successes;
}
