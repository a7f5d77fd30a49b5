import type { DatingEvidence, Given } from '@cimai/analysis';
import { firstDay, isRealDate, lastDay } from '../../library/days.js';
import { FIELDS, type Field } from './columns.js';

/** What a row or record says of its document, a document by itself. */
export function givenBy(valueOf: (field: Field) => string | null): Given {
  const given: Given = { attribution: {}, dating: datingOf(valueOf('date')), single: true };
  for (const field of FIELDS) {
    if (field === 'text' || field === 'date') continue;
    const value = valueOf(field)?.trim();
    if (value) given.attribution[field] = value;
  }
  return given;
}

/** Where a file states the date, as the evidence it is. */
export function dateEvidence(field: string, quote: string, start: number): DatingEvidence {
  return { quote, start, end: start + quote.length, says: `stated in the field “${field}” of the file`, rule: 'file-field' };
}

/**
 * The date a cell states: `2009`, `2009-01`, `2009-01-15`, `2009/1/5`, `2009.01.05`, `20090105`, `2009年1月5日`, each with or without
 * a time behind it. Anything else, and a day that does not exist, is no date.
 */
export function datingOf(cell: string | null): Given['dating'] {
  const best = isoDate(cell?.trim() ?? '');
  if (best === null || !isRealDate(best)) return null;
  return { earliest: firstDay(best), latest: lastDay(best), best, basis: 'stated', confidence: 0.99 };
}

const TIME = String.raw`(?:[T\s].*)?$`;
const WRITTEN = [
  new RegExp(String.raw`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?${TIME}`),
  new RegExp(String.raw`^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?${TIME}`),
  new RegExp(String.raw`^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?)?${TIME}`),
  /^(\d{4})(\d{2})(\d{2})$/,
];

function isoDate(cell: string): string | null {
  for (const form of WRITTEN) {
    const found = form.exec(cell);
    if (!found) continue;
    const [year, month, day] = found.slice(1, 4) as [string, string | undefined, string | undefined];
    if ([month, day].some(part => part !== undefined && Number(part) === 0)) return null;
    return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(part => part !== undefined).join('-');
  }
  return null;
}
