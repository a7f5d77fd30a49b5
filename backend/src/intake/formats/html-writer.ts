import type { Chrome } from './html-chrome.js';
import { BLOCKS, isElement, isText, type Element, type TextNode } from './html-tree.js';

/** Writes an element's text, line by line, remembering where in the source every stretch came from. */
export class HtmlWriter {
  text = '';
  /** The pieces of the page that were written. */
  readonly pieces: Set<TextNode> = new Set<TextNode>();
  private readonly triples: number[] = [];

  constructor(
    private readonly decoded: string,
    private readonly chrome: Chrome,
  ) {}

  write(element: Element): void {
    if (this.chrome.isChrome(element)) return;
    const block = BLOCKS.has(element.tagName);
    if (block) this.breakLine();
    for (const child of element.childNodes) {
      if (isElement(child)) this.write(child);
      else if (isText(child)) this.writeText(child);
    }
    if (block) this.breakLine();
  }

  /** Triples of text offset, source offset and length, as an OffsetMap takes them. */
  runs(): Int32Array {
    return Int32Array.from(this.triples);
  }

  private breakLine(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }

  private writeText(piece: TextNode): void {
    const { value, sourceCodeLocation: place } = piece;
    if (!place || value.trim() === '') return;
    this.pieces.add(piece);
    let at = 0;
    let from = place.startOffset;
    // A character reference (&nbsp;) is longer in the source than in the text: walk both and note where they part.
    while (at < value.length && from < place.endOffset) {
      const run = commonRun(value, at, this.decoded, from, place.endOffset);
      if (run > 0) this.triples.push(this.text.length + at, from, run);
      at += run;
      from += run;
      if (at >= value.length) break;
      const reference = /^&[^;\s]{1,32};?/.exec(this.decoded.slice(from, Math.min(from + 40, place.endOffset)));
      from += reference ? reference[0].length : 1;
      at += 1;
    }
    // A line break inside HTML text is a blank to the eye; unit for unit, so that places stay.
    this.text += value.replace(/[\t\n\r\f]/g, ' ');
  }
}

function commonRun(a: string, at: number, b: string, from: number, end: number): number {
  let run = 0;
  while (at + run < a.length && from + run < end && a[at + run] === b[from + run] && b[from + run] !== '&') run++;
  return run;
}
