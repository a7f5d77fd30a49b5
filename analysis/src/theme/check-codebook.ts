import type { Codebook, Condition, FormSet, Rule, Theme } from './codebook.js';
import { DEFAULT_READING } from './codebook.js';
import { CodebookError } from './codebook-error.js';

/**
 * Reads unknown JSON as a codebook, or says what is wrong with it and where. Checked are the shape, themes without forms,
 * duplicates, unknown and circular children, and rules that hold for every passage or for none.
 * @throws CodebookError naming the first broken place.
 */
export function checkCodebook(value: unknown): Codebook {
  const codebook = object(value, '');
  text(codebook['id'], 'id');
  text(codebook['version'], 'version');
  bilingual(codebook['label'], 'label');
  bilingual(codebook['description'], 'description');
  if (codebook['reading'] !== undefined) checkReading(codebook['reading'], 'reading');
  const sets = codebook['sets'] === undefined ? {} : object(codebook['sets'], 'sets');
  for (const [name, forms] of Object.entries(sets)) checkNamedSet(name, forms);
  const themes = array(codebook['themes'], 'themes');
  if (themes.length === 0) throw new CodebookError('themes', 'a codebook needs at least one theme');
  themes.forEach((theme, at) => checkTheme(theme, `themes[${at}]`, sets));
  const checked = value as Codebook;
  checkIds(checked.themes);
  checkChildren(checked.themes);
  return checked;
}

function checkTheme(value: unknown, path: string, sets: Record<string, unknown>): void {
  const theme = object(value, path);
  text(theme['id'], `${path}.id`);
  bilingual(theme['label'], `${path}.label`);
  bilingual(theme['definition'], `${path}.definition`);
  for (const field of ['includes', 'excludes', 'examples'])
    array(theme[field], `${path}.${field}`).forEach((item, at) => text(item, `${path}.${field}[${at}]`));
  checkForms(theme['forms'], path);
  if (theme['exclusions'] !== undefined) formList(theme['exclusions'], `${path}.exclusions`);
  if (theme['reading'] !== undefined) checkReading(theme['reading'], `${path}.reading`);
  if (theme['learned'] !== undefined) numbers(theme['learned'], `${path}.learned`);
  if (theme['children'] !== undefined)
    array(theme['children'], `${path}.children`).forEach((id, at) => text(id, `${path}.children[${at}]`));
  const rules = theme['rules'] === undefined ? [] : array(theme['rules'], `${path}.rules`);
  rules.forEach((rule, at) => checkRule(rule, `${path}.rules[${at}]`, sets));
  checkRuleNames(rules as Rule[], path);
}

/** A rule writes the name of a set behind an @, among words with spaces between them. */
function checkNamedSet(name: string, forms: unknown): void {
  if (name === '' || /[\s，。、；：！？“”,;!?@.[\]]/u.test(name))
    throw new CodebookError('sets', `“${name}” cannot name a set: a name is one word without spaces, punctuation, brackets or @`);
  formList(forms, `sets.${name}`);
}

/** What a rule has learned, and what a change of it changes, go by its name. */
function checkRuleNames(rules: readonly Rule[], path: string): void {
  const seen = new Set<string>();
  rules.forEach(({ name }, at) => {
    if (seen.has(name)) throw new CodebookError(`${path}.rules[${at}].name`, `two rules of this theme are called “${name}”`);
    seen.add(name);
  });
}

function checkReading(value: unknown, path: string): void {
  numbers(value, path);
  const reading = value as Record<string, number>;
  const unknown = Object.keys(reading).find(key => !(key in DEFAULT_READING));
  if (unknown !== undefined) throw new CodebookError(`${path}.${unknown}`, 'is not part of a reading');
  for (const key of ['threshold', 'steepness']) {
    if (reading[key]! <= 0) throw new CodebookError(`${path}.${key}`, 'must be above 0, or every passage would carry the theme');
  }
  if (reading['length']! < 0) throw new CodebookError(`${path}.length`, 'must not be below 0');
}

function checkForms(value: unknown, path: string): void {
  const seen = new Map<string, string>();
  let positive = false;
  array(value, `${path}.forms`).forEach((item, at) => {
    const here = `${path}.forms[${at}]`;
    const group = object(item, here);
    text(group['about'], `${here}.about`);
    if (number(group['weight'], `${here}.weight`) > 0) positive = true;
    if (group['most'] !== undefined && !(number(group['most'], `${here}.most`) > 0))
      throw new CodebookError(`${here}.most`, 'must be above 0');
    formList(group['forms'], `${here}.forms`).forEach((form, i) => {
      const before = seen.get(form);
      if (before !== undefined)
        throw new CodebookError(`${here}.forms[${i}]`, `“${form}” is already in the group “${before}” of this theme`);
      seen.set(form, String(group['about']));
    });
  });
  if (!positive || seen.size === 0)
    throw new CodebookError(`${path}.forms`, 'a theme needs at least one form that speaks for it');
}

/** Words so common that a theme or a rule that rests on one would be everywhere. */
const EVERYWHERE = new Set('的 了 是 和 在 有 要 不 我 我们 这 一 也 就 与 及 对 为 等 把 上 中 个 到 将 以'.split(' '));

function formList(value: unknown, path: string): string[] {
  const forms = array(value, path);
  if (forms.length === 0) throw new CodebookError(path, 'there is no form here yet');
  return forms.map((form, at) => {
    const word = text(form, `${path}[${at}]`);
    if (!/[\p{L}\p{N}]/u.test(word))
      throw new CodebookError(`${path}[${at}]`, `“${word}” has no letter or digit and can never be found`);
    if (word.startsWith('@'))
      throw new CodebookError(
        `${path}[${at}]`,
        `“${word}” stands among words; a set is used alone, or as one of several conditions`,
      );
    if (/[\s，。、；：！？“”,;!?]/u.test(word))
      throw new CodebookError(`${path}[${at}]`, `“${word}” holds punctuation or a space; a form is a run of words`);
    if (EVERYWHERE.has(word))
      throw new CodebookError(`${path}[${at}]`, `“${word}” stands in nearly every passage and would match everything`);
    return word;
  });
}

function checkRule(value: unknown, path: string, sets: Record<string, unknown>): void {
  const rule = object(value, path);
  text(rule['name'], `${path}.name`);
  number(rule['weight'], `${path}.weight`);
  if (rule['within'] !== 'sentence' && rule['within'] !== 'passage')
    throw new CodebookError(`${path}.within`, 'must be "sentence" or "passage"');
  checkCondition(rule['when'], `${path}.when`, sets);
  const { when } = value as Rule;
  if (holdsWithout(when))
    throw new CodebookError(
      `${path}.when`,
      `the rule “${String(rule['name'])}” holds for a passage without any word: it would match everything`,
    );
}

function checkCondition(value: unknown, path: string, sets: Record<string, unknown>): void {
  if (typeof value === 'string') return checkSet(value, path, sets);
  const condition = object(value, path);
  if ('any' in condition || 'all' in condition) {
    const key = 'any' in condition ? 'any' : 'all';
    const parts = array(condition[key], `${path}.${key}`);
    if (parts.length === 0)
      throw new CodebookError(
        `${path}.${key}`,
        key === 'any' ? 'any of nothing never holds' : 'all of nothing would match everything',
      );
    parts.forEach((part, at) => checkCondition(part, `${path}.${key}[${at}]`, sets));
  } else if ('not' in condition) {
    checkCondition(condition['not'], `${path}.not`, sets);
  } else if ('near' in condition) {
    const near = array(condition['near'], `${path}.near`);
    if (near.length !== 2) throw new CodebookError(`${path}.near`, 'needs exactly two members');
    near.forEach((set, at) => checkSet(set as FormSet, `${path}.near[${at}]`, sets));
    if (!(number(condition['distance'], `${path}.distance`) >= 1))
      throw new CodebookError(`${path}.distance`, 'must be at least 1 word');
  } else {
    throw new CodebookError(path, 'must be a form, "@set", or one of any, all, not, near');
  }
}

function checkSet(value: FormSet, path: string, sets: Record<string, unknown>): void {
  if (typeof value === 'string' && value.startsWith('@')) {
    if (!(value.slice(1) in sets)) throw new CodebookError(path, `there is no set named “${value.slice(1)}”`);
  } else {
    formList(typeof value === 'string' ? [value] : value, path);
  }
}

/** Whether a condition holds where none of its forms occurs. */
function holdsWithout(condition: Condition): boolean {
  if (typeof condition === 'string' || 'near' in condition) return false;
  if ('any' in condition) return condition.any.some(holdsWithout);
  if ('all' in condition) return condition.all.every(holdsWithout);
  return !holdsWithout(condition.not);
}

function checkIds(themes: Theme[]): void {
  const seen = new Set<string>();
  themes.forEach((theme, at) => {
    if (seen.has(theme.id)) throw new CodebookError(`themes[${at}].id`, `two themes are called “${theme.id}”`);
    seen.add(theme.id);
  });
}

function checkChildren(themes: Theme[]): void {
  const places = new Map(themes.map((theme, at) => [theme.id, at]));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string, path: string, trail: string[]): void => {
    const at = places.get(id);
    if (at === undefined) throw new CodebookError(path, `there is no theme “${id}”`);
    if (state.get(id) === 'open') throw new CodebookError(path, `the children run in a circle: ${[...trail, id].join(' → ')}`);
    if (state.get(id) === 'done') return;
    state.set(id, 'open');
    themes[at]!.children?.forEach((child, i) => visit(child, `themes[${at}].children[${i}]`, [...trail, id]));
    state.set(id, 'done');
  };
  themes.forEach((theme, at) => visit(theme.id, `themes[${at}]`, []));
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CodebookError(path, 'must be an object');
  return value as Record<string, unknown>;
}

function array(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new CodebookError(path, 'must be a list');
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new CodebookError(path, 'must be a text that is not empty');
  return value;
}

function number(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new CodebookError(path, 'must be a number');
  return value;
}

function numbers(value: unknown, path: string): void {
  for (const [key, item] of Object.entries(object(value, path))) number(item, `${path}.${key}`);
}

function bilingual(value: unknown, path: string): void {
  const both = object(value, path);
  text(both['zh'], `${path}.zh`);
  text(both['en'], `${path}.en`);
}
