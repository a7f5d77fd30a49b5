import type { DoubtKind, JudgedField } from '@cimai/analysis';

/** On which field a person's word settles a doubt. A doubtful split is settled on the source, and then no doubt any more. */
const SETTLED_BY: Record<Exclude<DoubtKind, 'split'>, JudgedField> = {
  ...{ date: 'date', speaker: 'speaker', role: 'role', place: 'place', title: 'title' },
  ...{ 'lost-text': 'text', garbled: 'text', mask: 'text', short: 'text' },
};

/** The doubts on a document on which nobody had a word yet. */
export function unsettled(doubts: readonly DoubtKind[], judged: readonly JudgedField[]): DoubtKind[] {
  return doubts.filter(kind => kind === 'split' || !judged.includes(SETTLED_BY[kind]));
}
