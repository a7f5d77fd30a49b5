import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { auditFigures, clean, divide, readCodedTexts, tagPassages, tokenize, type ValidityFigures } from '@cimai/analysis';
import { codebook, instruments, nameOfCodebook } from '../library/instruments.js';
import { CommandProblem, print } from './output.js';

/** What can be evaluated, and in which form to print it. */
export interface EvaluateOptions {
  format: 'json' | 'tsv';
}

/**
 * `evaluate themes FILE.tsv`: tags each passage of a coding by itself and prints, theme by theme, how tags and coding agree: P, R, F1
 * and κ with 95 % intervals. Columns: id, text, themes (or labels), and document (or file) if there is one; `?` is left out.
 */
export async function evaluate(what: string, path: string, { format }: EvaluateOptions): Promise<void> {
  if (what !== 'themes') throw new CommandProblem(`Cannot evaluate “${what}”: only themes can be evaluated.`);
  const { passages, broken } = readCodedTexts(fileAt(path));
  if (broken !== null) throw new CommandProblem(`${path}, line ${broken}: no id, text and themes, with tabs between them.`);
  const { segmenter, codebook: compiled } = instruments();
  const audited = passages.map(({ document, text: raw, themes, unsure }) => {
    const { text } = clean(raw);
    const divided = divide(text);
    const tags = tagPassages(text, divided, tokenize(text, divided, segmenter), compiled).flat();
    const codes = new Map([[1, { themes, unsure }]]);
    return { document, strata: {}, tagged: tags.map(({ theme }) => theme), codes };
  });
  const themes = codebook().themes.map(({ id }) => auditFigures(id, audited, [], 1));
  if (format === 'tsv') await printTable(themes);
  else {
    const scores = themes.flatMap(({ f1 }) => (f1 ? [f1.value] : []));
    const macroF1 = scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
    await print(JSON.stringify({ codebook: nameOfCodebook(codebook()), passages: passages.length, macroF1, themes }, null, 2));
  }
}

const MEASURES = ['precision', 'recall', 'f1', 'kappa'] as const;

async function printTable(themes: readonly ValidityFigures[]): Promise<void> {
  const columns = MEASURES.flatMap(measure => [measure, `${measure}_low`, `${measure}_high`]);
  await print(['theme', 'n', 'coded', ...columns].join('\t'));
  for (const figures of themes) {
    const cells = MEASURES.flatMap(measure => {
      const measured = figures[measure];
      return measured ? [measured.value, measured.low, measured.high].map(value => value.toFixed(4)) : ['', '', ''];
    });
    await print([figures.theme, figures.n, figures.coded, ...cells].join('\t'));
  }
}

function fileAt(path: string): string {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), path), 'utf8');
  } catch {
    throw new CommandProblem(`Cannot read ${path}: there is no such file.`);
  }
}
