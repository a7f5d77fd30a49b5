import type { Codebook, FormGroup, Rule, Theme } from '@cimai/analysis/answers';
import type { LanguageCode } from '../words/figures.js';

/** A list with one item put in place of another. */
export function replaced<Item>(list: readonly Item[], at: number, item: Item): Item[] {
  return list.map((each, i) => (i === at ? item : each));
}

/** A list without the item at one place. */
export function without<Item>(list: readonly Item[], at: number): Item[] {
  return list.filter((_, i) => i !== at);
}

/** The forms in what a person typed or pasted: one to a line, or with spaces, commas or semicolons between them. */
export function formsIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s,，、;；]+/u).filter(form => form !== ''))];
}

/** The lines of a text that hold something. */
export function linesIn(typed: string): string[] {
  return typed
    .split(/\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** The codebook with one theme changed. */
export function withTheme(codebook: Codebook, at: number, theme: Theme): Codebook {
  return { ...codebook, themes: replaced(codebook.themes, at, theme) };
}

/** The codebook with a theme of this name at its end, still without a form. A name that is taken gets a number. */
export function addTheme(codebook: Codebook, name: string, about: string): Codebook {
  const taken = new Set(codebook.themes.map(({ id }) => id));
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}${number}`;
  const both = { zh: id, en: id };
  const group: FormGroup = { about, weight: 1, forms: [] };
  const theme: Theme = { id, label: both, definition: { ...both }, includes: [], excludes: [], examples: [], forms: [group] };
  return { ...codebook, themes: [...codebook.themes, theme] };
}

/** The codebook without one theme, which is then nobody's child any more. */
export function removeTheme(codebook: Codebook, at: number): Codebook {
  const gone = codebook.themes[at]?.id;
  const themes = without(codebook.themes, at).map(theme => {
    if (!theme.children?.includes(gone ?? '')) return theme;
    const children = theme.children.filter(child => child !== gone);
    return { ...theme, children };
  });
  return { ...codebook, themes };
}

/** Whether words are in the script of a language: Chinese holds characters, English none. */
const isWrittenIn = (code: LanguageCode, text: string): boolean => /\p{Script=Han}/u.test(text) === (code === 'zh');

/**
 * The theme with words of its own in one language. The other language follows as long as it only stands in for words nobody has
 * written yet: a Chinese name under English follows the Chinese one, but an English name never takes the place of a Chinese one.
 */
export function withWords(theme: Theme, field: 'label' | 'definition', code: LanguageCode, text: string): Theme {
  const before = theme[field];
  const other = code === 'zh' ? 'en' : 'zh';
  const standsIn = before[other] === before[code] && !isWrittenIn(other, before[other]);
  const follows = before[other].trim() === '' || standsIn;
  return { ...theme, [field]: { ...before, [code]: text, ...(follows ? { [other]: text } : {}) } };
}

/** The theme with forms added to one of its groups; those it names already, in whatever group, stay where they are. */
export function addForms(theme: Theme, group: number, forms: readonly string[]): Theme {
  const known = new Set(theme.forms.flatMap(each => each.forms));
  const fresh = forms.filter(form => !known.has(form));
  const into = theme.forms[group];
  if (!into || !fresh.length) return theme;
  return { ...theme, forms: replaced(theme.forms, group, { ...into, forms: [...into.forms, ...fresh] }) };
}

/** The theme without a form, and without what was learned of it. A group that is left empty goes too, unless it is the last. */
export function removeForm(theme: Theme, form: string): Theme {
  const groups = theme.forms.map(group => ({ ...group, forms: group.forms.filter(each => each !== form) }));
  const kept = groups.filter((group, at) => group.forms.length > 0 || theme.forms[at]!.forms.length === 0);
  return unlearned({ ...theme, forms: kept.length ? kept : groups.slice(0, 1) }, form);
}

/**
 * The theme with a form that counts a weight of its own: it moves to a group about the same thing with this weight, which is made
 * where there is none. What was learned of it is dropped, so that exactly the weight holds that a person gave.
 */
export function reweigh(theme: Theme, form: string, weight: number): Theme {
  const from = theme.forms.find(group => group.forms.includes(form));
  if (!from || (from.weight === weight && !theme.learned?.[form])) return theme;
  if (from.weight === weight) return unlearned(theme, form);
  const rest = removeForm(theme, form);
  const to = rest.forms.findIndex(group => group.about === from.about && group.weight === weight);
  if (to >= 0) return addForms(rest, to, [form]);
  const beside = rest.forms.findIndex(group => group.about === from.about);
  const forms = [...rest.forms];
  forms.splice(beside < 0 ? forms.length : beside + 1, 0, { ...from, weight, forms: [form] });
  return { ...rest, forms: forms.filter(group => group.forms.length > 0) };
}

function unlearned(theme: Theme, form: string): Theme {
  if (theme.learned?.[form] === undefined) return theme;
  const { [form]: _, ...learned } = theme.learned;
  return { ...theme, learned };
}

/** What a form counts: the weight of its group, corrected by what was learned. */
export function weightOf(theme: Theme, group: FormGroup, form: string): number {
  return Math.round((group.weight + (theme.learned?.[form] ?? 0)) * 100) / 100;
}

/** A rule to begin with: two groups of words near each other, still without words. */
export function newRule(name: string): Rule {
  return { name, within: 'sentence', when: { near: [[], []], distance: 6 }, weight: 0.5 };
}
