import type { Passage } from '../corpus/document.js';
import type { CompiledCodebook } from './compile-codebook.js';
import type { Uses } from './find-uses.js';

/**
 * What the words of one passage add up to for each theme, as a share of what the theme asks for: 1 is enough. A group of
 * forms with a ceiling never adds or takes more than that; a long passage must bring more than a short one.
 */
export function sumsOf(found: Uses, passage: Passage, codebook: CompiledCodebook): Float64Array {
  const sums = new Float64Array(codebook.themes.length);
  const groups = new Map<number, number>();
  for (const { group, weight, amount } of found.forms) groups.set(group, (groups.get(group) ?? 0) + weight * amount);
  for (const [group, sum] of groups) {
    const { theme, most } = codebook.groups[group]!;
    sums[theme]! += Math.max(-most, Math.min(most, sum));
  }
  for (const { rule, amount } of found.rules) sums[rule.theme]! += rule.weight * amount;
  const hundreds = (passage.end - passage.start) / 100;
  codebook.readings.forEach(({ threshold, length }, theme) => {
    sums[theme]! /= threshold + length * hundreds;
  });
  return sums;
}
