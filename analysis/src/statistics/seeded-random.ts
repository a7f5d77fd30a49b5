// Looked up once: where a test runs in a context of its own, every look at a global costs more than the number itself.
const { imul } = Math;

/** A source of numbers in [0, 1), as Math.random is, but one that can be started again. */
export type Random = () => number;

/**
 * A seeded generator: the same seed gives the same numbers on every machine, so that no figure changes from run to run.
 *
 * In words: mulberry32, a counter stepped by a constant and stirred three times; 32 bits of state, period 2³².
 * Reference: Ettinger (2017), mulberry32, public domain; it passes the gjrand battery. Not for secrets.
 * Cost: a few integer operations a number.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let stirred = imul(state ^ (state >>> 15), state | 1);
    stirred ^= stirred + imul(stirred ^ (stirred >>> 7), stirred | 61);
    return ((stirred ^ (stirred >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A seed of its own for each named thing ("2009" in the run with seed 1), so that what is drawn for one period does not
 * depend on which other periods were asked for. FNV-1a over the name, mixed with the seed.
 */
export function seedFor(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < name.length; at++) hash = imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash | 0;
}
