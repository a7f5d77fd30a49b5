import type { Draft, Edit } from './draft.js';

/** Vowels with a tone mark. */
export const TONED = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹ';

const GLOSS = new RegExp(`[(（]([a-zɡü]{0,3}[${TONED}][a-zɡü]{0,3})[)）]`, 'g');
const ANY_TONE = new RegExp(`[${TONED}]`);

/** Takes out the readings that some sites write behind rarer characters: "總結(jié)" → "總結". One toned syllable in brackets is one. */
export function removeGlosses(draft: Draft): Draft {
  const { text } = draft;
  if (!ANY_TONE.test(text)) return draft;
  const edits: Edit[] = [];
  for (const match of text.matchAll(GLOSS)) {
    const before = text[match.index - 1];
    if (before === undefined || /\s/.test(before)) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, after: '', as: 'repair', kind: 'pinyin-gloss' });
  }
  return draft.apply(edits);
}
