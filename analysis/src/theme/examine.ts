import type { Passage } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { CompiledCodebook } from './compile-codebook.js';
import { Surroundings } from './surroundings.js';
import type { FormAtWork, RuleAtWork, Uses } from './find-uses.js';
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
  const examined = new Array<Examined>(passages.length);
  examineEach(text, passages, tokens, codebook, false, (passage, at) => (examined[at] = passage));
  return examined;
}

/** The same one by one. With `onlyUsed`, passages without a single form or rule are passed over: they can carry no tag. */
export function examineEach(
  text: string,
  passages: readonly Passage[],
  tokens: Tokens,
  codebook: CompiledCodebook,
  onlyUsed: boolean,
  take: (examined: Examined, at: number) => void,
): void {
  const finder = new UseFinder(text, tokens, codebook);
  const surroundings = new Surroundings(passages.length, codebook.themes.length);
  const groups = new Float64Array(codebook.groups.length);
  const silence = new Float64Array(codebook.themes.length);
  const words: (Uses & { own: Float64Array })[] = [];
  let token = 0;
  passages.forEach((passage, at) => {
    const first = token;
    while (token < tokens.passages.length && tokens.passages[token] === at) token++;
    const title = isTitleLike(text, passage);
    const { forms, rules } = finder.find(passage, title, first, token);
    const own = forms.length + rules.length === 0 ? silence : sumsOf(forms, rules, passage, codebook, groups);
    surroundings.add(own, title);
    words.push({ forms, rules, own });
  });
  words.forEach(({ forms, rules, own }, at) => {
    if (onlyUsed && forms.length === 0 && rules.length === 0) return;
    const hundreds = (passages[at]!.end - passages[at]!.start) / 100;
    take({ forms, rules, hundreds, own, above: surroundings.above(at), around: surroundings.around(at) }, at);
  });
}
