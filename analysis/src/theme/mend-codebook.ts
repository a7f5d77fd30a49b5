/** What stands at a place such as `themes[2].rules[0].when`; undefined where there is nothing. */
export function at(value: unknown, path: string): unknown {
  let found = value;
  for (const step of stepsOf(path)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}

const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter(step => step !== '');

const STAND_IN = '替补';
const THEME_FIELDS = { includes: [], excludes: [], examples: [] };
const both = { zh: STAND_IN, en: STAND_IN };

/**
 * Puts something harmless in the place of what is broken, so that the rest of a draft can be looked at as well. What comes out is
 * for looking only and never becomes a codebook.
 */
export class Mender {
  private standIns = 0;
  private spare: string | undefined;

  constructor(public value: unknown) {}

  /** Mends one place; false where nobody knows what would be harmless there. */
  mend(path: string, problem: string): boolean {
    if (/cannot name a set/.test(problem)) return false;
    if (/^two rules/.test(problem)) return this.put(path, this.form());
    if (/^is not part of/.test(problem)) return this.put(path, undefined);
    if (/needs at least one form|^two themes are called/.test(problem))
      return this.put(path, problem.startsWith('two') ? this.form() : [this.group()]);
    if (/^there is no theme|run in a circle/.test(problem)) return this.put(path, this.spareTheme());
    if (/needs exactly two members/.test(problem)) return this.put(path, [this.form(), this.form()]);
    if (/^(any|all) of nothing/.test(problem)) return this.put(path, [this.form()]);
    if (/must be "sentence"/.test(problem)) return this.put(path, 'sentence');
    if (/must be a list|^there is no form here|at least one theme/.test(problem)) return this.put(path, this.listFor(path));
    if (/must be a number|must be above 0|must be at least|must not be below/.test(problem)) return this.put(path, 1);
    if (/must be an object/.test(problem)) return this.put(path, this.objectFor(path));
    if (/must be a text|^“|^the rule|must be a form|^there is no set/.test(problem)) return this.put(path, this.form());
    return false;
  }

  private put(path: string, value: unknown): boolean {
    const steps = stepsOf(path);
    const last = steps.pop();
    if (last === undefined) return (this.value = value) !== undefined;
    const holder = at(this.value, steps.join('.'));
    if (typeof holder !== 'object' || holder === null) return false;
    if (value === undefined) return Reflect.deleteProperty(holder, last);
    (holder as Record<string, unknown>)[last] = value;
    return true;
  }

  private form = (): string => `${STAND_IN}${++this.standIns}`;
  private group = () => ({ about: STAND_IN, weight: 1, forms: [this.form()] });
  private theme = () => ({ id: this.form(), label: both, definition: both, ...THEME_FIELDS, forms: [this.group()] });

  /** A theme that any child may be replaced by: it has none of its own. */
  private spareTheme(): string {
    if (this.spare === undefined) {
      const theme = this.theme();
      (at(this.value, 'themes') as unknown[]).push(theme);
      this.spare = theme.id;
    }
    return this.spare;
  }

  private listFor(path: string): unknown[] {
    if (path === 'themes') return [this.theme()];
    if (/^themes\[\d+\]\.forms$/.test(path)) return [this.group()];
    if (/\.(any|all|near)$/.test(path)) return [this.form(), this.form()];
    if (/(\.forms|\.exclusions|\.near\[\d+\])$|^sets\./.test(path)) return [this.form()];
    return [];
  }

  private objectFor(path: string): unknown {
    if (path === '') return { id: STAND_IN, version: '1', label: both, description: both, themes: [this.theme()] };
    if (/(^|\.)(label|definition|description)$/.test(path)) return { ...both };
    if (/^themes\[\d+\]$/.test(path)) return this.theme();
    if (/\.forms\[\d+\]$/.test(path)) return this.group();
    if (/\.rules\[\d+\]$/.test(path)) return { name: this.form(), within: 'sentence', when: this.form(), weight: 1 };
    if (/(^|\.)(reading|learned|sets)$/.test(path)) return {};
    return this.form();
  }
}
