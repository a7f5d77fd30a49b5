import type { Codebook, Condition, FormSet, Rule } from '@cimai/analysis/answers';

/** A rule that draws on a named set. */
export interface SetUse {
  theme: string;
  rule: string;
  /** The place of the rule among those of its theme. */
  at: number;
}

/** Why a name cannot be given to a set: there is none, another set bears it, or it holds what a rule could not write behind an @. */
export type NameProblem = 'empty' | 'taken' | 'odd';

/** What is wrong with a name for a set; null for a good one. */
export function problemOfName(codebook: Codebook, name: string): NameProblem | null {
  if (name === '') return 'empty';
  if (/[\s，。、；：！？“”,;!?@.[\]]/u.test(name)) return 'odd';
  return Object.hasOwn(codebook.sets ?? {}, name) ? 'taken' : null;
}

/** Every rule that draws on a set, in the order of the codebook. */
export function usesOfSet(codebook: Codebook, name: string): SetUse[] {
  return codebook.themes.flatMap(({ id, rules = [] }) =>
    rules.flatMap((rule, at) => (drawsOn(rule.when, `@${name}`) ? [{ theme: id, rule: rule.name, at }] : [])),
  );
}

/** The codebook with these words in a set, which is new where there was none of that name. */
export function withSet(codebook: Codebook, name: string, forms: readonly string[]): Codebook {
  return { ...codebook, sets: { ...codebook.sets, [name]: [...forms] } };
}

/** The codebook without a set. A rule that still names it becomes a problem: ask for its uses first. */
export function removeSet({ sets = {}, ...codebook }: Codebook, name: string): Codebook {
  const { [name]: _, ...left } = sets;
  return Object.keys(left).length ? { ...codebook, sets: left } : codebook;
}

/** The codebook with a set under another name, in its place and in every rule that draws on it. */
export function renameSet(codebook: Codebook, from: string, to: string): Codebook {
  const sets = Object.fromEntries(Object.entries(codebook.sets ?? {}).map(([name, forms]) => [name === from ? to : name, forms]));
  const renamed = (rule: Rule): Rule =>
    drawsOn(rule.when, `@${from}`) ? { ...rule, when: inCondition(rule.when, `@${from}`, `@${to}`) } : rule;
  const themes = codebook.themes.map(theme => (theme.rules ? { ...theme, rules: theme.rules.map(renamed) } : theme));
  return { ...codebook, sets, themes };
}

function drawsOn(condition: Condition, set: string): boolean {
  if (typeof condition === 'string') return condition === set;
  if ('near' in condition) return condition.near.includes(set);
  if ('not' in condition) return drawsOn(condition.not, set);
  return ('any' in condition ? condition.any : condition.all).some(part => drawsOn(part, set));
}

function inCondition(condition: Condition, from: string, to: string): Condition {
  if (typeof condition === 'string') return condition === from ? to : condition;
  if ('near' in condition) {
    const side = (set: FormSet): FormSet => (set === from ? to : set);
    return { ...condition, near: [side(condition.near[0]), side(condition.near[1])] };
  }
  if ('not' in condition) return { not: inCondition(condition.not, from, to) };
  const parts = (list: readonly Condition[]) => list.map(part => inCondition(part, from, to));
  return 'any' in condition ? { any: parts(condition.any) } : { all: parts(condition.all) };
}
