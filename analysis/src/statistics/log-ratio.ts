import type { Contingency } from './contingency.js';
import { normalHalfWidth } from './normal.js';

/** A log ratio with its interval, in doublings. */
export interface LogRatio {
  value: number;
  low: number;
  high: number;
}

/**
 * Log Ratio: how many times more frequent is the form here than elsewhere? 1 is twice as frequent, 2 four times, −1 half.
 * It measures size and does not grow with the corpus; how sure it is, G² and the interval say.
 *
 * In words: log2 of (relative frequency here / relative frequency elsewhere). A form that is missing on one side is counted
 * as half an occurrence there, since its ratio would be infinite. The interval is that of a relative risk (Katz):
 * ± z · √(1/a − 1/(a+b) + 1/c − 1/(c+d)), on the natural log, turned into doublings.
 * Reference: Hardie (2014), "Log Ratio: an informal introduction", CASS; Katz et al. (1978), Biometrics 34, 469–474.
 * Cost: constant.
 *
 * @returns null when one side holds no words at all, or the form occurs on neither.
 */
export function logRatio(table: Contingency, level = 0.95): LogRatio | null {
  const here = table.a + table.b;
  const elsewhere = table.c + table.d;
  if (here <= 0 || elsewhere <= 0 || table.a + table.c <= 0) return null;
  const a = table.a > 0 ? table.a : 0.5;
  const c = table.c > 0 ? table.c : 0.5;
  const value = Math.log2(a / here / (c / elsewhere));
  const error = Math.sqrt(Math.max(0, 1 / a - 1 / here + 1 / c - 1 / elsewhere));
  const reach = (normalHalfWidth(level) * error) / Math.LN2;
  return { value, low: value - reach, high: value + reach };
}
