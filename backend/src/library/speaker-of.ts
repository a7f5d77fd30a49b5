import { isBareSurname } from '@cimai/analysis';
import type { DocumentRecord } from './document.entity.js';

/**
 * By what name a document's speaker is grouped and listed: as it is, and a bare surname with its place beside it (徐（常德）), since
 * the 徐 of one city is hardly that of another. The document itself says only what the text says.
 */
export function speakerOf({ speaker, place }: Pick<DocumentRecord, 'speaker' | 'place'>): string | null {
  return speaker !== null && place !== null && isBareSurname(speaker) ? `${speaker}（${place}）` : speaker;
}
