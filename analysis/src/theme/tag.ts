import type { Passage, Tag, ThemeEvidence } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { CompiledCodebook } from './compile-codebook.js';
import { withContext } from './context.js';
import type { Uses } from './find-uses.js';
import { UseFinder, isTitleLike } from './find-uses.js';

export { compileCodebook } from './compile-codebook.js';
export type { CompiledCodebook } from './compile-codebook.js';

/**
 * Which themes each passage of a document carries, how sure (0 to 1, a tag begins at 0.5) and because of which words.
 * One list per passage, in the order of the codebook; every tag has at least one piece of evidence inside its passage.
 * The text is in simplified characters. Deterministic; cost: one walk over the tokens.
 */
export function tagPassages(text: string, passages: readonly Passage[], tokens: Tokens, codebook: CompiledCodebook): Tag[][] {
  const uses = usesOf(text, passages, tokens, codebook);
  const own = uses.map(found => sumsOf(found, codebook));
  const titles = passages.map(passage => isTitleLike(text, passage));
  const sums = withContext(own, titles, codebook.reading);
  return uses.map((found, at) => tagsOf(found, sums[at]!, codebook));
}

/** What speaks for or against each theme, passage by passage. */
export function usesOf(text: string, passages: readonly Passage[], tokens: Tokens, codebook: CompiledCodebook): Uses[] {
  const finder = new UseFinder(text, tokens, codebook);
  let token = 0;
  return passages.map((passage, at) => {
    const first = token;
    while (token < tokens.passages.length && tokens.passages[token] === at) token++;
    return finder.find(passage, first, token);
  });
}

function sumsOf(found: Uses, codebook: CompiledCodebook): Float64Array {
  const sums = new Float64Array(codebook.themes.length);
  for (const { theme, weight, amount } of found.forms) sums[theme]! += weight * amount;
  for (const { rule, amount } of found.rules) sums[rule.theme]! += rule.weight * amount;
  return sums;
}

function tagsOf(found: Uses, sums: Float64Array, codebook: CompiledCodebook): Tag[] {
  const { threshold, steepness } = codebook.reading;
  const tags: Tag[] = [];
  codebook.themes.forEach((theme, at) => {
    const parts = [at, ...codebook.descendants[at]!].filter(part => sums[part]! >= threshold);
    if (parts.length === 0) return;
    const evidence = evidenceOf(found, parts, codebook);
    if (evidence.length === 0) return;
    const sum = Math.max(...parts.map(part => sums[part]!));
    tags.push({ theme: theme.id, score: round(1 / (1 + Math.exp(-steepness * (sum - threshold)))), evidence });
  });
  return tags;
}

function evidenceOf(found: Uses, themes: readonly number[], codebook: CompiledCodebook): ThemeEvidence[] {
  const places = new Map<number, ThemeEvidence>();
  const add = (form: number, start: number, end: number): void => {
    places.set(start * 256 + Math.min(255, end - start), { form: codebook.index.forms[form]!, start, end });
  };
  for (const use of found.forms) if (use.weight > 0 && themes.includes(use.theme)) add(use.form, use.start, use.end);
  for (const { rule, hits } of found.rules) {
    if (rule.weight > 0 && themes.includes(rule.theme)) for (const hit of hits) add(hit.form, hit.start, hit.end);
  }
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
