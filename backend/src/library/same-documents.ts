import type { Span } from '@cimai/analysis';

/** A document that an earlier reading of the source gave, standing or retired. */
export interface KnownDocument {
  id: number;
  /** Where it stands now; null for one that is retired. */
  now: Span | null;
  /** Where it stood in readings whose offsets mean the same, newest last. */
  before: readonly Span[];
  text: string | null;
}

/** A document as the new reading has it. */
export interface FoundDocument extends Span {
  text: string;
}

/** Two documents are the same when they share at least this much of the shorter one. */
const MOST_OF_IT = 0.5;

/**
 * Which known document each newly read one is; null for a new one. By, in this order: the very place where a document stands or
 * once stood; the very text; the most shared ground, if it is at least half of the shorter one. A retired document comes back only at
 * a very place of its own, so that a link never comes to mean another speech. `stretch`: where the two
 * readings count in different texts, by how much offsets of the earlier one are multiplied to lie beside those of the new one; null
 * where they count in the same. Close to linear in the documents.
 */
export function sameDocuments(
  known: readonly KnownDocument[],
  found: readonly FoundDocument[],
  stretch: number | null = null,
): (number | null)[] {
  const same: (number | null)[] = found.map(() => null);
  const free = new Map(known.map(document => [document.id, document]));
  const pair = (i: number, id: number | undefined): void => {
    if (id === undefined || same[i] !== null || !free.has(id)) return;
    same[i] = id;
    free.delete(id);
  };
  for (const places of placesByTrust(known, stretch === null))
    found.forEach((document, i) => pair(i, places.get(placeKey(document))));
  const texts = new Map(known.flatMap(({ id, now, text }) => (now && text !== null ? [[text, id] as const] : [])));
  found.forEach((document, i) => pair(i, texts.get(document.text)));
  for (const { id, i } of sharedGround([...free.values()], found, same, stretch ?? 1)) pair(i, id);
  return same;
}

const placeKey = ({ start, end }: Span): string => `${start}-${end}`;

/** Documents by their very places: first where they stand, then where standing ones stood, then where retired ones stood. */
function placesByTrust(known: readonly KnownDocument[], comparable: boolean): Map<string, number>[] {
  const [now, before, retired] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const document of known) {
    if (document.now && comparable) now.set(placeKey(document.now), document.id);
    for (const place of document.before) (document.now ? before : retired).set(placeKey(place), document.id);
  }
  return [now, before, retired];
}

/** Standing documents and new ones that share enough ground, the most first. */
function sharedGround(
  known: readonly KnownDocument[],
  found: readonly FoundDocument[],
  same: readonly (number | null)[],
  stretch: number,
): { id: number; i: number; shared: number }[] {
  const standing = known
    .flatMap(({ id, now }) => (now ? [{ id, start: now.start * stretch, end: now.end * stretch }] : []))
    .sort((a, b) => a.start - b.start);
  const open = found.map((span, i) => ({ ...span, i })).filter(({ i }) => same[i] === null);
  open.sort((a, b) => a.start - b.start);
  const pairs: { id: number; i: number; shared: number }[] = [];
  let first = 0;
  for (const { start, end, i } of open) {
    while (first < standing.length && standing[first]!.end <= start) first++;
    for (let s = first; s < standing.length && standing[s]!.start < end; s++) {
      const one = standing[s]!;
      const shared = Math.min(end, one.end) - Math.max(start, one.start);
      if (shared >= MOST_OF_IT * Math.min(end - start, one.end - one.start)) pairs.push({ id: one.id, i, shared });
    }
  }
  return pairs.sort((a, b) => b.shared - a.shared || a.id - b.id);
}
