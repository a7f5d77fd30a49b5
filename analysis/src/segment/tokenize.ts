import type { Passage } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { Segmenter } from './segmenter.js';
import { isToken } from './word.js';

/**
 * Cuts a document into running words: passage by passage, so that no word crosses a paragraph, each token with its place
 * in the text, its passage and its sentence. Cost: the segmenter's, and one walk over its pieces.
 */
export function tokenize(text: string, passages: readonly Passage[], segmenter: Segmenter): Tokens {
  const columns = new Columns();
  let firstSentence = 0;
  passages.forEach((passage, index) => {
    cutPassage(text, passage, index, firstSentence, segmenter, columns);
    firstSentence += Math.max(1, passage.sentences.length);
  });
  return columns.finish();
}

function cutPassage(
  text: string,
  passage: Passage,
  index: number,
  firstSentence: number,
  segmenter: Segmenter,
  columns: Columns,
): void {
  const sentences = passage.sentences;
  let sentence = 0;
  let at = passage.start;
  for (const piece of segmenter.cut(text.slice(passage.start, passage.end))) {
    // An engine may rewrite what is not valid Unicode (a lone surrogate); look the next piece up rather than lose the place.
    const found = text.startsWith(piece, at) ? at : text.indexOf(piece, at);
    if (found < 0 || found >= passage.end) continue;
    at = found + piece.length;
    if (!isToken(piece)) continue;
    while (sentence + 1 < sentences.length && found >= sentences[sentence + 1]!.start) sentence++;
    columns.push(piece, found, index, firstSentence + sentence);
  }
}

/** Grows the columns of a document's tokens without an object per token. */
class Columns {
  private readonly forms: string[] = [];
  private numbers = new Int32Array(3 * 1024);

  push(form: string, start: number, passage: number, sentence: number): void {
    const at = this.forms.length * 3;
    if (at + 3 > this.numbers.length) this.grow();
    this.forms.push(form);
    this.numbers[at] = start;
    this.numbers[at + 1] = passage;
    this.numbers[at + 2] = sentence;
  }

  finish(): Tokens {
    const n = this.forms.length;
    const tokens: Tokens = {
      forms: this.forms,
      starts: new Int32Array(n),
      passages: new Int32Array(n),
      sentences: new Int32Array(n),
    };
    for (let i = 0; i < n; i++) {
      tokens.starts[i] = this.numbers[i * 3]!;
      tokens.passages[i] = this.numbers[i * 3 + 1]!;
      tokens.sentences[i] = this.numbers[i * 3 + 2]!;
    }
    return tokens;
  }

  private grow(): void {
    const wider = new Int32Array(this.numbers.length * 2);
    wider.set(this.numbers);
    this.numbers = wider;
  }
}
