import type { Insufficient, KeynessRow } from '../answers.js';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js';
import { chiSquaredTail } from '../statistics/chi-squared.js';
import { contingencyOfFrequencies } from '../statistics/contingency.js';
import { signedGSquared } from '../statistics/g-squared.js';
import { logRatio } from '../statistics/log-ratio.js';

const MILLION = 1e6;

/** How often a form stands in the target and in the reference, and in how many documents of each. */
export interface KeynessCounts {
  form: string;
  target: { frequency: number; documents: number };
  reference: { frequency: number; documents: number };
}

/** How large the two subcorpora are. */
export interface KeynessSizes {
  target: { tokens: number; documents: number };
  reference: { tokens: number; documents: number };
}

export interface KeynessOptions {
  /** In how many documents of the side that favours it a form must stand to be tested at all. */
  minimumDocuments?: number;
  /** The least |G²| and the least |Log Ratio| of a form that is called key. */
  leastGSquared?: number;
  leastLogRatio?: number;
}

export const KEYNESS_DEFAULTS = { minimumDocuments: 3, leastGSquared: 15.13, leastLogRatio: 1 } as const;

/**
 * What marks one subcorpus against another? One row for each form that enough documents hold, the strongest evidence for the
 * target first and the strongest for the reference last; ties by form.
 *
 * A form is tested only if at least three documents of the side that favours it hold it: a word one speech repeats says
 * something of that speech and nothing of the subcorpus. Target and reference must have been segmented alike.
 * Cost: the forms, plus sorting.
 *
 * @returns `insufficient` when a side has fewer documents than a form would need, or no text.
 * @throws RangeError when counts and sizes contradict each other.
 */
export function keynessRows(
  forms: KeynessCounts[],
  sizes: KeynessSizes,
  options: KeynessOptions = {},
): { kind: 'keyness'; rows: KeynessRow[]; forms: number } | Insufficient {
  const settings = { ...KEYNESS_DEFAULTS, ...options };
  const found = Math.min(documentsWithText(sizes.target), documentsWithText(sizes.reference));
  if (found < settings.minimumDocuments) return { kind: 'insufficient', needed: settings.minimumDocuments, found };
  const rows = forms.flatMap(counts => testedRow(counts, sizes, settings) ?? []);
  const q = benjaminiHochberg(rows.map(row => row.p));
  rows.forEach((row, at) => (row.q = q[at]!));
  rows.sort((a, b) => b.gSquared - a.gSquared || (a.form < b.form ? -1 : 1));
  return { kind: 'keyness', rows, forms: forms.length };
}

/** The row of a form, its q still to come; null for one that too few documents hold. */
function testedRow(
  { form, target, reference }: KeynessCounts,
  sizes: KeynessSizes,
  settings: Required<KeynessOptions>,
): KeynessRow | null {
  const table = contingencyOfFrequencies(target.frequency, sizes.target.tokens, reference.frequency, sizes.reference.tokens);
  const ratio = logRatio(table);
  if (!ratio) return null;
  const gSquared = signedGSquared(table);
  const favoured = gSquared < 0 ? reference : target;
  if (favoured.documents < settings.minimumDocuments) return null;
  const p = chiSquaredTail(Math.abs(gSquared));
  return {
    form,
    target: { ...target, perMillion: (target.frequency / sizes.target.tokens) * MILLION },
    reference: { ...reference, perMillion: (reference.frequency / sizes.reference.tokens) * MILLION },
    gSquared,
    p,
    q: p,
    logRatio: { kind: 'estimate', ...ratio },
    key: Math.abs(gSquared) >= settings.leastGSquared && Math.abs(ratio.value) >= settings.leastLogRatio,
  };
}

function documentsWithText({ tokens, documents }: { tokens: number; documents: number }): number {
  return tokens > 0 ? documents : 0;
}
