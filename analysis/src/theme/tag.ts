import type { Passage, Tag, ThemeEvidence } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { CompiledCodebook } from './compile-codebook.js';
import { withContext } from './context.js';
import type { Uses } from './find-uses.js';
import { UseFinder, isTitleLike } from './find-uses.js';
import { sumsOf } from './sums.js';

export { compileCodebook } from './compile-codebook.js';
export type { CompiledCodebook } from './compile-codebook.js';

/**
 * Which themes each passage of a document carries, how sure (0 to 1, a tag begins at 0.5) and because of which words.
 * One list per passage, in the order of the codebook; every tag has at least one piece of evidence inside its passage.
 * The text is in simplified characters. Deterministic; cost: one walk over the tokens.
 */
export function tagPassages(text: string, passages: readonly Passage[], tokens: Tokens, codebook: CompiledCodebook): Tag[][] {
  const uses = usesOf(text, passages, tokens, codebook);
  const own = uses.map((found, at) => sumsOf(found, passages[at]!, codebook));
  const titles = passages.map(passage => isTitleLike(text, passage));
  const sums = withContext(own, titles, codebook.readings);
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

function tagsOf(found: Uses, sums: Float64Array, codebook: CompiledCodebook): Tag[] {
  const tags: Tag[] = [];
  codebook.themes.forEach((theme, at) => {
    const parts = [at, ...codebook.descendants[at]!].filter(part => sums[part]! >= 1);
    if (parts.length === 0) return;
    const evidence = evidenceOf(found, parts, codebook);
    if (evidence.length === 0) return;
    const score = Math.max(...parts.map(part => 1 / (1 + Math.exp(codebook.readings[part]!.steepness * (1 - sums[part]!)))));
    tags.push({ theme: theme.id, score: Math.round(score * 1000) / 1000, evidence });
  });
  return tags;
}

/** The share of the threshold from which a form is shown as evidence, if there is any such form. */
const TELLING = 0.25;

function evidenceOf(found: Uses, themes: readonly number[], codebook: CompiledCodebook): ThemeEvidence[] {
  const forms = found.forms.filter(use => use.weight > 0 && themes.includes(use.theme));
  const telling = forms.filter(use => use.weight >= TELLING * codebook.readings[use.theme]!.threshold);
  const places = new Map<string, ThemeEvidence>();
  const add = (form: number, start: number, end: number): void => {
    places.set(`${start} ${end}`, { form: codebook.index.forms[form]!, start, end });
  };
  for (const { rule, hits } of found.rules) {
    if (rule.weight > 0 && themes.includes(rule.theme)) for (const hit of hits) add(hit.form, hit.start, hit.end);
  }
  for (const use of telling.length + places.size > 0 ? telling : forms) add(use.form, use.start, use.end);
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
