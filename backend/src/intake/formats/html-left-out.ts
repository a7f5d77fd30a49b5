import type { Dropped } from '@cimai/analysis';
import { BLOCKS, isElement, isText, type Element, type TextNode } from './html-tree.js';

/** What no reader of a page ever sees: code, and what stands in place of it. */
const UNSEEN = new Set('script style noscript template svg iframe head'.split(' '));

/**
 * What a page shows and the text has not: menus, lists of links, hidden parts, what sites put around a text. Neighbours make one piece,
 * as long as nothing of the text stands between them; its words are a reader's, a block a line, and its span is the source's.
 * @param written the pieces of the page that the text consists of
 */
export function leftOut(root: Element, written: ReadonlySet<TextNode>): Dropped[] {
  const dropped: Dropped[] = [];
  let piece: Dropped | null = null;
  const take = ({ value, sourceCodeLocation: place }: TextNode): void => {
    if (!place || value.trim() === '') return;
    const words = value.replace(/\s+/g, ' ');
    if (piece) {
      piece.text += words;
      piece.end = place.endOffset;
    } else {
      piece = { start: place.startOffset, end: place.endOffset, kind: 'site-chrome', text: words };
      dropped.push(piece);
    }
  };
  const walk = (element: Element): void => {
    if (UNSEEN.has(element.tagName)) return;
    const block = BLOCKS.has(element.tagName);
    if (block && piece) piece.text += '\n';
    for (const child of element.childNodes) {
      if (isElement(child)) walk(child);
      else if (isText(child) && written.has(child)) piece = null;
      else if (isText(child)) take(child);
    }
    if (block && piece) piece.text += '\n';
  };
  walk(root);
  return dropped.map(one => ({ ...one, text: one.text.replace(/ *\n[ \n]*/g, '\n').trim() }));
}
