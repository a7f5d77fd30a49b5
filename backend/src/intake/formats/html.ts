import { OffsetMap, type Given } from '@cimai/analysis';
import { parse } from 'parse5';
import { problems } from '../problems.js';
import type { Extracted } from './extracted.js';
import { Chrome } from './html-chrome.js';
import { isElement, isText, type Element } from './html-tree.js';
import { leftOut } from './html-left-out.js';
import { HtmlWriter } from './html-writer.js';

/** An element with this share of the page's prose is taken for the main content, if no smaller one has it too. */
const MAIN_SHARE = 0.75;
/** What stands above the main content and belongs to it: a headline, or a short line with a date. */
const HEADLINE = /^h[1-3]$/;
const DATE_LINE = /\d{4}\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}/;
const SHORT_LINE = 120;

/**
 * The main text of an HTML page: blocks on lines of their own, with the headline and the line of the date above it; scripts, hidden
 * parts, lists of links and site furniture left out; every stretch with its place in the decoded source. Nothing in the page is run.
 * @throws FileProblem `broken` where the page is nested without end
 */
export function html(decoded: string): Extracted[] {
  try {
    return read(decoded);
  } catch (error) {
    // Nested deeper than any person nests: the walk runs out of stack.
    if (error instanceof Error && error.name === 'RangeError') throw problems.brokenFile('HTML');
    throw error;
  }
}

function read(decoded: string): Extracted[] {
  const document = parse(decoded, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find(isElement);
  if (!root) return [];
  let writer = written(decoded, root, new Chrome());
  if (writer.text.trim() === '') writer = written(decoded, root, new Chrome(true));
  const given: Given = { attribution: {}, dating: null, single: false };
  const title = titleOf(root);
  if (title && !writer.text.includes(title)) given.attribution.title = title;
  const dropped = leftOut(root, writer.pieces);
  return [{ text: writer.text, offsets: OffsetMap.fromRuns(writer.runs()), given, dateField: null, dropped }];
}

function written(decoded: string, root: Element, chrome: Chrome): HtmlWriter {
  const writer = new HtmlWriter(decoded, chrome);
  const main = mainContent(root, chrome);
  for (const line of linesAbove(main, chrome)) writer.write(line);
  writer.write(main);
  return writer;
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

/** Headlines and lines with a date that stand before the main content, beside it or beside what holds it, in the order of the page. */
function linesAbove(main: Element, chrome: Chrome): Element[] {
  const lines: Element[] = [];
  const collect = (element: Element): Element[] => {
    if (chrome.isChrome(element) || isRecord(element)) return [];
    const { units } = chrome.weightOf(element);
    if (units === 0) return [];
    if (HEADLINE.test(element.tagName)) return [element];
    if (units <= SHORT_LINE && DATE_LINE.test(textOf(element))) return [element];
    return element.childNodes.filter(isElement).flatMap(collect);
  };
  for (let at: Element = main; at.parentNode && 'tagName' in at.parentNode; at = at.parentNode) {
    const siblings = at.parentNode.childNodes.filter(isElement);
    lines.unshift(...siblings.slice(0, siblings.indexOf(at)).flatMap(collect));
  }
  return lines;
}

/** A row of names and values (索引号, 发文机关, 成文日期): a record about the text and no line of it. */
function isRecord(element: Element): boolean {
  return element.tagName === 'tr' && element.childNodes.filter(child => isElement(child) && child.tagName === 'td').length > 2;
}

function textOf(element: Element): string {
  return element.childNodes.map(child => (isElement(child) ? textOf(child) : isText(child) ? child.value : '')).join('');
}

/** The smallest element that holds nearly all of the page's prose. */
function mainContent(root: Element, chrome: Chrome): Element {
  const weights = new Map<Element, number>();
  const total = weigh(root, chrome, weights);
  let main = root;
  for (;;) {
    const next = main.childNodes.filter(isElement).find(child => total > 0 && (weights.get(child) ?? 0) >= total * MAIN_SHARE);
    // A paragraph is a part of a text, however long: its neighbours belong to it.
    if (!next || next.tagName === 'p') return main;
    main = next;
  }
}

/** Prose is text with sentence marks; menus and lists of links have none. */
function weigh(element: Element, chrome: Chrome, weights: Map<Element, number>): number {
  if (chrome.isChrome(element)) return 0;
  let weight = 0;
  for (const child of element.childNodes) {
    if (isElement(child)) weight += weigh(child, chrome, weights);
    else if (isText(child) && /[,。，;；:：、]/.test(child.value)) weight += child.value.length;
  }
  weights.set(element, weight);
  return weight;
}
