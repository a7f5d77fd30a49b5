import type { Span } from '../corpus/span.js';
import type { CompiledCodebook } from './compile-codebook.js';
import type { FormAtWork, RuleAtWork } from './find-uses.js';

/**
 * What the words of one passage add up to for each theme, as a share of what the theme asks for: 1 is enough. A group of
 * forms with a ceiling never adds or takes more than that; a long passage must bring more than a short one. `groups` has a place
 * for each group, all 0, and is left so: it is lent because making one for every passage would cost more than adding up.
 */
export function sumsOf(
  forms: readonly FormAtWork[],
  rules: readonly RuleAtWork[],
  passage: Span,
  codebook: CompiledCodebook,
  groups: Float64Array,
): Float64Array {
  const sums = new Float64Array(codebook.themes.length);
  if (forms.length > 0) addGroups(forms, codebook, sums, groups);
  for (const { rule, amount } of rules) sums[rule.theme]! += rule.weight * amount;
  const hundreds = (passage.end - passage.start) / 100;
  for (let theme = 0; theme < sums.length; theme++) {
    const { threshold, length } = codebook.readings[theme]!;
    sums[theme] = sums[theme]! / (threshold + length * hundreds);
  }
  return sums;
}

function addGroups(forms: readonly FormAtWork[], codebook: CompiledCodebook, sums: Float64Array, groups: Float64Array): void {
  for (const { group, weight, amount } of forms) groups[group]! += weight * amount;
  for (let group = 0; group < groups.length; group++) {
    if (groups[group] === 0) continue;
    const { theme, most } = codebook.groups[group]!;
    sums[theme]! += Math.max(-most, Math.min(most, groups[group]!));
    groups[group] = 0;
  }
}
