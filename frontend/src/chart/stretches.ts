import type { ThemeEvidence } from '@cimai/analysis/answers';

/** A stretch of a passage, as evidence or as the text around it. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/**
 * A passage cut into what is evidence and what is not. Offsets count in the document's text, where the passage begins at `start`.
 * Evidence that overlaps is marked once.
 */
export function stretchesOf(text: string, start: number, evidence: readonly Pick<ThemeEvidence, 'start' | 'end'>[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const each of [...evidence].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const [from, to] = [Math.max(at, each.start - start), Math.min(text.length, each.end - start)];
    if (to <= from) continue;
    if (from > at) stretches.push({ text: text.slice(at, from), marked: false });
    stretches.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), marked: false });
  return stretches;
}
