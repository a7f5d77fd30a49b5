import { seededRandom, type Random } from './seeded-random.js';
import type { Interval } from './wilson.js';

/** How a bootstrap is run; with the same settings the same interval comes out. */
export interface BootstrapSettings {
  /** How often the documents are drawn anew. 999 and not 1000: then the 2.5 % point is the 25th value and no fraction. */
  replicates?: number;
  seed?: number;
  level?: number;
}

export const BOOTSTRAP_DEFAULTS = { replicates: 999, seed: 20030701, level: 0.95 } as const;

/**
 * Beyond this many units they are dealt at random into this many groups and the groups are drawn instead (the random
 * groups method: Wolter 2007, Introduction to Variance Estimation, ch. 2). The sum of a group varies as its members do, so
 * spread and skew of the interval stay; the noise it adds to the width (about 1/√(2·512), 3 %) is less than what 999
 * replicates leave anyway (4 %), and the cost no longer grows with the corpus.
 */
const GROUPS = 512;

/**
 * Percentile bootstrap of a ratio of sums: how far could Σ numerators / Σ denominators move if other documents like these
 * had been collected? Documents, not words, are what was sampled: the words of one speech come together or not at all.
 *
 * In words: draw as many documents as there are, with replacement; take the ratio of their sums; do so 999 times; cut 2.5 %
 * off each end of the sorted ratios.
 * Reference: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13; Gries (2021) on texts as the unit.
 * Cost: documents (at most 512 groups of them) × replicates.
 *
 * @returns null when no draw had anything in its denominators.
 */
export function bootstrapRatio(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  settings: BootstrapSettings = {},
): Interval | null {
  const units = numerators.length;
  if (denominators.length !== units) throw new RangeError('bootstrapRatio: one denominator for each numerator');
  const rows = new Float64Array(units * 2);
  for (let unit = 0; unit < units; unit++) {
    rows[unit * 2] = denominators[unit]!;
    rows[unit * 2 + 1] = numerators[unit]!;
  }
  return bootstrapRatios(rows, 1, [0], settings)[0]!;
}

/**
 * The same for several ratios over the same documents at once, all from the same draws.
 *
 * @param rows one row a document, row after row: first the denominators, then one numerator for each ratio.
 * @param denominators how many columns of denominators each row begins with.
 * @param bases for each ratio, which of these columns is its denominator.
 * @returns for each ratio its interval, or null when no draw had anything in its denominators.
 */
export function bootstrapRatios(
  rows: Float64Array,
  denominators: number,
  bases: readonly number[],
  settings: BootstrapSettings = {},
): (Interval | null)[] {
  const { replicates, seed, level } = { ...BOOTSTRAP_DEFAULTS, ...settings };
  if (bases.length === 0) return [];
  const width = denominators + bases.length;
  const random = seededRandom(seed);
  const units = rows.length / width;
  if (!Number.isInteger(units)) throw new RangeError(`bootstrapRatios: ${rows.length} numbers do not make rows of ${width}`);
  const drawn = units > GROUPS ? dealIntoGroups(rows, width, random) : rows;
  const stride = inFours(width);
  const sums = resampledSums(inQuads(drawn, width), stride, replicates, random);
  return bases.map((base, ratio) => {
    const values = new Float64Array(replicates);
    let kept = 0;
    for (let at = 0; at < sums.length; at += stride) {
      const denominator = sums[at + base]!;
      if (denominator > 0) values[kept++] = sums[at + denominators + ratio]! / denominator;
    }
    return percentileInterval(values.subarray(0, kept), level);
  });
}

/**
 * The middle `level` of a set of replicates. The quantile at p is the (n+1)·p-th value in order, straight lines between
 * (Hyndman & Fan's type 6, the one bootstrap theory asks for). Sorts in place.
 */
export function percentileInterval(values: Float64Array, level: number): Interval | null {
  if (values.length === 0) return null;
  values.sort();
  const at = (p: number): number => {
    // Rounded, because 1000 · 0.025 is 25 to a reader and 25.00000000000002 to the machine.
    const exact = Math.round(((values.length + 1) * p - 1) * 1e9) / 1e9;
    const place = Math.min(Math.max(exact, 0), values.length - 1);
    const below = values[Math.floor(place)]!;
    return below + (place - Math.floor(place)) * (values[Math.ceil(place)]! - below);
  };
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

/**
 * Every replicate's column sums, row after row, `stride` apart. Counting first how often each unit is drawn lets the sums run
 * through memory in order, and four columns at a time keep four additions under way at once: nearly twice as fast together.
 */
function resampledSums(quads: Float64Array, stride: number, replicates: number, random: Random): Float64Array {
  const units = quads.length / stride;
  const sums = new Float64Array(replicates * stride);
  const times = new Float64Array(units);
  for (let replicate = 0; replicate < replicates; replicate++) {
    times.fill(0);
    for (let draw = 0; draw < units; draw++) times[(random() * units) | 0]!++;
    for (let column = 0; column < stride; column += 4) {
      sumQuad(quads, column * units, times, sums, replicate * stride + column);
    }
  }
  return sums;
}

/** Four sums at once, of the quads from `at` on, each unit as often as it was drawn. */
function sumQuad(quads: Float64Array, at: number, times: Float64Array, sums: Float64Array, into: number): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let unit = 0; unit < times.length; unit++, at += 4) {
    const weight = times[unit]!;
    a += weight * quads[at]!;
    b += weight * quads[at + 1]!;
    c += weight * quads[at + 2]!;
    d += weight * quads[at + 3]!;
  }
  sums[into] = a;
  sums[into + 1] = b;
  sums[into + 2] = c;
  sums[into + 3] = d;
}

/** The rows laid out anew: the first four columns of every unit, then the next four of every unit; the last filled with zeros. */
function inQuads(rows: Float64Array, width: number): Float64Array {
  const units = rows.length / width;
  const quads = new Float64Array(inFours(width) * units);
  for (let at = 0; at < rows.length; at++) {
    const column = at % width;
    const unit = (at - column) / width;
    quads[((column >> 2) * units + unit) * 4 + (column & 3)] = rows[at]!;
  }
  return quads;
}

/** Shuffles the units and deals them like cards, so that groups differ by one member at most. */
function dealIntoGroups(rows: Float64Array, width: number, random: Random): Float64Array {
  const units = rows.length / width;
  const order = Uint32Array.from({ length: units }, (_, unit) => unit);
  const grouped = new Float64Array(GROUPS * width);
  for (let dealt = 0; dealt < units; dealt++) {
    const pick = dealt + ((random() * (units - dealt)) | 0);
    const unit = order[pick]!;
    order[pick] = order[dealt]!;
    const into = (dealt % GROUPS) * width;
    for (let column = 0; column < width; column++) grouped[into + column]! += rows[unit * width + column]!;
  }
  return grouped;
}

/** The next multiple of four. */
function inFours(width: number): number {
  return Math.ceil(width / 4) * 4;
}
