import type { CompiledCodebook } from './compile-codebook.js';
import type { Examined } from './examine.js';

/** The words of the passage and its surroundings together. Surroundings only tip the balance: what they add is small. */
export function heardSums({ own, above, around }: Examined, codebook: CompiledCodebook): Float64Array {
  const heard = new Float64Array(own.length);
  for (let theme = 0; theme < own.length; theme++) {
    const reading = codebook.readings[theme]!;
    heard[theme] = own[theme]! + reading.above * above[theme]! + reading.neighbours * around[theme]!;
  }
  return heard;
}

/** How sure a sum is, 0 to 1: 0.5 where it is just what the theme asks for. */
export function scoreOf(sum: number, steepness: number): number {
  return 1 / (1 + Math.exp(steepness * (1 - sum)));
}
