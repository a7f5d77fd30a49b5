import type { Bilingual, Codebook, Theme } from './codebook.js';

/** A quanteda dictionary: keys that hold words, or further keys. */
export interface Dictionary {
  [key: string]: Entry;
}
export type Entry = string | readonly Entry[] | Dictionary;

/** A codebook read from a dictionary, and what the one could not say to the other. */
export interface FromDictionary {
  codebook: Codebook;
  notes: Bilingual[];
}

/**
 * A codebook as a quanteda dictionary: themes are keys, their forms words, children keys inside their parent. Weights,
 * ceilings, rules, exclusions, definitions and readings do not exist there; forms that speak against a theme are left out, because a
 * dictionary would count them for it.
 */
export function dictionaryOf({ themes }: Codebook): { dictionary: Dictionary; notes: Bilingual[] } {
  const byId = new Map(themes.map(theme => [theme.id, theme]));
  const inside = new Set(themes.flatMap(({ children = [] }) => children));
  const entryOf = (theme: Theme): Entry => {
    const children = (theme.children ?? []).flatMap(id => byId.get(id) ?? []);
    const below = new Set(children.flatMap(wordsOf));
    const words = wordsOf(theme).filter(word => !below.has(word));
    if (children.length === 0) return words;
    const keys = Object.fromEntries(children.map(child => [child.id, entryOf(child)]));
    return words.length > 0 ? [...words, keys] : keys;
  };
  const dictionary = Object.fromEntries(themes.filter(({ id }) => !inside.has(id)).map(theme => [theme.id, entryOf(theme)]));
  return { dictionary, notes: lossesOf(themes) };
}

const wordsOf = ({ forms }: Theme): string[] => forms.flatMap(group => (group.weight > 0 ? group.forms : []));

function lossesOf(themes: readonly Theme[]): Bilingual[] {
  const against = themes.reduce((sum, { forms }) => sum + forms.reduce((n, { weight, forms: words }) => n + (weight > 0 ? 0 : words.length), 0), 0); // prettier-ignore
  const rules = themes.reduce((sum, theme) => sum + (theme.rules?.length ?? 0), 0);
  const exclusions = themes.reduce((sum, theme) => sum + (theme.exclusions?.length ?? 0), 0);
  const losses: Bilingual[] = [
    {
      zh: '词典格式没有权重、上限、定义和判读参数，均未导出。',
      en: 'A dictionary has no weights, ceilings, definitions or readings; they were left out.',
    },
  ];
  if (rules) losses.push({ zh: `${rules} 条规则未导出。`, en: `${rules} rules were left out.` });
  if (exclusions) losses.push({ zh: `${exclusions} 个排除短语未导出。`, en: `${exclusions} exclusions were left out.` });
  if (against)
    losses.push({ zh: `${against} 个反向词形未导出。`, en: `${against} forms that speak against their theme were left out.` });
  return losses;
}

/**
 * Reads a quanteda dictionary. A key with words is a theme; keys inside it are its children, and it carries whatever they carry.
 * Patterns: a word ending in `*` becomes every word of `vocabulary` that begins so (the tagger compares whole words, so that a
 * number can be defended word by word); `?` and a star elsewhere cannot be said and are named; blanks inside a pattern, which
 * part the tokens of a phrase, are closed. Themes that `base` knows keep what a dictionary cannot say.
 */
export function codebookFromDictionary(dictionary: Dictionary, base: Codebook, vocabulary: readonly string[]): FromDictionary {
  const reader = new DictionaryReader(base, vocabulary);
  for (const [key, entry] of Object.entries(dictionary)) reader.read(key, entry, '');
  return { codebook: { ...base, themes: reader.themes }, notes: reader.notes() };
}

class DictionaryReader {
  readonly themes: Theme[] = [];
  private readonly known: ReadonlyMap<string, Theme>;
  private readonly left: string[] = [];
  private readonly expanded: string[] = [];

  constructor(
    base: Codebook,
    private readonly vocabulary: readonly string[],
  ) {
    this.known = new Map(base.themes.map(theme => [theme.id, theme]));
  }

  /** Reads one key with all that is in it; the words that speak for it, its children's included. */
  read(key: string, entry: Entry, parent: string): { id: string; words: string[] } {
    const id = this.themes.some(theme => theme.id === key) ? `${parent}·${key}` : key;
    const theme = this.themeFor(id);
    this.themes.push(theme);
    const words = new Set<string>();
    const below = new Set<string>();
    const children: string[] = [];
    const take = (part: Entry): void => {
      if (typeof part === 'string' || typeof part === 'number') for (const form of this.formsOf(String(part))) words.add(form);
      else if (isList(part)) part.forEach(take);
      else if (part !== null) {
        for (const [name, inner] of Object.entries(part)) {
          const child = this.read(name, inner, id);
          children.push(child.id);
          for (const word of child.words) below.add(word);
        }
      }
    };
    take(entry);
    // It is tagged wherever a child is; only one without a word of its own has to borrow theirs.
    theme.forms = regrouped(words.size ? words : below, this.known.get(id));
    if (children.length) theme.children = children;
    return { id, words: [...words, ...below] };
  }

  notes(): Bilingual[] {
    const notes: Bilingual[] = [];
    const some = (words: readonly string[]) => words.slice(0, 10).join('、') + (words.length > 10 ? ' …' : '');
    if (this.expanded.length)
      notes.push({
        zh: `通配词已按词库展开：${some(this.expanded)}。`,
        en: `Opened by the library’s words: ${some(this.expanded)}.`,
      });
    if (this.left.length)
      notes.push({
        zh: `无法表示而略去：${some(this.left)}。`,
        en: `Left out because it cannot be said here: ${some(this.left)}.`,
      });
    return notes;
  }

  private themeFor(id: string): Theme {
    const known = this.known.get(id);
    const label = { zh: id, en: id };
    if (!known) return { id, label, definition: { ...label }, includes: [], excludes: [], examples: [], forms: [] };
    const { children: _children, ...kept } = known;
    return kept;
  }

  private formsOf(pattern: string): string[] {
    const word = pattern.trim().replace(/\s+/gu, '');
    if (word === '' || /[?*]/.test(word.slice(0, -1)) || word.endsWith('?') || word === '*') {
      this.left.push(pattern);
      return [];
    }
    if (!word.endsWith('*')) return [word];
    const beginning = word.slice(0, -1);
    const found = this.vocabulary.filter(form => form.startsWith(beginning)).sort();
    this.expanded.push(`${word} → ${found.length}`);
    return found.includes(beginning) ? found : [beginning, ...found];
  }
}

const isList = (entry: Entry): entry is readonly Entry[] => Array.isArray(entry);

/** The words in the groups, and with the weights, that they had; new ones in a group of their own with weight 1. */
function regrouped(words: ReadonlySet<string>, known: Theme | undefined): Theme['forms'] {
  const left = new Set(words);
  const groups = (known?.forms ?? []).map(group => {
    const forms = group.forms.filter(form => group.weight <= 0 || left.delete(form));
    return { ...group, forms };
  });
  if (left.size) groups.push({ about: '词形', weight: 1, forms: [...left] });
  return groups.filter(({ forms }) => forms.length > 0);
}
