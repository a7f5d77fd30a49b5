import type { CodebookProblem } from '../answers.js';
import { checkCodebook } from './check-codebook.js';
import { CodebookError } from './codebook-error.js';
import { inChinese } from './problem-words.js';
import { at, Mender } from './mend-codebook.js';

/** The most forms a codebook may hold: more are a word list, and reading with them would take all the memory there is. */
export const MOST_FORMS = 50_000;
/** The most problems told at once: whoever has more has sent another kind of file. */
const MOST_PROBLEMS = 100;

/**
 * Everything that is wrong with a draft, in the order of the file, each with its place and in both languages; empty for a codebook
 * that can be read with. Where one thing is broken, something harmless is put in its place and the rest is looked at again, so
 * that the one check that decides also says everything there is to say.
 *
 * @param value anything that was parsed from JSON; it is left as it is
 */
export function codebookProblems(value: unknown): CodebookProblem[] {
  const forms = countForms(value);
  if (forms > MOST_FORMS) {
    const zh = `词形太多：${forms} 个，最多 ${MOST_FORMS} 个。`;
    return [problemAt(value, 'themes', { zh, en: `Too many forms: ${forms}, at most ${MOST_FORMS}.` })];
  }
  const problems: CodebookProblem[] = [];
  const mender = new Mender(structuredClone(value));
  for (let round = 0; round < MOST_PROBLEMS; round++) {
    const error = errorIn(mender.value);
    if (!error) break;
    const { path, problem } = error;
    const last = problems.at(-1);
    // What was put in its place did not help: whatever comes after it cannot be seen yet.
    if (last?.path === path && last.words.zh === inChinese(problem)) break;
    problems.push(problemAt(value, path, { zh: inChinese(problem), en: `${problem[0]!.toUpperCase()}${problem.slice(1)}.` }));
    if (!mender.mend(path, problem)) break;
  }
  return problems;
}

function errorIn(value: unknown): CodebookError | null {
  try {
    checkCodebook(value);
    return null;
  } catch (error) {
    if (error instanceof CodebookError) return error;
    throw error;
  }
}

/** A problem at a place of a draft, with the names of the theme, rule and form that stand there. */
export function problemAt(
  draft: unknown,
  path: string,
  words: CodebookProblem['words'],
  severity: CodebookProblem['severity'] = 'error',
): CodebookProblem {
  const named = (pattern: RegExp, field: string): string | null => {
    const place = pattern.exec(path)?.[0];
    const found = place === undefined ? undefined : at(draft, field === '' ? place : `${place}.${field}`);
    return typeof found === 'string' ? found : null;
  };
  return {
    path,
    line: null,
    theme: named(/^themes\[\d+\]/, 'id'),
    rule: named(/^themes\[\d+\]\.rules\[\d+\]/, 'name'),
    form: named(/^(themes\[\d+\]\.(forms\[\d+\]\.forms|exclusions)|sets\..+)\[\d+\]$/, ''),
    severity,
    words,
  };
}

/** How many forms anything that looks like a codebook holds, those of rules and sets not counted. */
export function countForms(value: unknown): number {
  const themes = at(value, 'themes');
  if (!Array.isArray(themes)) return 0;
  return themes.reduce((sum: number, theme) => {
    const groups = at(theme, 'forms');
    if (!Array.isArray(groups)) return sum;
    return groups.reduce((inner: number, group) => {
      const forms = at(group, 'forms');
      return inner + (Array.isArray(forms) ? forms.length : 0);
    }, sum);
  }, 0);
}
