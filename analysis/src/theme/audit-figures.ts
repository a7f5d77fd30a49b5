import type { MeasuredShare, PassageCode, Stratum, ValidityFigures } from '../answers.js';
import { cohenKappa } from '../statistics/cohen-kappa.js';
import { stratifiedValidity } from '../statistics/stratified-validity.js';
import { evaluateThemes } from './evaluate.js';

/** A passage of an audit, with what the tagger and the coders said of it. */
export interface AuditedPassage {
  /** Passages of one document belong together in the intervals. */
  document: string;
  tagged: readonly string[];
  /** By theme for which it was drawn: where it stood. Empty in a coding that was not drawn from a library. */
  strata: Readonly<Record<string, Stratum>>;
  /** By coder; coder 0 settles what the others differ on. */
  codes: ReadonlyMap<number, PassageCode>;
}

/** How many passages of the library stood in a stratum of a theme. */
export interface StratumSize {
  theme: string;
  stratum: Stratum;
  passages: number;
}

/**
 * How far a theme's tags can be trusted, by one audit. Where passages were drawn from a library by stratum, the figures hold for
 * all of it (`stratifiedValidity`); where somebody else's coding was brought in, for the passages in it: Wilson intervals for
 * precision and recall, a bootstrap by document for F1, the large-sample interval for κ. Counted are passages on which every
 * coder has spoken and none was unsure; where coders differ, those that somebody settled.
 */
export function auditFigures(
  theme: string,
  passages: readonly AuditedPassage[],
  sizes: readonly StratumSize[],
  coders: number,
): ValidityFigures {
  const drawn = sizes.some(size => size.theme === theme);
  const mine = drawn ? passages.filter(({ strata }) => theme in strata) : passages;
  const judged = mine.map(passage => ({ passage, word: verdictOn(passage, theme, coders) }));
  const counted = judged.flatMap(({ passage, word }) => (typeof word === 'boolean' ? [{ ...passage, is: word }] : []));
  const [plain] = evaluateThemes(
    counted.map(({ document, tagged, is }) => ({ document, tagged, coded: is ? [theme] : [] })),
    [theme],
  ).themes;
  const { coded, truePositives, falsePositives, falseNegatives } = plain!;
  const trueNegatives = counted.length - truePositives - falsePositives - falseNegatives;
  const kappa = cohenKappa([[truePositives, falsePositives], [falseNegatives, trueNegatives]]); // prettier-ignore
  const measures = drawn ? forTheWhole(theme, counted, sizes) : { ...plain!, kappa };
  return {
    theme,
    n: counted.length,
    ...{ coded, truePositives, falsePositives, falseNegatives },
    precision: shareOf(measures.precision),
    recall: shareOf(measures.recall),
    f1: shareOf(measures.f1),
    kappa: shareOf(measures.kappa),
    coderKappa: coders > 1 ? coderAgreement(theme, mine) : null,
    coders,
    unsure: judged.filter(({ word }) => word === 'unsure').length,
    disputed: judged.filter(({ word }) => word === 'disputed').length,
    estimator: drawn ? 'stratified' : 'plain',
  };
}

/** What the coders together say of a passage: whether it is about the theme, or why they do not say. */
export function verdictOn(
  { codes }: Pick<AuditedPassage, 'codes'>,
  theme: string,
  coders: number,
): boolean | 'open' | 'unsure' | 'disputed' {
  const settled = codes.get(0);
  if (settled) return settled.unsure ? 'unsure' : settled.themes.includes(theme);
  const said = [...codes.values()];
  if (said.length < coders) return 'open';
  if (said.some(({ unsure }) => unsure)) return 'unsure';
  const [first, ...others] = said.map(({ themes }) => themes.includes(theme));
  return others.every(other => other === first) ? first! : 'disputed';
}

function forTheWhole(theme: string, counted: readonly (AuditedPassage & { is: boolean })[], sizes: readonly StratumSize[]) {
  const mine = sizes.filter(size => size.theme === theme);
  return stratifiedValidity(
    mine.map(({ stratum, passages }) => {
      const here = counted.filter(({ strata }) => strata[theme] === stratum);
      return { tagged: stratum === 'tagged', passages, judged: here.length, positive: here.filter(({ is }) => is).length };
    }),
  );
}

/** The two coders, before anybody settled anything. */
function coderAgreement(theme: string, passages: readonly AuditedPassage[]): MeasuredShare | null {
  const table = [[0, 0], [0, 0]] as [[number, number], [number, number]]; // prettier-ignore
  for (const { codes } of passages) {
    const [one, other] = [codes.get(1), codes.get(2)];
    if (!one || !other || one.unsure || other.unsure) continue;
    table[one.themes.includes(theme) ? 0 : 1][other.themes.includes(theme) ? 0 : 1]++;
  }
  return shareOf(cohenKappa(table));
}

function shareOf(measured: MeasuredShare | null): MeasuredShare | null {
  return measured && { value: measured.value, low: measured.low, high: measured.high };
}
