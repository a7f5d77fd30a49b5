import type { Draft, Edit } from './draft.js';
import { TONE } from './signs.js';
import { TONED } from './toned.js';

const GLOSS = new RegExp(`[(（]([a-zɡü]{0,3}[${TONED}][a-zɡü]{0,3})[)）]`, 'g');

/** Takes out the readings that some sites write behind rarer characters: "總結(jié)" → "總結". One toned syllable in brackets is one. */
export function removeGlosses(draft: Draft): Draft {
  const { text } = draft;
  if (!draft.has(TONE)) return draft;
  const edits: Edit[] = [];
  for (const match of text.matchAll(GLOSS)) {
    const before = text[match.index - 1];
    if (before === undefined || /\s/.test(before)) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, after: '', as: 'repair', kind: 'pinyin-gloss' });
  }
  return draft.apply(edits);
}
