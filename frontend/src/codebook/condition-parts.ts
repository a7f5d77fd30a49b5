import type { Condition, FormSet } from '@cimai/analysis/answers';

/** The kinds of condition as the editor offers them; `words` is one form, or any of several. */
export type ConditionKind = 'words' | 'near' | 'all' | 'any' | 'not';
export const conditionKinds: readonly ConditionKind[] = ['words', 'near', 'all', 'any', 'not'];

/** What kind a condition is. */
export function kindOf(condition: Condition): ConditionKind {
  if (typeof condition === 'string') return 'words';
  if ('any' in condition) return condition.any.every(part => typeof part === 'string') ? 'words' : 'any';
  if ('near' in condition) return 'near';
  return 'all' in condition ? 'all' : 'not';
}

/** The words of a `words` condition or of one side of `near`. */
export function wordsOf(words: Condition | FormSet): string[] {
  if (typeof words === 'string') return words === '' ? [] : [words];
  if (Array.isArray(words)) return words;
  return 'any' in words ? words.any.filter(part => typeof part === 'string') : [];
}

/** The conditions inside one. */
export function partsOf(condition: Condition): Condition[] {
  if (typeof condition === 'string') return [];
  if ('any' in condition) return condition.any;
  if ('all' in condition) return condition.all;
  return 'not' in condition ? [condition.not] : [];
}

/** A condition of another kind that keeps as many of the words as the kind can hold. */
export function turnedInto(kind: ConditionKind, condition: Condition): Condition {
  const words = allWords(condition);
  const whole: Condition = { any: words };
  if (kind === 'words') return whole;
  if (kind === 'near') return { near: [words, []], distance: 6 };
  if (kind === 'not') return { not: whole };
  const parts = kindOf(condition) === 'words' || kindOf(condition) === 'near' ? sidesOf(condition) : partsOf(condition);
  return kind === 'all' ? { all: parts } : { any: [...parts, { all: [{ any: [] }] }] };
}

function sidesOf(condition: Condition): Condition[] {
  if (typeof condition === 'string' || !('near' in condition)) return [{ any: wordsOf(condition) }, { any: [] }];
  return condition.near.map(side => ({ any: wordsOf(side) }));
}

/** Every word a condition names. */
export function allWords(condition: Condition): string[] {
  if (typeof condition === 'string') return wordsOf(condition);
  if ('near' in condition) return condition.near.flatMap(wordsOf);
  return partsOf(condition).flatMap(allWords);
}

/** How a condition is put: what the dictionary gives for each kind. */
export interface ConditionWords {
  anyOf: (forms: string) => string;
  near: (one: string, other: string, distance: number) => string;
  and: string;
  or: string;
  not: (condition: string) => string;
  group: (condition: string) => string;
  /** After the first few of a set: how many more there are, and how many in all. */
  more: (rest: number, all: number) => string;
  /** A named set, which stands for all of its words. */
  set: (name: string) => string;
  comma: string;
  none: string;
}

/** Words of one set that are named in a sentence. */
const most = 5;

/** A condition in words: “群众、居民…… 与 困难、贫困 相距不超过 6 个词”. */
export function conditionInWords(condition: Condition, words: ConditionWords): string {
  if (typeof condition === 'object' && 'near' in condition) {
    const [one, other] = condition.near;
    return words.near(named(wordsOf(one ?? []), words), named(wordsOf(other ?? []), words), condition.distance);
  }
  const kind = kindOf(condition);
  if (kind === 'words') return words.anyOf(named(wordsOf(condition), words));
  const parts = partsOf(condition).map(part => {
    const said = conditionInWords(part, words);
    return kind !== 'not' && ['all', 'any'].includes(kindOf(part)) ? words.group(said) : said;
  });
  return kind === 'not' ? words.not(parts[0] ?? words.none) : parts.join(kind === 'all' ? words.and : words.or);
}

function named(forms: readonly string[], words: ConditionWords): string {
  if (!forms.length) return words.none;
  const said = forms.map(form => (form.startsWith('@') ? words.set(form.slice(1)) : form));
  const shown = said.slice(0, most).join(words.comma);
  return forms.length > most ? shown + words.more(forms.length - most, forms.length) : shown;
}
