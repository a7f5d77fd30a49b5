import { problem } from '../problem/problem.js';
import { firstDay, isRealDate, lastDay } from './days.js';

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
