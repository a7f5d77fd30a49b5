/**
 * The running words of one document, column by column; row i is one token. Punctuation and white space are not tokens;
 * numerals are, though no ranking counts them as words.
 */
export interface Tokens {
  forms: string[];
  /** Where each token starts in the document's text, in UTF-16 code units; it ends at `starts[i] + forms[i].length`. */
  starts: Int32Array;
  /** The passage each token stands in, counted from 0 through the document. */
  passages: Int32Array;
  /** The sentence each token stands in, counted from 0 through the document. */
  sentences: Int32Array;
}
