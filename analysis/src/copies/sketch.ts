import { distinct, fingerprints } from './shingles.js';

/** Of how many fingerprints a sketch keeps one, and how many it keeps at least where the text has them. */
export const SCALE = 16;
export const AT_LEAST = 256;

const ALL = 2 ** 32;

/**
 * The sketch of a clean, simplified text, by which the same speech is found again: the distinct fingerprints of its shingles below
 * 2³²/16, ascending; of a short text the 256 smallest, or all it has. Because every text is sampled by the same rule, both resemblance
 * and containment can be estimated from two sketches, which a fixed number of minima alone does not allow.
 *
 * After Broder, On the resemblance and containment of documents (1997), and FracMinHash: Irber et al., Lightweight compositional
 * analysis of metagenomes with FracMinHash (2022).
 */
export function sketch(text: string): Uint32Array {
  const sampled = distinct(fingerprints(text, ALL / SCALE));
  return sampled.length > AT_LEAST ? sampled : distinct(fingerprints(text)).slice(0, AT_LEAST);
}

/** Below which fingerprint a sketch holds every one its text has. */
export function coveredBelow(sketch: Uint32Array): number {
  if (sketch.length < AT_LEAST) return ALL;
  return sketch.length === AT_LEAST ? sketch[AT_LEAST - 1]! + 1 : ALL / SCALE;
}

/** About how many distinct shingles the text of a sketch has: exact for fewer than 256, else within some 6 % (one standard deviation). */
export function shinglesIn(sketch: Uint32Array): number {
  return (sketch.length * ALL) / coveredBelow(sketch);
}
