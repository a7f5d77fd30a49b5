import type { Draft, Edit } from './draft.js';
import { MARKUP } from './signs.js';

/**
 * Markdown around a line: heading marks ("## 一、…") and bold around a whole line ("**…**"). Stars inside a line may be masks
 * ("**同志") and stay.
 */
export function removeMarkup(draft: Draft): Draft {
  const { text } = draft;
  if (!draft.has(MARKUP) || !/^(?:#{1,6}[ \t]|\*\*)/m.test(text)) return draft;
  const edits: Edit[] = [];
  for (const match of text.matchAll(
    /^#{1,6}[ \t]+|^\*\*(?=[^*\s])(?=[^*\n]{2,200}\*\*[ \t\r]*$)|(?<=^\*\*[^*\n]{2,200})\*\*(?=[ \t\r]*$)/gm,
  )) {
    edits.push({ start: match.index, end: match.index + match[0].length, after: '', as: 'drop', kind: 'markup' });
  }
  return draft.apply(edits);
}
