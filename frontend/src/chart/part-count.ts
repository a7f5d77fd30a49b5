import { count, type LanguageCode } from '../words/figures.js';

/** A count that spreading may have left with parts of a speech, as exact as it is worth: hundredths, whole ones without decimals. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The same in words: `12`, `0.04`, `1,234.50`. */
export function partCount(value: number, code: LanguageCode): string {
  const rounded = hundredths(value);
  if (Number.isInteger(rounded)) return rounded === 0 && value > 0 ? '<0.01' : count(rounded, code);
  return rounded.toLocaleString(code, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
