import type { Condition, FormSet, Rule } from './codebook.js';

/** One occurrence of a form. `token` is the first word it covers; `sentence` counts through the document. */
export interface Hit {
  form: number;
  token: number;
  sentence: number;
  start: number;
  end: number;
}

/** A rule with its forms as numbers. `holds` answers for the hits of one sentence or passage. */
export interface CompiledRule {
  name: string;
  theme: number;
  weight: number;
  within: Rule['within'];
  /** Every form whose presence can make the rule hold. */
  forms: readonly number[];
  /** The same by form: 1 for each of them, nothing behind the last. */
  speaks: Uint8Array;
  /** Every form the rule looks at, those it must not find among them. */
  watched: readonly number[];
  holds(hits: readonly Hit[]): boolean;
}

type Test = (hits: readonly Hit[]) => boolean;

/** Wires one rule. `numberOf` gives the number of a form; `learned` is added to the rule's weight. */
export function compileRule(
  rule: Rule,
  theme: number,
  learned: number,
  sets: Record<string, string[]>,
  numberOf: (form: string) => number,
): CompiledRule {
  const positive = new Set<number>();
  const watched = new Set<number>();
  const members = (set: FormSet, negated: boolean): Uint8Array => {
    const forms = Array.isArray(set) ? set : set.startsWith('@') ? sets[set.slice(1)]! : [set];
    const numbers = new Set(forms.map(numberOf));
    numbers.forEach(form => watched.add(form));
    if (!negated) numbers.forEach(form => positive.add(form));
    return tableOf(numbers);
  };
  const wire = (condition: Condition, negated: boolean): Test => {
    if (typeof condition === 'string') {
      const forms = members(condition, negated);
      return hits => {
        for (const { form } of hits) if (forms[form] === 1) return true;
        return false;
      };
    }
    if ('any' in condition) {
      const parts = condition.any.map(part => wire(part, negated));
      return hits => parts.some(part => part(hits));
    }
    if ('all' in condition) {
      const parts = condition.all.map(part => wire(part, negated));
      return hits => parts.every(part => part(hits));
    }
    if ('not' in condition) {
      const part = wire(condition.not, !negated);
      return hits => !part(hits);
    }
    return near(members(condition.near[0], negated), members(condition.near[1], negated), condition.distance);
  };
  const holds = wire(rule.when, false);
  return {
    name: rule.name,
    theme,
    weight: rule.weight + learned,
    within: rule.within,
    forms: [...positive],
    speaks: tableOf(positive),
    watched: [...watched],
    holds,
  };
}

/** By number: 1 for each member; faster to ask than the set, which every hit does. */
function tableOf(numbers: ReadonlySet<number>): Uint8Array {
  const table = new Uint8Array([...numbers].reduce((most, number) => Math.max(most, number + 1), 0));
  for (const number of numbers) table[number] = 1;
  return table;
}

function near(first: Uint8Array, second: Uint8Array, distance: number): Test {
  return hits => {
    for (const a of hits) {
      if (first[a.form] !== 1) continue;
      for (const b of hits) if (second[b.form] === 1 && isNear(a, b, distance)) return true;
    }
    return false;
  };
}

function isNear(a: Hit, b: Hit, distance: number): boolean {
  return a.sentence === b.sentence && a.start !== b.start && Math.abs(a.token - b.token) <= distance;
}
