import type { DoubtKind, JudgedField, ReviewKind, Versions } from '@cimai/analysis';

/** Every reason for which something waits, those first that keep a text out or hide others. */
export const REVIEW_KINDS: readonly ReviewKind[] = [
  ...(['refused', 'encoding', 'columns', 'split', 'lost-text', 'garbled', 'date', 'place', 'role', 'speaker', 'title'] as const),
  ...(['copy', 'short', 'mask', 'older'] as const),
];

/** On which field a person's word settles a doubt. A doubtful split is settled on the source, and then no doubt any more. */
const SETTLED_BY: Record<Exclude<DoubtKind, 'split'>, JudgedField> = {
  ...{ date: 'date', speaker: 'speaker', role: 'role', place: 'place', title: 'title' },
  ...{ 'lost-text': 'text', garbled: 'text', mask: 'text', short: 'text' },
};

/** The doubts on a document on which nobody had a word yet. */
export function unsettled(doubts: readonly DoubtKind[], judged: readonly JudgedField[]): DoubtKind[] {
  return doubts.filter(kind => kind === 'split' || !judged.includes(SETTLED_BY[kind]));
}

/** What decides whether a document waits. */
export interface WaitingDocument {
  doubts: readonly DoubtKind[];
  copyOf: number | null;
  versions: Versions;
}

/** Why a document waits; empty when it does not. */
export function documentWaitsFor(
  { doubts, copyOf, versions }: WaitingDocument,
  judged: readonly JudgedField[],
  isOlder: (versions: Versions) => boolean,
): ReviewKind[] {
  return [
    ...unsettled(doubts, judged),
    ...(copyOf !== null && !judged.includes('copy') ? (['copy'] as const) : []),
    ...(isOlder(versions) ? (['older'] as const) : []),
  ];
}

/** Below this, an encoding is a guess that a person should look at. */
export const SURE_ENCODING = 0.8;

/** What decides whether a source waits. */
export interface WaitingSource {
  state: 'received' | 'read' | 'refused';
  encodingConfidence: number | null;
  lost: number;
}

/** Why a source waits. `chosen`: a person settled the encoding; `guessed`: its columns were taken for something and nobody said so. */
export function sourceWaitsFor(source: WaitingSource, chosen: boolean, guessed: boolean): ReviewKind[] {
  if (source.state === 'received') return [];
  if (source.state === 'refused') return ['refused', ...(guessed ? (['columns'] as const) : [])];
  const unsure = !chosen && ((source.encodingConfidence ?? 1) < SURE_ENCODING || source.lost > 0);
  return [...(unsure ? (['encoding'] as const) : []), ...(guessed ? (['columns'] as const) : [])];
}
