import { problem } from '../problem/problem.js';
import { firstDay, lastDay } from './days.js';

/**
 * A person's date as it is kept; null stands for "the document does not tell".
 * @throws Problem when a day does not exist or an interval runs backwards
 */
export function checkedDate(value: string | null): string | null {
  if (value === null) return null;
  const [from, to = from] = value.split('/') as [string, string?];
  if (![from, to].every(isRealDate) || firstDay(from) > lastDay(to)) throw problem.noSuchDate(value);
  return value;
}

function isRealDate(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
