import { checkCodebook } from './check-codebook.js';
import type { Codebook, Reading, Theme, ThemeReading } from './codebook.js';
import { DEFAULT_READING } from './codebook.js';
import { FormIndex } from './form-index.js';
import type { CompiledRule } from './rule.js';
import { compileRule } from './rule.js';

/** What one form says about one theme. Weight 0 marks an exclusion: it hides the shorter forms inside it. */
export interface FormUse {
  theme: number;
  /** The group it was entered with, counted through the codebook; −1 for an exclusion. */
  group: number;
  weight: number;
}

/** A group of forms as the tagger needs it: whose it is and what it may add at most. */
export interface Group {
  theme: number;
  most: number;
}

/** A rule by number, and the bit of the need that a form meets. */
export interface RuleNeed {
  rule: number;
  need: number;
}

/** A codebook made ready for reading: words indexed, rules wired, children resolved. */
export interface CompiledCodebook {
  id: string;
  /** `id@version`, as it stands under every answer. */
  version: string;
  themes: readonly Theme[];
  reading: Reading;
  /** By theme: how it is read. */
  readings: readonly ThemeReading[];
  groups: readonly Group[];
  index: FormIndex;
  /** By form: its uses. */
  uses: readonly (readonly FormUse[])[];
  /** By form: the rules that need it or one of its like. */
  rulesOf: readonly (readonly RuleNeed[])[];
  /** By form: 1 when a rule looks at it. */
  inRules: Uint8Array;
  rules: readonly CompiledRule[];
  /** By theme: the themes it is made of, directly or through others, by number. */
  descendants: readonly (readonly number[])[];
}

/**
 * Makes a codebook ready for reading. Takes anything that was parsed from JSON; ten thousand forms take some milliseconds.
 * @throws CodebookError with the place and a clear sentence for a broken codebook.
 */
export function compileCodebook(codebook: Codebook): CompiledCodebook {
  const checked = checkCodebook(codebook);
  const numbers = new FormNumbers();
  const groups: Group[] = [];
  checked.themes.forEach((theme, at) => enterForms(theme, at, numbers, groups));
  const reading = { ...DEFAULT_READING, ...checked.reading };
  const sets = checked.sets ?? {};
  const rules = checked.themes.flatMap((theme, at) =>
    (theme.rules ?? []).map(rule => compileRule(rule, at, theme.learned?.[rule.name] ?? 0, sets, form => numbers.of(form))),
  );
  rules.forEach((rule, at) => numbers.wake(at, rule.needs));
  const inRules = new Uint8Array(numbers.forms.length);
  for (const rule of rules) for (const form of rule.watched) inRules[form] = 1;
  return {
    id: checked.id,
    version: `${checked.id}@${checked.version}`,
    themes: checked.themes,
    reading,
    readings: checked.themes.map(theme => ({ ...reading, ...theme.reading })),
    groups,
    index: new FormIndex(numbers.forms),
    uses: numbers.uses,
    rulesOf: numbers.rulesOf,
    inRules,
    rules,
    descendants: descendantsOf(checked.themes),
  };
}

function enterForms(theme: Theme, at: number, numbers: FormNumbers, groups: Group[]): void {
  for (const { weight, most, forms } of theme.forms) {
    const group = groups.push({ theme: at, most: most ?? Infinity }) - 1;
    for (const form of forms) {
      numbers.uses[numbers.of(form)]!.push({ theme: at, group, weight: weight + (theme.learned?.[form] ?? 0) });
    }
  }
  for (const form of theme.exclusions ?? []) numbers.uses[numbers.of(form)]!.push({ theme: at, group: -1, weight: 0 });
}

/** Gives each form a number when it is first seen. */
class FormNumbers {
  readonly forms: string[] = [];
  readonly uses: FormUse[][] = [];
  readonly rulesOf: RuleNeed[][] = [];
  private readonly byForm = new Map<string, number>();

  of(form: string): number {
    const known = this.byForm.get(form);
    if (known !== undefined) return known;
    this.byForm.set(form, this.forms.length);
    this.uses.push([]);
    this.rulesOf.push([]);
    return this.forms.push(form) - 1;
  }

  /** Tells each form which need of this rule it meets. */
  wake(rule: number, needs: readonly (readonly number[])[]): void {
    needs.forEach((forms, at) => forms.forEach(form => this.rulesOf[form]!.push({ rule, need: 1 << at })));
  }
}

function descendantsOf(themes: readonly Theme[]): number[][] {
  const places = new Map(themes.map((theme, at) => [theme.id, at]));
  const gather = (at: number, into: Set<number>): Set<number> => {
    for (const child of themes[at]!.children ?? []) {
      const place = places.get(child)!;
      if (into.has(place)) continue;
      into.add(place);
      gather(place, into);
    }
    return into;
  };
  return themes.map((_, at) => [...gather(at, new Set())]);
}
