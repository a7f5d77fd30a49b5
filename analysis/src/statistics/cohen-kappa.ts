import { normalHalfWidth } from './normal.js';
import type { Interval } from './wilson.js';

/**
 * Cohen's κ of two judges with its interval: how far do they agree beyond what two judges with these habits would reach by chance?
 * 1 is full agreement, 0 what chance brings, below 0 less than that.
 *
 * In words: (agreement − chance) / (1 − chance), where chance is the sum over the categories of the product of how often each
 * judge gives it. The interval is κ ± z standard errors, cut at −1 and 1.
 * Reference: Cohen (1960), Educational and Psychological Measurement 20(1), 37–46; the standard error after Fleiss, Cohen &
 * Everitt (1969), Psychological Bulletin 72(5), 323–327, eq. 13.
 * Cost: the square of the categories.
 *
 * @param table how often the first judge said row and the second said column
 * @returns null without cases, or where chance alone would make the judges agree always
 * @throws RangeError when the table is not square or holds anything but counts
 */
export function cohenKappa(table: readonly (readonly number[])[], level = 0.95): ({ value: number } & Interval) | null {
  const size = table.length;
  if (table.some(row => row.length !== size || row.some(count => !(count >= 0 && Number.isFinite(count)))))
    throw new RangeError('cohenKappa: the table must be square and hold counts');
  const all = table.flat().reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const share = table.map(row => row.map(count => count / all));
  const first = share.map(row => row.reduce((sum, each) => sum + each, 0));
  const second = first.map((_, column) => share.reduce((sum, row) => sum + row[column]!, 0));
  const agreed = share.reduce((sum, row, at) => sum + row[at]!, 0);
  const chance = first.reduce((sum, each, at) => sum + each * second[at]!, 0);
  if (!(1 - chance > 1e-12)) return null;
  const value = (agreed - chance) / (1 - chance);
  let spread = -((agreed * chance - 2 * chance + agreed) ** 2);
  share.forEach((row, i) =>
    row.forEach((each, j) => {
      if (i === j) spread += each * (1 - chance - (first[i]! + second[i]!) * (1 - agreed)) ** 2;
      else spread += (1 - agreed) ** 2 * each * (second[i]! + first[j]!) ** 2;
    }),
  );
  const error = Math.sqrt(Math.max(0, spread) / all) / (1 - chance) ** 2;
  const reach = normalHalfWidth(level) * error;
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}
