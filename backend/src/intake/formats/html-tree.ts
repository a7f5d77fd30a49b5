import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Never text: code, controls and what stands around every page of a site. */
const SKIPPED = new Set('script style noscript template svg iframe button select option nav header footer aside head'.split(' '));

/** Elements that begin and end a line of their own. */
export const BLOCKS = new Set(
  'address article blockquote body dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td th tr ul br'.split(
    ' ',
  ),
);

export const isElement = (node: Node | DefaultTreeAdapterTypes.Document): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

/** Whether an element stands outside what a reader came for. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName);
}
