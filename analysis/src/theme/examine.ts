import type { Passage } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { CompiledCodebook } from './compile-codebook.js';
import { above, around } from './context.js';
import type { FormAtWork, RuleAtWork } from './find-uses.js';
import { UseFinder, isTitleLike } from './find-uses.js';
import { sumsOf } from './sums.js';

/** All that a decision about one passage rests on, before it is made. */
export interface Examined {
  /** Every form and rule that speaks for or against a theme here. */
  forms: FormAtWork[];
  rules: RuleAtWork[];
  /** The length of the passage in hundreds of characters. */
  hundreds: number;
  /** By theme: what the words add up to, as a share of what the theme asks for. */
  own: Float64Array;
  /** By theme: how far the heading above is about it, 0 to 1. */
  above: Float64Array;
  /** By theme: how much more than usual the passages around are about it. */
  around: Float64Array;
}

/** What a codebook sees in each passage of a document: for explaining a tag, and for learning from coded passages. */
export function examinePassages(
  text: string,
  passages: readonly Passage[],
  tokens: Tokens,
  codebook: CompiledCodebook,
): Examined[] {
  const finder = new UseFinder(text, tokens, codebook);
  let token = 0;
  const uses = passages.map((passage, at) => {
    const first = token;
    while (token < tokens.passages.length && tokens.passages[token] === at) token++;
    return finder.find(passage, first, token);
  });
  const own = uses.map((found, at) => sumsOf(found, passages[at]!, codebook));
  const titles = passages.map(passage => isTitleLike(text, passage));
  const themes = codebook.themes.map((_, theme) => theme);
  return uses.map((found, at) => ({
    ...found,
    hundreds: (passages[at]!.end - passages[at]!.start) / 100,
    own: own[at]!,
    above: Float64Array.from(themes, theme => above(own, titles, at, theme)),
    around: Float64Array.from(themes, theme => around(own, at, theme)),
  }));
}
