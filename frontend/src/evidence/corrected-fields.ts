import type { CorrectableField, DocumentDetail, DocumentSummary } from '@cimai/analysis/answers';

/** The fields a person may correct, in the order of the form. */
export const correctable = [
  'title',
  'speaker',
  'role',
  'place',
  'level',
  'occasion',
  'date',
] as const satisfies CorrectableField[];

const isoDate = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** The date of a document as a person writes it: `2009`, `2009-01-15`, or an interval with a slash; empty where undated. */
export function dateAsWritten({ earliest, latest }: Pick<DocumentSummary['date'], 'earliest' | 'latest'>): string {
  if (earliest === null || latest === null) return '';
  if (earliest === latest) return earliest;
  const year = earliest.slice(0, 4);
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
  return `${earliest}/${latest}`;
}

/** What the form shows before anything is typed. */
export function asItStands(document: DocumentDetail): Record<CorrectableField, string> {
  const { title, speaker, role, place, level, occasion, date } = document;
  const said = (value: string | null) => value ?? '';
  return {
    ...{ title, speaker: said(speaker), role: said(role), place: said(place), level: said(level), occasion: said(occasion) },
    date: dateAsWritten(date),
  };
}

/** The fields that were changed; an emptied one becomes null: the document does not tell. */
export function changed(
  before: Record<CorrectableField, string>,
  typed: Record<CorrectableField, string>,
): Partial<Record<CorrectableField, string | null>> {
  const names = correctable.filter(name => typed[name].trim() !== before[name]);
  return Object.fromEntries(names.map(name => [name, typed[name].trim() || null]));
}

/** True for a date, month, year or an interval of them; whether the day exists, the server knows. */
export function isWrittenDate(typed: string): boolean {
  return typed === '' || isoDate.test(typed);
}
