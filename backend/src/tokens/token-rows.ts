import type { TokenizedDocument } from './token-store.js';

const UNKNOWN = -1;

/** The documents of one write as whole columns of the tables `token` and `passage`. */
export class Rows {
  readonly tokens: Int32Array[];
  readonly passages: Int32Array[];
  /** The terms of each vocabulary, by the numbers it gives its forms, as far as they were met in this write. */
  private readonly known = new Map<readonly string[], Int32Array>();

  constructor(documents: readonly TokenizedDocument[], termOf: (form: string) => number) {
    const tokens = documents.reduce((sum, { terms }) => sum + terms.length, 0);
    const passages = documents.reduce((sum, { passageCharacters }) => sum + passageCharacters.length, 0);
    this.tokens = Array.from({ length: 5 }, () => new Int32Array(tokens));
    this.passages = Array.from({ length: 4 }, () => new Int32Array(passages));
    let token = 0;
    let passage = 0;
    for (const document of documents) {
      this.putTokens(document, token, termOf);
      this.putPassages(document, passage);
      token += document.terms.length;
      passage += document.passageCharacters.length;
    }
  }

  private putTokens(document: TokenizedDocument, at: number, termOf: (form: string) => number): void {
    const { vocabulary, terms } = document;
    const known = this.termsOf(vocabulary);
    const [documents, passages, sentences, starts, ids] = this.tokens as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    documents.fill(document.document, at, at + document.terms.length);
    passages.set(document.passages, at);
    sentences.set(document.sentences, at);
    starts.set(document.starts, at);
    for (let i = 0; i < terms.length; i++) {
      const number = terms[i]!;
      if (known[number] === UNKNOWN) known[number] = termOf(vocabulary[number]!);
      ids[at + i] = known[number]!;
    }
  }

  private termsOf(vocabulary: readonly string[]): Int32Array {
    let known = this.known.get(vocabulary);
    if (!known) this.known.set(vocabulary, (known = new Int32Array(vocabulary.length).fill(UNKNOWN)));
    return known;
  }

  private putPassages(document: TokenizedDocument, at: number): void {
    const [documents, passages, tokens, characters] = this.passages as [Int32Array, Int32Array, Int32Array, Int32Array];
    const count = document.passageCharacters.length;
    documents.fill(document.document, at, at + count);
    characters.set(document.passageCharacters, at);
    for (let i = 0; i < count; i++) passages[at + i] = i;
    for (const passage of document.passages) tokens[at + passage]!++;
  }
}
