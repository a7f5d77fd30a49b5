import type { Draft, Edit } from './draft.js';
import { ESCAPE } from './signs.js';

/**
 * What a program wrote where a character should stand: `<U+00A0>` for a space, HTML comment marks, named spaces, byte order
 * marks, zero-width characters, carriage returns. None of them is speech.
 */
export function removeEscapes(draft: Draft): Draft {
  const { text } = draft;
  if (!draft.has(ESCAPE) || !SUSPECT.test(text)) return draft;
  const edits: Edit[] = [];
  for (const match of text.matchAll(ESCAPES)) {
    const found = match[0];
    const breaks = found[0] === '\r';
    const after = breaks ? '\n' : /^(?:<U|&)/.test(found) ? ' ' : '';
    const as = breaks || INVISIBLE.test(found) ? 'space' : 'repair';
    edits.push({ start: match.index, end: match.index + found.length, after, as, kind: 'escape' });
  }
  return draft.apply(edits);
}

const SUSPECT = /[\r\ufeff\u200b-\u200f\u2060\u00ad\u0000-\u0008]|<U\+|<!--|-->|&(?:nbsp|ensp|emsp);/;
const ESCAPES =
  /\r+\n?|[\ufeff\u200b-\u200f\u2060\u00ad\u0000-\u0008]+|(?:<U\+00A0>[ \u3000]*)+|<!--|-->|(?:&(?:nbsp|ensp|emsp);)+/g;
const INVISIBLE = /^[\ufeff\u200b-\u200f\u2060\u00ad\u0000-\u0008]+$/;
