import type { ReviewItem, ReviewKind } from '@cimai/analysis/answers';

/** Every kind, in the order of the chips: what moves numbers first. */
export const kinds = [
  'split',
  'date',
  'place',
  'speaker',
  'role',
  'title',
  'lost-text',
  'garbled',
  'copy',
  'encoding',
  'columns',
  'refused',
  'older',
  'mask',
  'short',
] as const satisfies ReviewKind[];

/** Something opened for review, as the address names it: `d12` for a document, `s3` for a source. */
export interface Opened {
  kind: 'document' | 'source';
  id: number;
}

/** What an address such as `item=d12` opens; null where it says nothing usable. */
export function readItem(address: string | null): Opened | null {
  const read = /^([ds])([1-9]\d*)$/.exec(address ?? '');
  return read && { kind: read[1] === 'd' ? 'document' : 'source', id: Number(read[2]) };
}

/** How the address names an item of the queue. */
export function writeItem(item: ReviewItem): string {
  return item.kind === 'document' ? `d${item.document.id}` : `s${item.source.id}`;
}
