import type { Line, PageLines } from './pdf-lines.js';

/** Lines at the edge of a page that are looked at. */
const EDGE_LINES = 3;
/** Heads and footers stand in the outer parts of a page. */
const EDGE = 0.15;
/** A line is a running head where it stands on this share of the pages (left and right pages have their own), and on two at least. */
const RUNNING = 0.4;
/** A page's own number: `3`, `- 3 -`, `第 3 页`, `第3页 共9页`, `3 / 9`, `Page 3 of 9`. */
const PAGE_NUMBER =
  /^[-—–―·•\s]*(?:第\s*)?(?:page\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，]?\s*(?:of|共)?\s*\d{1,4}(?:\s*页)?)?[-—–―·•\s]*$/i;

/** The lines of each page that belong to the page and not to the text: what repeats at its head or foot, and its number. */
export function furnitureOf(pages: readonly PageLines[]): Set<Line> {
  const furniture = new Set<Line>();
  const seen = new Map<string, Set<number>>();
  const edges = pages.map(edgeLines);
  edges.forEach((lines, page) => {
    for (const line of lines) {
      const key = signature(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  edges.forEach(lines => {
    for (const line of lines) {
      const repeated = seen.get(signature(line))!.size;
      if (repeated >= Math.max(2, pages.length * RUNNING) || isPageNumber(line, pages.length)) furniture.add(line);
    }
  });
  return furniture;
}

/** A number alone is a page's where there are several pages; on a single page only one with its dashes or its 页 is. */
function isPageNumber({ text }: Line, pages: number): boolean {
  return PAGE_NUMBER.test(text) && (pages > 1 || !/^\d+$/.test(text));
}

/** What stays the same of a line from page to page: all but its figures, and its height on the page. */
function signature({ text, base }: Line): string {
  return `${Math.round(base / 4)} ${text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
}

function edgeLines({ lines, bottom, top }: PageLines): Line[] {
  const depth = (top - bottom) * EDGE;
  const byHeight = [...lines].sort((a, b) => b.base - a.base);
  const upper = byHeight.slice(0, EDGE_LINES).filter(line => line.base > top - depth);
  const lower = byHeight.slice(-EDGE_LINES).filter(line => line.base < bottom + depth);
  return [...new Set([...upper, ...lower])];
}
