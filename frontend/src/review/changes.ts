import type { DocumentDetail, Span } from '@cimai/analysis/answers';

/** The looks a change can have: each a colour and a shape, so that colour is never all there is. */
export type Look = 'mended' | 'gloss' | 'line' | 'script' | 'sign' | 'cut';

const looks: Record<string, Look> = {
  mojibake: 'mended',
  'pinyin-gloss': 'gloss',
  'line-join': 'line',
  traditional: 'script',
  width: 'sign',
  space: 'sign',
  escape: 'sign',
};

/** One thing done to the source in reading: a repair, or a piece left out (`after` is null). Offsets count in the source. */
export interface Change extends Span {
  kind: string;
  look: Look;
  before: string;
  after: string | null;
}

/** Repairs and pieces left out in one list, in the order of the source and without overlaps; of two that overlap the first stays. */
export function changesOf({ repairs, dropped }: Pick<DocumentDetail, 'repairs' | 'dropped'>): Change[] {
  const all: Change[] = [
    ...repairs.map(repair => ({ ...repair, look: looks[repair.kind] ?? ('mended' as const) })),
    ...dropped.map(({ start, end, kind, text }) => ({ start, end, kind, look: 'cut' as const, before: text, after: null })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter(change => {
    if (change.start < end) return false;
    end = change.end;
    return true;
  });
}

/** How many changes there are of each kind, the rarest and most telling first. */
export function kindsOf(changes: readonly Change[]): { kind: string; look: Look; changes: number }[] {
  const kinds = new Map<string, { kind: string; look: Look; changes: number }>();
  for (const { kind, look } of changes) {
    const known = kinds.get(kind) ?? { kind, look, changes: 0 };
    known.changes++;
    kinds.set(kind, known);
  }
  return [...kinds.values()].sort((a, b) => a.changes - b.changes);
}

/** Kinds that a whole page is full of; they are passed over unless they are asked for. */
const everywhere = new Set<Look>(['script', 'sign']);

/** Signs between two changes of a kind that are still one stop. */
const near = 2;

/**
 * Where a reader who goes from change to change stops: changes of the kind asked for, or of all kinds but those a page is full of
 * (unless there are no others); neighbours of a kind are one stop.
 */
export function stopsOf(changes: readonly Change[], kind: string | null): Span[] {
  const telling = changes.filter(change => !everywhere.has(change.look));
  const wanted = kind ? changes.filter(change => change.kind === kind) : telling.length ? telling : changes;
  const stops: (Span & { kind: string })[] = [];
  for (const change of wanted) {
    const last = stops[stops.length - 1];
    if (last && last.kind === change.kind && change.start - last.end <= near) last.end = change.end;
    else stops.push({ start: change.start, end: change.end, kind: change.kind });
  }
  return stops.map(({ start, end }) => ({ start, end }));
}
