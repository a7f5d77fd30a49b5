import { OffsetMap, type Given } from '@cimai/analysis';
import { parse } from 'parse5';
import type { Extracted } from './extracted.js';
import { isElement, isSkipped, isText, type Element } from './html-tree.js';
import { HtmlWriter } from './html-writer.js';

/** An element with this share of the page's prose is taken for the main content, if no smaller one has it too. */
const MAIN_SHARE = 0.75;

/**
 * The main text of an HTML page: blocks on lines of their own, scripts and site furniture left out, every stretch with its
 * place in the decoded source. Nothing in the page is run.
 */
export function html(decoded: string): Extracted[] {
  const document = parse(decoded, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find(isElement);
  if (!root) return [];
  const writer = new HtmlWriter(decoded);
  writer.write(mainContent(root));
  const given: Given = { attribution: {}, dating: null, single: false };
  const title = titleOf(root);
  if (title && !writer.text.includes(title)) given.attribution.title = title;
  return [{ text: writer.text, offsets: OffsetMap.fromRuns(writer.runs()), given, dateField: null }];
}

/** What the page calls itself, without the site's name behind a dash. */
function titleOf(root: Element): string {
  const element = findFirst(root, 'title');
  const headline = element ? element.childNodes.map(node => (isText(node) ? node.value : '')).join('') : '';
  return headline.split(/[-_|—–]/)[0]!.trim();
}

function findFirst(element: Element, name: string): Element | null {
  if (element.tagName === name) return element;
  for (const child of element.childNodes) {
    const found = isElement(child) ? findFirst(child, name) : null;
    if (found) return found;
  }
  return null;
}

/** The smallest element that holds nearly all of the page's prose. */
function mainContent(root: Element): Element {
  const weights = new Map<Element, number>();
  const total = weigh(root, weights);
  let main = root;
  for (;;) {
    const next = main.childNodes.filter(isElement).find(child => total > 0 && (weights.get(child) ?? 0) >= total * MAIN_SHARE);
    if (!next) return main;
    main = next;
  }
}

/** Prose is text with sentence marks; menus and lists of links have none. */
function weigh(element: Element, weights: Map<Element, number>): number {
  if (isSkipped(element)) return 0;
  let weight = 0;
  for (const child of element.childNodes) {
    if (isElement(child)) weight += weigh(child, weights);
    else if (isText(child) && /[,。,;;:、]/.test(child.value)) weight += child.value.length;
  }
  weights.set(element, weight);
  return weight;
}
