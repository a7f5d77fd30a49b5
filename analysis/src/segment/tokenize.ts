import type { Passage } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import { FormTable } from './form-table.js';
import type { Segmenter } from './segmenter.js';
import { isToken } from './word.js';

/** Characters handed to the segmenter at one time: few enough that its pieces die before the next ones are made. */
const CUT_AT_ONCE = 2000;

/**
 * Cuts a document into running words, each with its place in the text, its passage and its sentence. Passages are cut a few at
 * a time; engines end a word at a line break, and passages are separated by one.
 * Cost: the segmenter's, and one walk over its pieces.
 */
export function tokenize(text: string, passages: readonly Passage[], segmenter: Segmenter): Tokens {
  const columns = new Columns();
  const places = new Places(passages);
  for (let first = 0, last = 0; first < passages.length; first = last) {
    const from = passages[first]!.start;
    while (last < passages.length && (last === first || passages[last]!.end - from <= CUT_AT_ONCE)) last++;
    cutStretch(text.slice(from, passages[last - 1]!.end), from, segmenter, places, columns);
  }
  return columns.finish();
}

function cutStretch(stretch: string, from: number, segmenter: Segmenter, places: Places, columns: Columns): void {
  const pieces = segmenter.cut(stretch);
  const complete = lengthOf(pieces) === stretch.length;
  let at = 0;
  for (const piece of pieces) {
    // An engine may lose what is not valid Unicode (half a surrogate pair): then each piece is looked up in its place.
    const found = complete ? at : stretch.indexOf(piece, at);
    if (found < 0) continue;
    at = found + piece.length;
    if (isToken(piece) && places.moveTo(from + found))
      columns.push(forms.known(piece), from + found, places.passage, places.sentence);
  }
}

function lengthOf(pieces: readonly string[]): number {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  return length;
}

const forms = new FormTable();

/** Walks along with the text and tells in which passage and which sentence an offset lies. */
class Places {
  passage = -1;
  /** Counted through the document; a passage without sentences counts as one. */
  sentence = 0;
  private firstSentence = 0;
  private start = 0;
  private end = 0;
  private nextSentence = 0;

  constructor(private readonly passages: readonly Passage[]) {}

  /** Moves on to an offset, never back. False where it lies in no passage. */
  moveTo(offset: number): boolean {
    while (offset >= this.end && this.passage + 1 < this.passages.length) this.enterPassage();
    if (offset < this.start || offset >= this.end) return false;
    const { sentences } = this.passages[this.passage]!;
    while (offset >= this.nextSentence) {
      this.sentence++;
      this.nextSentence = sentences[this.sentence - this.firstSentence + 1]?.start ?? this.end;
    }
    return true;
  }

  private enterPassage(): void {
    if (this.passage >= 0) this.firstSentence += Math.max(1, this.passages[this.passage]!.sentences.length);
    const passage = this.passages[++this.passage]!;
    this.start = passage.start;
    this.end = passage.end;
    this.sentence = this.firstSentence;
    this.nextSentence = passage.sentences[1]?.start ?? this.end;
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
