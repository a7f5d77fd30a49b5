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
  /** By form: 1 for each whose presence can make the rule hold, nothing behind the last. */
  speaks: Uint8Array;
  /** What it cannot hold without: at least one form of each of these. Whoever misses one need not ask whether it holds. */
  needs: readonly (readonly number[])[];
  /** Every form the rule looks at, those it must not find among them. */
  watched: readonly number[];
  holds: (hits: readonly Hit[]) => boolean;
}

/** A condition wired up: whether it holds, and the sets of forms of which it needs one each. */
interface Wired {
  holds: (hits: readonly Hit[]) => boolean;
  needs: Set<number>[];
}

/** As many needs as fit into the bits of a small number; those beyond are left to the condition itself. */
const MOST_NEEDS = 30;

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
  const members = (set: FormSet, negated: boolean): Set<number> => {
    const forms = Array.isArray(set) ? set : set.startsWith('@') ? sets[set.slice(1)]! : [set];
    const numbers = new Set(forms.map(numberOf));
    numbers.forEach(form => watched.add(form));
    if (!negated) numbers.forEach(form => positive.add(form));
    return numbers;
  };
  const wire = (condition: Condition, negated: boolean): Wired => {
    if (typeof condition === 'string') return present(members(condition, negated));
    if ('any' in condition) return either(condition.any.map(part => wire(part, negated)));
    if ('all' in condition) return every(condition.all.map(part => wire(part, negated)));
    if ('not' in condition) {
      const { holds } = wire(condition.not, !negated);
      return { holds: hits => !holds(hits), needs: [] };
    }
    return near(members(condition.near[0], negated), members(condition.near[1], negated), condition.distance);
  };
  const { holds, needs } = wire(rule.when, false);
  return {
    name: rule.name,
    theme,
    weight: rule.weight + learned,
    within: rule.within,
    speaks: tableOf(positive),
    // A condition turned round twice needs nothing by itself: any of its forms is asked for then.
    needs: (needs.length > 0 ? needs.slice(0, MOST_NEEDS) : [positive]).map(forms => [...forms]),
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

function present(forms: Set<number>): Wired {
  const table = tableOf(forms);
  const holds = (hits: readonly Hit[]): boolean => {
    for (const { form } of hits) if (table[form] === 1) return true;
    return false;
  };
  return { holds, needs: [forms] };
}

/** Needs one form out of what its parts need, unless a part can hold without any. */
function either(parts: readonly Wired[]): Wired {
  const firsts = parts.map(({ needs: [first] }) => first);
  const needed = firsts.some(first => first === undefined) ? [] : [new Set(firsts.flatMap(first => [...first!]))];
  return { holds: hits => parts.some(part => part.holds(hits)), needs: needed };
}

function every(parts: readonly Wired[]): Wired {
  return { holds: hits => parts.every(part => part.holds(hits)), needs: parts.flatMap(({ needs }) => needs) };
}

function near(one: Set<number>, other: Set<number>, distance: number): Wired {
  const [first, second] = [tableOf(one), tableOf(other)];
  const holds = (hits: readonly Hit[]): boolean => {
    for (const a of hits) {
      if (first[a.form] !== 1) continue;
      for (const b of hits) if (second[b.form] === 1 && isNear(a, b, distance)) return true;
    }
    return false;
  };
  return { holds, needs: [one, other] };
}

function isNear(a: Hit, b: Hit, distance: number): boolean {
  return a.sentence === b.sentence && a.start !== b.start && Math.abs(a.token - b.token) <= distance;
}
