import type { Passage, Tag, ThemeEvidence } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { CompiledCodebook } from './compile-codebook.js';
import { examinePassages, type Examined } from './examine.js';
import { heardSums, scoreOf } from './heard.js';

/** The least score of a passage that is said to come near a theme. A tag begins at 0.5. */
export const NEAR = 0.1;
const TAGGED = 0.5;

/**
 * Themes that passages come near to without carrying them: some of their words are there, but not enough. Scores run from `NEAR`
 * to below 0.5, on the scale of the tags; one list per passage, in the order of the codebook, each with the words that speak for it.
 * Cost: that of tagging.
 */
export function nearTags(text: string, passages: readonly Passage[], tokens: Tokens, codebook: CompiledCodebook): Tag[][] {
  return examinePassages(text, passages, tokens, codebook).map(examined => {
    const scores = heardSums(examined, codebook).map((sum, theme) => scoreOf(sum, codebook.readings[theme]!.steepness));
    return codebook.themes.flatMap(({ id: theme }, at): Tag[] => {
      const parts = [at, ...codebook.descendants[at]!];
      const score = Math.max(...parts.map(part => scores[part]!));
      if (score < NEAR || score >= TAGGED) return [];
      const evidence = evidenceOf(examined, parts, codebook);
      return evidence.length > 0 ? [{ theme, score: Math.round(score * 1000) / 1000, evidence }] : [];
    });
  });
}

function evidenceOf({ forms, rules }: Examined, themes: readonly number[], codebook: CompiledCodebook): ThemeEvidence[] {
  const evidence = new Map<number, ThemeEvidence>();
  const add = (form: number, start: number, end: number) =>
    evidence.set(start, { form: codebook.index.forms[form]!, start, end });
  for (const { theme, form, weight, start, end } of forms) if (weight > 0 && themes.includes(theme)) add(form, start, end);
  for (const { rule, hits } of rules) {
    if (rule.weight > 0 && themes.includes(rule.theme)) for (const { form, start, end } of hits) add(form, start, end);
  }
  return [...evidence.values()].sort((a, b) => a.start - b.start);
}
