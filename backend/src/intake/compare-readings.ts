import type { Span } from '@cimai/analysis';
import { diffArrays, diffChars, type Change } from 'diff';
import type { KeptPassage } from '../library/document-text.entity.js';

/** A text as it was read, with its passages. */
export interface ReadText {
  text: string;
  passages: readonly Pick<KeptPassage, 'start' | 'end' | 'tags'>[];
}

/** A run of text that stands on one side only; offsets count in the text of that side. */
export interface Run extends Span {
  kind: 'added' | 'removed';
  text: string;
}

/** Past this many steps two texts are as good as different, and looking on would take the square of their length. */
const MOST_PASSAGES_APART = 2000;
const MOST_CHARACTERS_APART = 400;
/** Passages that share less than this are shown whole, one for the other: a salad of single characters says nothing. */
const LEAST_SHARED = 0.5;
const MOST_RUNS = 100;

/**
 * How two readings of one document differ: runs of text, and the number of passages whose themes differ. Passages are held against each
 * other first, and characters only inside those that changed, so that the cost follows what differs and not the length of the text.
 */
export function compareReadings(before: ReadText, after: ReadText): { text: Run[]; tags: number } {
  const runs: Run[] = [];
  let [b, a, tags] = [0, 0, 0];
  for (const { removed, added } of stretches(before, after)) {
    const [old, fresh] = [before.passages.slice(b, b + removed), after.passages.slice(a, a + added)];
    for (let i = 0; i < Math.max(removed, added); i++) if (themesOf(old[i]) !== themesOf(fresh[i])) tags++;
    if (textOf(before, old) !== textOf(after, fresh)) runs.push(...within(stretchOf(before, old), stretchOf(after, fresh)));
    b += removed;
    a += added;
  }
  return { text: runs.slice(0, MOST_RUNS), tags };
}

/** The passages of both sides in turns: as many as are equal one by one, or those that stand in the place of each other. */
function stretches(before: ReadText, after: ReadText): { removed: number; added: number }[] {
  const [old, fresh] = [passageTexts(before), passageTexts(after)];
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_PASSAGES_APART });
  if (!changes) return [{ removed: old.length, added: fresh.length }];
  const found: { removed: number; added: number; equal: boolean }[] = [];
  for (const { value, removed, added } of changes) {
    const equal = !removed && !added;
    const last = found.at(-1);
    if (equal) found.push({ removed: value.length, added: value.length, equal });
    else if (last && !last.equal) last[removed ? 'removed' : 'added'] += value.length;
    else found.push({ removed: removed ? value.length : 0, added: removed ? 0 : value.length, equal });
  }
  return found;
}

const passageTexts = ({ text, passages }: ReadText) => passages.map(({ start, end }) => text.slice(start, end));
const textOf = (read: ReadText, passages: readonly Span[]) => stretchOf(read, passages).text;

function stretchOf({ text }: ReadText, passages: readonly Span[]): Span & { text: string } {
  if (passages.length === 0) return { start: 0, end: 0, text: '' };
  const span = { start: passages[0]!.start, end: passages.at(-1)!.end };
  return { ...span, text: text.slice(span.start, span.end) };
}

function themesOf(passage: Pick<KeptPassage, 'tags'> | undefined): string {
  return (passage?.tags ?? [])
    .map(({ theme }) => theme)
    .sort()
    .join();
}

/** What differs inside a stretch: character by character where much is shared, else one whole for the other. */
function within(old: Span & { text: string }, fresh: Span & { text: string }): Run[] {
  const changes = diffChars(old.text, fresh.text, { maxEditLength: MOST_CHARACTERS_APART });
  const shared = (changes ?? []).reduce((sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length), 0);
  if (!changes || shared < LEAST_SHARED * Math.max(old.text.length, fresh.text.length)) {
    return [run('removed', old.start, old.text), run('added', fresh.start, fresh.text)].filter(({ text }) => text !== '');
  }
  return runsOf(changes, old.start, fresh.start);
}

function runsOf(changes: readonly Change[], oldStart: number, freshStart: number): Run[] {
  const runs: Run[] = [];
  let [b, a] = [oldStart, freshStart];
  for (const { value, added, removed } of changes) {
    if (removed) runs.push(run('removed', b, value));
    if (added) runs.push(run('added', a, value));
    if (!added) b += value.length;
    if (!removed) a += value.length;
  }
  return runs;
}

function run(kind: Run['kind'], start: number, text: string): Run {
  return { kind, start, end: start + text.length, text };
}
