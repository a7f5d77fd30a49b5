import type { Condition, FormSet, Rule } from './codebook.js';

/**
 * The forms a rule looks at, those it must not find among them. With `set`, only those it takes from that named set: null where
 * it takes none.
 */
export function formsOfRule(rule: Rule, sets: Record<string, string[]> | undefined): string[];
export function formsOfRule(rule: Rule, sets: Record<string, string[]> | undefined, set: string): string[] | null;
export function formsOfRule(rule: Rule, sets: Record<string, string[]> = {}, set?: string): string[] | null {
  const members: FormSet[] = [];
  gather(rule.when, members);
  if (set !== undefined) return members.includes(`@${set}`) ? (sets[set] ?? []) : null;
  const forms = members.flatMap(member => {
    if (Array.isArray(member)) return member;
    return member.startsWith('@') ? (sets[member.slice(1)] ?? []) : [member];
  });
  return [...new Set(forms)];
}

function gather(condition: Condition, into: FormSet[]): void {
  if (typeof condition === 'string') into.push(condition);
  else if ('any' in condition) for (const part of condition.any) gather(part, into);
  else if ('all' in condition) for (const part of condition.all) gather(part, into);
  else if ('not' in condition) gather(condition.not, into);
  else into.push(...condition.near);
}
