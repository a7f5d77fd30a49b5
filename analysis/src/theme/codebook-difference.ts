import type { CodebookChange } from '../answers.js';
import type { Codebook, Theme } from './codebook.js';
import { DEFAULT_READING } from './codebook.js';
import { formsOfRule } from './rule-forms.js';

/** What is different between two versions of a codebook. */
export interface CodebookDifference {
  changes: CodebookChange[];
  /**
   * The forms without which no passage can be tagged differently; null where any passage may be. A document that holds none of
   * them carries the same tags, scores and evidence under both versions.
   */
  touched: string[] | null;
}

/**
 * What a change of a codebook changes, in words for a list, and in forms for finding the passages it can touch.
 * Cost: the forms of both.
 */
export function codebookDifference(before: Codebook, after: Codebook): CodebookDifference {
  const changes: CodebookChange[] = [];
  const touched = new Set<string>();
  const old = new Map(before.themes.map(theme => [theme.id, theme]));
  const now = new Map(after.themes.map(theme => [theme.id, theme]));
  for (const [id, theme] of old) if (!now.has(id)) addWhole(theme, before, 'removed', changes, touched);
  for (const [id, theme] of now) {
    const former = old.get(id);
    if (former) compareThemes(former, theme, before, after, changes, touched);
    else addWhole(theme, after, 'added', changes, touched);
  }
  const everything = compareReadings(before, after, null, changes) || ordersDiffer(before, after);
  compareMaps(setsOf(before), setsOf(after), 'set', null, changes);
  if (JSON.stringify([before.label, before.description]) !== JSON.stringify([after.label, after.description])) {
    changes.push({
      what: 'words',
      change: 'changed',
      theme: null,
      name: after.id,
      before: before.label.zh,
      after: after.label.zh,
    });
  }
  return { changes, touched: everything ? null : [...touched].sort() };
}

function addWhole(
  theme: Theme,
  codebook: Codebook,
  change: 'added' | 'removed',
  changes: CodebookChange[],
  touched: Set<string>,
): void {
  const [before, after] = change === 'added' ? [null, theme.label.zh] : [theme.label.zh, null];
  changes.push({ what: 'theme', change, theme: theme.id, name: theme.id, before, after });
  touchAll(theme, codebook, touched);
}

/** Everything that can make a passage carry the theme, by itself or through its children. */
function touchAll(theme: Theme, codebook: Codebook, touched: Set<string>, seen = new Set<string>()): void {
  if (seen.has(theme.id)) return;
  seen.add(theme.id);
  for (const form of usesOf(theme).keys()) touched.add(form);
  for (const form of theme.exclusions ?? []) touched.add(form);
  for (const rule of theme.rules ?? []) for (const form of formsOfRule(rule, codebook.sets)) touched.add(form);
  for (const child of theme.children ?? []) {
    const found = codebook.themes.find(({ id }) => id === child);
    if (found) touchAll(found, codebook, touched, seen);
  }
}

function compareThemes(
  old: Theme,
  now: Theme,
  before: Codebook,
  after: Codebook,
  changes: CodebookChange[],
  touched: Set<string>,
): void {
  const theme = now.id;
  for (const form of compareMaps(usesOf(old), usesOf(now), 'form', theme, changes)) touched.add(form);
  for (const form of compareMaps(marked(old.exclusions), marked(now.exclusions), 'exclusion', theme, changes)) touched.add(form);
  for (const name of compareMaps(rulesOf(old, before), rulesOf(now, after), 'rule', theme, changes)) {
    for (const [rules, sets] of [[old.rules, before.sets] as const, [now.rules, after.sets] as const]) {
      for (const rule of rules ?? []) if (rule.name === name) for (const form of formsOfRule(rule, sets)) touched.add(form);
    }
  }
  const children = compareMaps(marked(old.children), marked(now.children), 'child', theme, changes);
  if (compareReadings(old, now, theme, changes) || children.length > 0) {
    touchAll(old, before, touched);
    touchAll(now, after, touched);
  }
  const words = ({ label, definition, includes, excludes, examples }: Theme) =>
    JSON.stringify([label, definition, includes, excludes, examples]);
  if (words(old) !== words(now)) {
    changes.push({ what: 'words', change: 'changed', theme, name: theme, before: old.label.zh, after: now.label.zh });
  }
}

/** By form: what it counts, and where a group has a ceiling, in which group. */
function usesOf(theme: Theme): Map<string, string> {
  const uses = new Map<string, string>();
  for (const { about, weight, most, forms } of theme.forms) {
    for (const form of forms) {
      const counts = String(Math.round((weight + (theme.learned?.[form] ?? 0)) * 1000) / 1000);
      uses.set(form, most === undefined ? counts : `${counts} (${about} ≤ ${most})`);
    }
  }
  return uses;
}

function rulesOf(theme: Theme, { sets = {} }: Codebook): Map<string, string> {
  return new Map(
    (theme.rules ?? []).map(rule => {
      const named = Object.entries(sets).filter(([name]) => formsOfRule(rule, sets, name));
      const weight = rule.weight + (theme.learned?.[rule.name] ?? 0);
      return [rule.name, JSON.stringify({ within: rule.within, when: rule.when, weight, ...Object.fromEntries(named) })];
    }),
  );
}

const setsOf = ({ sets = {} }: Codebook) => new Map(Object.entries(sets).map(([name, forms]) => [name, forms.join(' ')]));

const marked = (names: readonly string[] = []) => new Map(names.map(name => [name, name]));

function compareReadings(
  before: { reading?: object },
  after: { reading?: object },
  theme: string | null,
  changes: CodebookChange[],
): boolean {
  const whole = theme === null ? DEFAULT_READING : {};
  const values = ({ reading }: { reading?: object }) =>
    new Map(Object.entries({ ...whole, ...reading }).map(([name, value]) => [name, String(value)]));
  return compareMaps(values(before), values(after), 'reading', theme, changes).length > 0;
}

/** Notes what differs; the names of what does. */
function compareMaps(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  what: CodebookChange['what'],
  theme: string | null,
  changes: CodebookChange[],
): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(name => before.get(name) !== after.get(name));
  for (const name of names) {
    const [old = null, now = null] = [before.get(name), after.get(name)];
    const change = old === null ? 'added' : now === null ? 'removed' : 'changed';
    changes.push({ what, change, theme, name, before: old, after: now });
  }
  return names;
}

/** Tags stand in the order of the codebook, so a theme that moved past another one changes the lists they stand in. */
function ordersDiffer(before: Codebook, after: Codebook): boolean {
  const ids = (one: Codebook, other: Codebook) => {
    const known = new Set(other.themes.map(({ id }) => id));
    return one.themes.map(({ id }) => id).filter(id => known.has(id)).join('\n'); // prettier-ignore
  };
  return ids(before, after) !== ids(after, before);
}
