import type { Passage, Tag, ThemeEvidence } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { CompiledCodebook } from './compile-codebook.js';
import type { Examined } from './examine.js';
import { examineEach } from './examine.js';
import { heardSums, scoreOf } from './heard.js';

export { compileCodebook } from './compile-codebook.js';
export type { CompiledCodebook } from './compile-codebook.js';

/**
 * Which themes each passage of a document carries, how sure (0 to 1, a tag begins at 0.5) and because of which words.
 * One list per passage, in the order of the codebook; every tag has at least one piece of evidence inside its passage.
 * The text is in simplified characters. Deterministic; cost: one walk over the tokens.
 */
export function tagPassages(text: string, passages: readonly Passage[], tokens: Tokens, codebook: CompiledCodebook): Tag[][] {
  const tags: Tag[][] = passages.map(() => []);
  examineEach(text, passages, tokens, codebook, true, (examined, at) => {
    tags[at] = tagsOf(examined, heardSums(examined, codebook), codebook);
  });
  return tags;
}

function tagsOf(found: Examined, sums: Float64Array, codebook: CompiledCodebook): Tag[] {
  const tags: Tag[] = [];
  for (let at = 0; at < sums.length; at++) {
    const children = codebook.descendants[at]!;
    if (sums[at]! < 1 && children.length === 0) continue;
    const parts = [at, ...children].filter(part => sums[part]! >= 1);
    const evidence = evidenceOf(found, parts, codebook);
    if (evidence.length === 0) continue;
    const score = Math.max(...parts.map(part => scoreOf(sums[part]!, codebook.readings[part]!.steepness)));
    tags.push({ theme: codebook.themes[at]!.id, score: Math.round(score * 1000) / 1000, evidence });
  }
  return tags;
}

/** The share of the threshold from which a form is shown as evidence, if there is any such form. */
const TELLING = 0.25;

function evidenceOf(found: Examined, themes: readonly number[], codebook: CompiledCodebook): ThemeEvidence[] {
  const { readings, index } = codebook;
  const forms = found.forms.filter(use => use.weight > 0 && themes.includes(use.theme));
  const telling = forms.filter(use => use.weight >= TELLING * readings[use.theme]!.threshold);
  const evidence: ThemeEvidence[] = [];
  const add = (form: number, start: number, end: number): void => {
    if (evidence.some(known => known.start === start && known.end === end)) return;
    evidence.push({ form: index.forms[form]!, start, end });
  };
  for (const { rule, hits } of found.rules) {
    if (rule.weight > 0 && themes.includes(rule.theme)) for (const hit of hits) add(hit.form, hit.start, hit.end);
  }
  for (const use of telling.length + evidence.length > 0 ? telling : forms) add(use.form, use.start, use.end);
  return evidence.sort((a, b) => a.start - b.start || a.end - b.end);
}
