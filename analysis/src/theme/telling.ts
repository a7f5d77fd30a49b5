import type { Tag, ThemeEvidence } from '../corpus/document.js';
import type { Codebook } from './codebook.js';

/**
 * What each form weighs for a theme by itself, learned corrections included; a theme made of others has the forms of these too,
 * each at its heaviest. Words that only a rule looks at are not among them.
 */
export function formWeights({ themes }: Codebook, theme: string): Map<string, number> {
  const weights = new Map<string, number>();
  const seen = new Set<string>();
  const gather = (id: string): void => {
    const found = themes.find(each => each.id === id);
    if (!found || seen.has(id)) return;
    seen.add(id);
    for (const { weight, forms } of found.forms) {
      for (const form of forms) {
        const whole = weight + (found.learned?.[form] ?? 0);
        weights.set(form, Math.max(weights.get(form) ?? -Infinity, whole));
      }
    }
    found.children?.forEach(gather);
  };
  gather(theme);
  return weights;
}

/**
 * Of the words for which a passage carries these tags, the one that says most of the theme: the form that weighs most by itself,
 * of equals the longer, then the earlier. A word of a rule ("健全" beside "机制") stands only where no form weighs; then the first.
 *
 * @param weights by theme, what its forms weigh.
 * @returns null where no evidence is recorded.
 */
export function mostTelling(tags: readonly Tag[], weights: (theme: string) => ReadonlyMap<string, number>): ThemeEvidence | null {
  let best: ThemeEvidence | null = null;
  let most = 0;
  for (const { theme, evidence } of tags) {
    const known = weights(theme);
    for (const each of evidence) {
      const weight = Math.max(0, known.get(each.form) ?? 0);
      if (best && !before(weight, each, most, best)) continue;
      best = each;
      most = weight;
    }
  }
  return best;
}

function before(weight: number, each: ThemeEvidence, most: number, best: ThemeEvidence): boolean {
  if (weight !== most) return weight > most;
  const longer = weight > 0 ? each.form.length - best.form.length : 0;
  return longer === 0 ? each.start < best.start : longer > 0;
}
