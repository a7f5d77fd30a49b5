import type { DoubtKind, JudgedField, ReviewKind, Versions } from '@cimai/analysis';
import { unsettled } from '../library/unsettled.js';

/** Every reason for which something waits, those first that keep a text out or hide others. */
export const REVIEW_KINDS: readonly ReviewKind[] = [
  ...(['refused', 'encoding', 'columns', 'split', 'lost-text', 'garbled', 'date', 'place', 'role', 'speaker', 'title'] as const),
  ...(['copy', 'short', 'mask', 'older'] as const),
];

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
