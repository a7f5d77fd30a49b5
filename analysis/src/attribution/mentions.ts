import type { Span } from '../corpus/span.js';
import type { Division, Gazetteer } from './gazetteer.js';

/** A place named in a text. */
export interface Mention extends Span {
  division: Division;
  /** Named in full, with its suffix. */
  full: boolean;
}

/** How much of a long text is read: a speech names its own place early, and often. */
const READ_AT_MOST = 16_000;

/**
 * Every division a text names, the longest name at each point; one name may stand for several divisions. Reads the first
 * characters of a text only, and asks the gazetteer only where two characters begin a name.
 */
export function mentionsOf(text: string, { starts, byStart }: Gazetteer): Mention[] {
  const mentions: Mention[] = [];
  const end = Math.min(text.length, READ_AT_MOST);
  let next = text.charCodeAt(0);
  for (let i = 0; i + 1 < end; i++) {
    const code = next;
    next = text.charCodeAt(i + 1);
    if (!starts.mayBegin(code, next)) continue;
    const names = byStart.get(code * 0x10000 + next);
    if (names === undefined) continue;
    const found = names.find(({ name }) => text.startsWith(name, i));
    if (found === undefined) continue;
    const past = i + found.name.length;
    for (const division of found.divisions) {
      mentions.push({ division, start: i, end: past, full: division.name === found.name });
    }
    i = past - 1;
    next = text.charCodeAt(past);
  }
  return mentions;
}
