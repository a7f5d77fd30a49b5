import type { Period } from '../answers.js';
import { daysOf } from './day.js';

/**
 * Documents a period of a year or more must rest on before a number is read off it; a shorter one in proportion. A speech whose
 * date is spread over decades leaves a hundredth of itself in each year; a share of that says nothing about the year.
 */
const ENOUGH = 0.5;
const DAYS_OF_YEAR = 365;

/** True for a period with no text, or with so thin a slice of one that no number should be read off it. */
export function isThin({ documents, start, end }: Pick<Period, 'documents' | 'start' | 'end'>): boolean {
  const days = daysOf(end).last - daysOf(start).first + 1;
  return documents === 0 || documents < ENOUGH * Math.min(1, days / DAYS_OF_YEAR);
}
