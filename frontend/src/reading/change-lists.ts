import type { DocumentDetail, Span } from '@cimai/analysis/answers';
import type { Dictionary } from '../words/dictionary.js';

/** Entries of a list shown at first; a garbled page can have thousands of repairs. */
const most = 40;

/** One thing done to the source when it was read: a repair (with what it became) or a piece left out (`after` is null). */
export interface Change extends Span {
  kind: string;
  before: string;
  after: string | null;
}

/** Changes of one sort, the first of them to show and how many more there are. */
export interface ChangeList {
  name: string;
  shown: Change[];
  more: number;
}

/** What was done to the source, sort by sort: what was left out first, then repairs, the rarest and most telling sorts first. */
export function changeLists(
  { repairs, dropped }: Pick<DocumentDetail, 'repairs' | 'dropped'>,
  words: Dictionary['reading'],
): ChangeList[] {
  const kind = (name: string) => words.kinds[name] ?? name;
  const cut = dropped.map(each => ({ ...each, kind: kind(each.kind), before: each.text, after: null }));
  const byKind = new Map<string, Change[]>();
  for (const { start, end, kind: name, before, after } of repairs) {
    const known = byKind.get(name) ?? [];
    known.push({ start, end, kind: '', before, after });
    byKind.set(name, known);
  }
  const sorts = [...byKind].sort(([, a], [, b]) => a.length - b.length);
  return [
    ...(cut.length ? [listOf(words.dropped(cut.length), cut)] : []),
    ...sorts.map(([name, changes]) => listOf(words.repairsOf(kind(name), changes.length), changes)),
  ];
}

function listOf(name: string, changes: Change[]): ChangeList {
  return { name, shown: changes.slice(0, most), more: Math.max(0, changes.length - most) };
}
